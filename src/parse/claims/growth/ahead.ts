import type { Item } from '../../figures/sentence.js'
import { hasAny } from '../../words/tags.js'
import { CHANGE, isTarget } from '../entry.js'
import type { Reading } from '../reader.js'
import { clauseBefore, leadBefore } from '../said.js'
import { sameUnit, type Pair } from './pair.js'

/** 阅读量增长50%，由100万次增至150万次; 同比增长25%，申请由80件增至100件: the figures stand behind what is said of them. */
export function pairAhead(items: readonly Item[], at: number, { folded }: Reading): Pair | undefined {
  const [change, base, now] = items.slice(at, at + 3)
  if (!change || !base || !now || !sameUnit(base, now) || sameUnit(change, now)) return undefined
  if (at > 0 && change.mark !== 'semicolon') return undefined
  const isOnlyTime = ONLY_TIME.test(clauseBefore(change, folded))
  const isPair = isTarget(now, folded)
    ? now.mark === undefined && (isOnlyTime ? FROM : RIGHT_FROM).test(leadBefore(base, folded))
    : isOnlyTime && isNextYear(now, base) && !hasAny(now.clause, CHANGE)
  return isPair ? { now, base } : undefined
}

const isNextYear = (now: Item, base: Item): boolean =>
  base.figure.year !== undefined && now.figure.year === base.figure.year + 1

/** Says when, and not of what. */
const ONLY_TIME =
  /^(?:20\d\d年度?|今年|本年度?|全年|总体|整体|与|较|比|同|上年度?|去年|同期|同比|相比|环比|增长率?|增加|上升|提高|下降|减少|降低|增幅|降幅|幅度|了|为|达|约|[,的])+$/
const RIGHT_FROM = /^,?(?:即|分别)?[由从](?:20\d\d年度?|上年度?|去年)?(?:同期)?的?$/
const FROM = /^,[^,;。]{0,16}[由从](?:20\d\d年度?|上年度?|去年)?(?:同期)?的?$/
