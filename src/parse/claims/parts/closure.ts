import type { Closure } from '../../../model/claim.js'
import { says } from '../../figures/context.js'
import { printedCount } from '../../figures/numerals.js'
import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import type { RawList } from './rawList.js'

const OTHER =
  /^(?:和|及|与|或|以及|其中|包括|含|、|“)*(?:通过|经|以|为|属于|属|作出|作|按|由|采取|采用|系|来自|涉及|因|法律法规规定的|向)?(?:其他|其它|其余|剩余|余下)/
const OTHER_LAST =
  /(?:(?:及|和|与|或|、|等)(?:其他|其它)[^,]{0,8}|公开的(?:其他|其它)(?:政府)?(?:信息|内容|事项|文件)?”?)$/
const KINDS = /([两二三四五六七八九十]|\d{1,2})(?:大?[类种级项]|个方面|个部分|种方式|种类型|种形式|者|部分)/

/** 其他方式公开7条, 视频及其他15篇; not 转发其他政策解读信息17条. */
export function isOther(entry: Entry): boolean {
  const label = entry.label
  return OTHER.test(label) || OTHER_LAST.test(label)
}

/** 其他处理1件，撤回2件，结转3件: outcomes in any order. */
const isRest = ({ item }: Entry): boolean =>
  says(item, 'outcome') || says(item, 'carry') || says(item, 'pending')

/**
 * 其他 stands last, but for outcomes, what it amounts to (其他单位4件，收取650元) or another matter behind a stronger
 * mark (其他类9条；办理申请30件). In the middle it names one kind of many.
 */
function endsInOther(entries: readonly Entry[]): boolean {
  const at = entries.findLastIndex((entry) => isOther(entry))
  const [other, next, ...rest] = entries.slice(Math.max(0, at))
  if (at === -1 || !other) return false
  const isSetOff = next?.item.mark !== other.item.mark || unitOf(next) !== unitOf(other)
  return (rest.length === 0 && isSetOff) || entries.slice(at + 1).every(isRest)
}

function unitOf(entry: Entry | undefined): string | undefined {
  return entry?.item.number.unit?.family
}

/** Why these entries are known to be all parts, if anything says so. */
export function closureOf(
  entries: readonly Entry[],
  list: RawList,
  { folded }: Pick<Reading, 'folded'>,
): Closure | undefined {
  const last = entries.at(-1)
  if (!last) return undefined
  const after = folded.slice(last.item.number.end, last.item.number.end + 12)
  if (AND_SO_ON.test(after)) return undefined
  if (list.beside) return closureOf(list.beside.entries, list.beside, { folded })
  const isWhole = entries.length === list.entries.length
  if (isWhole && (list.kind === 'total' || list.isSummedUp)) return 'sum'
  if (endsInOther(entries)) return 'other'
  if (sharesClose(entries)) return 'shares'
  if (entries.length === 1) return isEachOfKinds(last, folded) ? 'kinds' : undefined
  if (isWhole && (list.kind === 'respectively' || list.kind === 'composed')) return list.kind
  if (announcedKinds(list, folded) === entries.length || kindsBehind(list) === entries.length) return 'kinds'
  if (isWhole && ALL_OF_IT.test(after + list.outro)) return 'kinds'
  return isComplement(entries) ? 'complement' : undefined
}

/** 动态20条等; not 20条等三类. */
const AND_SO_ON = /^(?![^,。;:]{0,4}等[两二三四五六七八九十\d])[^,。;:]{0,4}等(?!级)/
const ALL_OF_IT = /^[^。]{0,12}(?:即为?全部|为全部)/

/** 三种方式各3件. */
const isEachOfKinds = ({ item: { number } }: Entry, folded: string): boolean =>
  number.each && /[两二三四五六七八九十\d][种类]/.test(folded.slice(number.start - 8, number.start))

/** 分为以下三类. */
function announcedKinds({ intro, trigger, before }: RawList, folded: string): number | undefined {
  if (before?.item.number.unit?.family === 'kind') return before.item.number.value
  const match = KINDS.exec(intro) ?? KINDS.exec(folded.slice(Math.max(0, trigger.start - 16), trigger.start))
  return match?.[1] ? printedCount(match[1]) : undefined
}

/** 概况20条、政策80条、动态500条三类. */
function kindsBehind({ entries, after }: RawList): number | undefined {
  const last = entries.at(-1)
  const kinds = last?.item.number.unit?.family === 'kind' ? last : after
  const isCount = kinds?.item.number.unit?.family === 'kind' && kinds.label === ''
  return isCount && kinds.item.mark === undefined ? kinds.item.number.value : undefined
}

/** The shares make 100, each rounded at its last digit. */
export function sharesClose(entries: readonly Entry[]): boolean {
  if (entries.length < 2) return false
  let sum = 0
  let tolerance = 0
  for (const { shares } of entries) {
    const number = shares[0]?.item.number
    if (!number || number.approximation !== undefined) return false
    sum += number.value
    tolerance += 10 ** -number.decimals / 2
  }
  return Math.abs(sum - 100) <= tolerance + 1e-9
}

/** Pairs and triples that leave nothing out. */
const COMPLEMENTS: readonly (readonly RegExp[])[] = [
  [/自然人|公民|个人/, /法人[^,;]{0,3}其他组织/],
  [/[专全]职/, /兼职/],
  [/按[时期]/, /延期|超期|逾期/],
  [/主动公开|予以公开/, /依申请公开/, /不予公开|不公开/],
  [/上半年/, /下半年/],
  [/原创/, /转发|转载/],
  [/^(?:其中)?已?(?:办结|审结|结案)/, /^(?:尚?未|没有?)(?:办结|审结|结案)|^(?:尚|仍|正)*在(?:审理|办理)/],
  [/准予(?:许可)?/, /不予(?:许可)?/],
  [/按件/, /按量/],
  [/^(?:其中)?(?:PC|电脑)端?/, /^(?:移动|手机)端?/],
  [/新收|新接收|新受理/, /(?:上一?年度?|20\d\d年度?)结转(?!下|至|到)/],
]

export function isComplement(entries: readonly Entry[]): boolean {
  return COMPLEMENTS.some(
    (parts) =>
      parts.length === entries.length &&
      parts.every((part, at) => part.test(entries[at] ? entries[at].label : '')),
  )
}
