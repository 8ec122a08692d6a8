import type { Closure } from '../../../model/claim.js'
import { says as saysBefore, saysAround } from '../../figures/context.js'
import type { Entry } from '../entry.js'
import { isOther } from './closure.js'
import type { Member } from './members.js'

/** By what the members of a list are told apart. */
export type Dimension = 'applicant' | 'outcome' | 'mode' | 'channel'

/** One thing has one applicant, one outcome, one way in; it may be on many channels. */
export const isExclusive = (dimension: Dimension): boolean => dimension !== 'channel'

export function dimensionOf(entry: Entry, requests: boolean): Dimension | undefined {
  // 2件为网络申请: what tells it apart stands behind the number.
  const says = /^(?:其中)?$/.test(entry.label) ? saysAround : saysBefore
  const { item } = entry
  const isWay = says(item, 'mode') || says(item, 'channel')
  if (!requests) return isWay ? 'channel' : undefined
  if (says(item, 'natural') || says(item, 'legal')) return 'applicant'
  if (says(item, 'outcome') || OPENED.test(entry.label)) return 'outcome'
  return isWay ? 'mode' : undefined
}

/** 公开8件，不公开6件 among requests. */
const OPENED = /^(?:其中)?(?:全部|不|未)?公开(?:的|类)?$/

/** The members told apart in one way; others join those that most are like. */
export function groupByDimension(
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

/** Several partitions of one total in one list; members without a dimension of their own may join a closed one. */
export function cutsAcross(
  groups: ReadonlyMap<Dimension | undefined, readonly Member[]>,
  requests: boolean,
  closed: Closure | undefined,
): boolean {
  const known = [...groups.keys()].filter((dimension) => dimension !== undefined).length
  return known > 1 || (known === 1 && groups.size > 1 && requests && closed === undefined)
}
