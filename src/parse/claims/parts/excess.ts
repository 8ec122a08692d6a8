import type { Closure } from '../../../model/claim.js'
import { says, tailSays } from '../../figures/context.js'
import type { Entry } from '../entry.js'
import { total, type Span } from '../span.js'
import { isComplement, isOther } from './closure.js'
import {
  areAlike,
  areAttributes,
  areStates,
  dimensionOf,
  isAboutRequests,
  isCase,
  type Dimension,
} from './kinship.js'
import type { Member } from './members.js'
import type { Verdict } from './verdict.js'

/** What the parts say once they make more than the total: a fault, or one thing counted twice. */
export function judgeExcess(
  state: { readonly members: readonly Member[]; readonly closed?: Closure },
  whole: Entry,
): Verdict {
  const { members, closed } = state
  const requests = isAboutRequests(whole)
  const { number } = whole.item
  const faulty = (fault: 'differs' | 'exceeds' | 'suspicious'): Verdict => ({
    ...state,
    reading: 'none',
    fault,
  })
  // 162条，其中乡镇文件41条，微信公众号293篇: what is counted otherwise, somewhere else, is no part beyond doubt.
  if (areAttended(members) || members.some((member) => isElsewhere(member, number)))
    return { ...state, reading: 'overlap' }
  if (areMentioned(members) && !isAddedUp(closed)) return { ...state, reading: 'overlap' }
  const isTold = isCase(whole) && areStates(members.map(({ entry }) => entry))
  if (areManners(members) || areSessions(members) || isTold) return faulty(closed ? 'differs' : 'exceeds')
  if (areSources(members, whole)) return closed ? faulty('differs') : judgeOverlap(state, whole, faulty)
  if (areColumns(members, whole)) return faulty(closed ? 'differs' : 'exceeds')
  const tooLarge = members.some(({ entry, low }) => low > number.high && !entry.item.number.each)
  // 1条部分公开，其余…，3条不予公开: one of the outcomes, no total of the others.
  if (tooLarge && whole.label === '' && tailSays(whole.item, 'outcome'))
    return { ...state, reading: 'overlap' }
  // 受理37件，部分申请涉及多项内容，共作出答复41件次: a total of its own.
  if (members.length === 1 && members[0]?.entry.label.startsWith('共'))
    return { ...state, reading: 'overlap' }
  const groups = groupByDimension(members, requests)
  if (cutsAcross(groups, requests, closed)) {
    const over = [...groups].find(
      ([dimension, group]) => dimension && isExclusive(dimension) && total(group).low > number.high,
    )
    if (over) return { members: over[1], reading: 'none', fault: 'exceeds' }
    if (!tooLarge) return { ...state, reading: 'dimensions' }
  }
  const dimension = groups.size === 1 ? [...groups.keys()][0] : undefined
  // 合计 and 由…组成 add up what the channels carried, the same item twice where it must be.
  if (isOnChannels(dimension, members, whole) && !isAddedUp(closed)) {
    // Channels overlap, but one alone cannot carry more than there is.
    const larger = members.filter(({ low }) => low > number.high)
    if (larger.length > 0) return { members: larger, reading: 'none', fault: 'exceeds' }
    if (closed !== 'other' && isSlip(members, number, closed)) return faulty('suspicious')
    if (!isSlip(members, number, closed)) return { ...state, reading: 'overlap' }
  }
  if (closed && !tooLarge && (closed !== 'complement' || members.length > 2)) return faulty('differs')
  if (closed === 'complement') return faulty('exceeds')
  if (tooLarge || members.length === 1) return faulty('exceeds')
  if (dimension !== undefined && dimension !== 'channel' && isExclusive(dimension)) return faulty('exceeds')
  return judgeOverlap(state, whole, faulty)
}

/** 主动公开, 依申请公开, 不予公开: what was made has one of these, and only one. */
const MANNER =
  /^(?:其中|、)*(?:属于?)?((?:(?:主动|依申请|不予|免[予于]|不)公开[和及与、]?)+)(?:的|类|政府|信息|文件|公文|数)*$/

function areManners(members: readonly Member[]): boolean {
  const manners = members.map(({ entry }) => MANNER.exec(entry.label)?.[1])
  return members.length > 1 && !manners.includes(undefined) && new Set(manners).size === members.length
}

/** 第一期60人次，第二期80人次: one after the other. */
const areSessions = (members: readonly Member[]): boolean =>
  members.length > 1 &&
  members.every(({ entry }) => /^(?:其中|、)*第[一二三四五六七八九十\d]+[期场批次轮]$/.test(entry.label))

/** Of what is on a site its columns are no channels, nor are 原创微博 and 转发微博. */
function isOnChannels(dimension: Dimension | undefined, members: readonly Member[], whole: Entry): boolean {
  if (dimension !== 'channel' || whole.item.number.unit?.family !== 'record') return false
  return !isComplement(members.map(({ entry }) => entry)) && !areColumns(members, whole)
}

