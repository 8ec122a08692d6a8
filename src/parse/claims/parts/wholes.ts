import type { Measure, Unit } from '../../../model/figure.js'
import { leadSays, says } from '../../figures/context.js'
import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { comparable } from '../units.js'
import { REST, type Placed } from './placed.js'
import type { RawList } from './rawList.js'
import { COMPRISING, isNumbered, ordinalOf } from './trigger.js'

const isCarried = ({ item }: Entry): boolean => leadSays(item, 'carry')

/** 较上年增加42件 is no total. */
const GROWN = /^(?:与|较|比|同比)[^,;。]{0,12}(?:增加|增长|减少|下降|上升|多|少)了?$/

/** 公开28640条，收到申请512件。其中，办公室主动公开政府信息1206条: no part of the requests. */
function areApart({ item: whole }: Entry, { item: part, label }: Entry): boolean {
  return whole.figure.measure === 'received' && part.figure.measure === 'disclosed' && DISCLOSED.test(label)
}

const DISCLOSED = /主动公开(?:政府|政务)?信息$/

/** Stocks and other years come after the figures of the year. */
const yearFirst = (entries: readonly Entry[]): Entry[] => [
  ...entries.filter(({ item }) => item.figure.period === 'year'),
  ...entries.filter(({ item }) => item.figure.period !== 'year'),
]

/** Totals before the list in its sentence, nearest first; what was carried over comes last. */
export function wholesBefore(
  list: RawList,
  before: readonly Entry[],
  previous: Entry | undefined,
  reading: Reading,
): Entry[] {
  const ordered = fitting(list, before, reading)
  if (!previous || list.kind !== 'partition') return ordered
  return [previous, ...ordered.filter((entry) => entry !== previous)]
}

function fitting(list: RawList, known: readonly Entry[], reading: Reading): Entry[] {
  const before = outsideItems(list, known, reading)
  const units = list.entries.flatMap(({ item }) => item.number.unit ?? [])
  // 50条，其中规范性文件0个，重点领域信息23条: the unit that the total has.
  const unit = unitOfWhole(units, before, reading) ?? units[0]
  const isLike = ({ item }: Entry): boolean =>
    unit ? comparable(item.number.unit, unit) : item.number.unit?.family === 'record'
  const [first] = list.entries
  const found = before
    .filter(
      (entry) =>
        isLike(entry) &&
        (!REST.test(entry.label) || isPartedHere(list, entry)) &&
        !(says(entry.item, 'compare') && GROWN.test(entry.label)) &&
        !(first && areApart(entry, first)),
    )
    .reverse()
  return [...found.filter((entry) => !isCarried(entry)), ...found.filter(isCarried)]
}

/** 其余23件分别为不予公开3件、…: what was left is the total of a list right behind it. */
const isPartedHere = ({ kind, before }: RawList, entry: Entry): boolean =>
  kind === 'respectively' && entry === before

/** 疫情62期。收到12人次15件。其中，1人一次申请3件: the first unit of the list that the last sentence counted. */
function unitOfWhole(
  units: readonly Unit[],
  before: readonly Entry[],
  { folded }: Reading,
): Unit | undefined {
  let found: Unit | undefined
  let nearest: Entry | undefined
  for (const unit of units) {
    const whole = before.findLast(({ item }) => comparable(item.number.unit, unit))
    if (!whole || whole === nearest) continue
    const start = nearest?.item.number.end
    if (start !== undefined && !folded.slice(start, whole.item.number.start).includes('。')) continue
    found = unit
    nearest = whole
  }
  return found
}

/** 1.文件204件；2.信息1021条: what one item of an enumeration counts is no part of what another does. */
function outsideItems(
  { kind, entries: [first] }: RawList,
  known: readonly Entry[],
  { folded }: Reading,
): readonly Entry[] {
  const own = kind === 'colon' && first ? ordinalOf(first, folded) : undefined
  if (!own) return known
  const begun = known.findIndex((entry) => ordinalOf(entry, folded)?.style === own.style)
  if (begun !== -1) return known.slice(0, begun)
  return own.value === 1 ? known : []
}

/** What a list above its sentence may be parts of, the likeliest first, and whether that one is meant. */
export interface WholesAbove {
  readonly wholes: readonly Entry[]
  readonly certain: boolean
}

/**
 * Totals in the sentences before. A sentence that begins with 其中 speaks of the one before it; 在公开的信息中 of a
 * total named further up, known only where one alone comes into question or the shares tell which.
 */
export function wholesAbove(
  list: RawList,
  known: readonly Placed[],
  sentence: number,
  reading: Reading,
): WholesAbove {
  const entriesOf = (placed: readonly Placed[]): Entry[] => placed.map(({ entry }) => entry)
  const parts = entriesOf(known.filter(({ part }) => part))
  const own = entriesOf(known.filter(({ part }) => !part))
  const wholes = [own, parts].flatMap((some) => yearFirst(fitting(list, some, reading)))
  const [first] = list.entries
  const [nearest] = wholes
  if (!first || !nearest) return { wholes, certain: false }
  const pointed = measuresMeant(list.intro)
  if (!pointed && pointsBack(list, first, nearest, reading)) {
    const reach = speaksOfKinds(nearest, first, reading) ? 2 : 1
    const place = known.find(({ entry }) => entry === nearest)
    if (place && sentence - place.sentence <= reach) return { wholes, certain: true }
  }
  // 答复情况：予以公开15件，…: what was received is what was answered, unless some were carried in.
  const isAnswered =
    pointed?.join() === 'handled' && !wholes.some(({ item }) => item.figure.measure === 'handled')
  const measures = isAnswered && !reading.speaksOfCarried() ? (['received'] as const) : pointed
  if (!measures) return { wholes, certain: false }
  const chosen = meantBy(list.intro, measures, wholes, parts)
  const values = new Set(chosen.map(({ item }) => item.number.value))
  return {
    wholes: [...chosen, ...wholes.filter((entry) => !chosen.includes(entry))],
    certain: values.size === 1,
  }
}

/** 其中…, 具体为：… or a numbered list at the beginning of a sentence. */
function pointsBack({ kind }: RawList, first: Entry, whole: Entry, { folded }: Reading): boolean {
  if (kind === 'partition') return true
  if (isNumbered(first)) return !HEADING.test(folded.slice(whole.item.number.end, first.item.leadStart))
  const opening = folded.slice(first.item.leadStart, first.item.number.start).trimStart()
  return kind === 'among' && (/^[,:]?(?:其中|具体)/.test(opening) || COMPRISING.test(opening))
}

/** 行政诉讼1件。六、存在的主要问题（一）…1.迟报11条: a list under the next heading is about another matter. */
const HEADING = /[。\n ][一二三四五六七八九十]{1,3}、/

/** The totals of these measures, where some are, those of the year that is named and no parts of a list. */
function meantBy(
  intro: string,
  measures: readonly Measure[],
  wholes: readonly Entry[],
  parts: readonly Entry[],
): readonly Entry[] {
  const named = wholes.filter(({ item: { figure } }) => figure.measure && measures.includes(figure.measure))
  // 主动在网站公开政府信息50条: the words of the measure stand apart.
  const measured =
    named.length === 0 && measures.includes('disclosed')
      ? wholes.filter(({ item }) => says(item, 'disclose') && says(item, 'information'))
      : named
  const year = intro.match(/20\d\d(?=年)/)?.[0]
  const isDated = ({ item: { figure } }: Entry): boolean =>
    year ? figure.year === Number(year) : figure.period === 'year'
  return preferring(preferring(measured, isDated), (entry) => !parts.includes(entry))
}

/** Those of which it holds, or all of them where it holds of none. */
function preferring(entries: readonly Entry[], holds: (entry: Entry) => boolean): readonly Entry[] {
  const found = entries.filter(holds)
  return found.length > 0 ? found : entries
}

/** 公开201条。类别有七类，分别是…。其中…: the sentence between names the kinds of what was counted. */
function speaksOfKinds({ item }: Entry, first: Entry, { folded }: Reading): boolean {
  const between = folded.slice(item.number.end, first.item.leadStart).replace(/\d+(?=[大小]?[类种])/g, '')
  return between.length < FURTHEST && KINDS_NAMED.test(between) && !/[\d\n]/.test(between)
}

const FURTHEST = 240
const KINDS_NAMED = /。[^。]{0,12}(?:类别|类型|种类|分类|内容|事项)[^。]*。$/

/** Which measures 在公开的信息中 or 主要类别有 point back to; 建议提案办理情况 is about another matter. */
function measuresMeant(intro: string): readonly Measure[] | undefined {
  const matter = OUTCOMES.exec(intro)?.[1]
  if (matter !== undefined) return OF_REQUESTS.test(matter) ? ['handled'] : undefined
  if (/(?:申请|受理|答复|办结|办理)/.test(intro)) return ['received', 'handled']
  if (/公开[^,:]{0,12}(?:信息|文件)|(?:信息|文件)[^,:]{0,6}(?:类别|分类)/.test(intro)) return ['disclosed']
  return undefined
}

const OUTCOMES = /([^,:;。]*?)(?:办理|答复|处理)(?:结果|情况)/
/** 申请办理情况, 从办理情况看, 上述11件的办理情况, 本年度办理结果. */
const OF_REQUESTS = /^$|(?:申请|信息|公开|办理|答复|处理|\d[件份]|[从按照据述上其体终的年度])$/