const areColumns = (members: readonly Member[], { intro, label }: Entry): boolean =>
  ONE_SITE.test(intro + label) && members.every(({ entry }) => COLUMN.test(entry.label))

/** 办理网民留言1993件，其中12345热线1952件，市长信箱31件: a letter came in at one place. */
const areSources = (members: readonly Member[], whole: Entry): boolean =>
  says(whole.item, 'elsewhere') &&
  members.length > 1 &&
  members.every(({ entry: { item } }) => says(item, 'elsewhere'))

const ONE_SITE = /^[^、和与及]*(?:网站|公开网|门户|平台|公众号)[^、和与及]*$/
const COLUMN = /栏|[板版]块|频道|类信息/

/** 局长参加3场，副局长参加2场: they may have come to the same ones. */
const areAttended = (members: readonly Member[]): boolean =>
  members.every(
    ({ entry: { label, item } }) => item.number.unit?.family === 'event' && /参加|出席/.test(label),
  )

/** 涉及规划17条，涉及重大事项1750条: what one item deals with may be both. */
const areMentioned = (members: readonly Member[]): boolean =>
  members.filter(({ entry }) => /^(?:其中)?涉及/.test(entry.label)).length * 2 > members.length

const isElsewhere = ({ entry, low }: Member, whole: Entry['item']['number']): boolean =>
  low > whole.high && entry.item.number.unit?.text !== whole.unit?.text && says(entry.item, 'channel')

/** Several partitions of one total in one list; members without a dimension of their own may join a closed one. */
function cutsAcross(
  groups: ReadonlyMap<Dimension | undefined, readonly Member[]>,
  requests: boolean,
  closed: Closure | undefined,
): boolean {
  const known = [...groups.keys()].filter((dimension) => dimension !== undefined).length
  return known > 1 || (known === 1 && groups.size > 1 && requests && closed === undefined)
}

function judgeOverlap(
  state: { readonly members: readonly Member[] },
  whole: Entry,
  faulty: (fault: 'exceeds' | 'suspicious') => Verdict,
): Verdict {
  const { members } = state
  const { number } = whole.item
  const sum = total(members)
  const entries = members.map(({ entry }) => entry)
  const overlapping = { ...state, reading: 'overlap' as const }
  if (members.some(({ low, high }) => low === number.low && high === number.high)) return overlapping
  const alike = areAlike(entries)
  if (sum.low > number.high * (members.length >= MANY ? 1.8 : alike ? 1.6 : 1.5)) return overlapping
  if (!alike && areAttributes(entries, whole)) return overlapping
  const excess = sum.low - number.low
  // Too much by exactly one part: it may lie across the others. By a round number it is a slip.
  const isMany = members.length >= MANY
  const isRound = /^[1-9]0+$|^[1-9]$/.test(String(excess))
  if (!isRound && !isMany && members.some(({ low, high }) => low === high && low === excess))
    return faulty('suspicious')
  return faulty('exceeds')
}

function groupByDimension(
  members: readonly Member[],
  requests: boolean,
): Map<Dimension | undefined, Member[]> {
  const dimensions = members.map(({ entry }) =>
    requests && isAnswered(entry, members) ? 'outcome' : dimensionOf(entry, requests),
  )
  const named = members.filter(({ entry }) => !isOther(entry)).length
  const usual = dimensions.find((one) => one && dimensions.filter((two) => two === one).length * 2 > named)
  const groups = new Map<Dimension | undefined, Member[]>()
  for (const [at, member] of members.entries()) {
    // 答复24件，部分公开5件: what was answered has outcomes of its own.
    const dimension = dimensions[at] ?? (ANSWERED.test(member.entry.label) ? undefined : usual)
    const group = groups.get(dimension)
    if (group) group.push(member)
    else groups.set(dimension, [member])
  }
  return groups
}

/** 答复9件，不予受理4件，撤回1件: what was answered, beside nothing but what was not. */
const isAnswered = ({ label }: Entry, members: readonly Member[]): boolean =>
  ANSWERED.test(label) &&
  members.every(({ entry }) => ANSWERED.test(entry.label) || UNANSWERED.test(entry.label))
const ANSWERED = /^(?:其中)?(?:已|共|均)*(?:答复|回复|办结)(?:的|申请)?$/
const UNANSWERED = /不予受理|未予受理|不再处理|不明确|逾期[未不]|撤[回销]申请|主动撤[回销]|终止/

/** Among so many parts one is as large as any small excess. */
const MANY = 8

/** 微信…、微博…、其他平台…, or 线下方式…: parted to the last item, and too many by a little. */
function isSlip(members: readonly Member[], { high }: Span, closed: Closure | undefined): boolean {
  const isWhole = closed === 'other' || /线下|传统/.test(members.at(-1)?.entry.label ?? '')
  return isWhole && members.every(({ low }) => low < high) && total(members).low <= high * 1.15
}

const isAddedUp = (closed: Closure | undefined): boolean => closed === 'sum' || closed === 'composed'

/** One thing has one applicant, one outcome, one way in; it may be on many channels. */
const isExclusive = (dimension: Dimension): boolean => dimension !== 'channel'
