import type { GrowthClaim } from '../../../model/claim.js'
import type { Item, Sentence } from '../../figures/sentence.js'
import type { WordToken } from '../../figures/token.js'
import { has, hasAny, tagsOf } from '../../words/tags.js'
import { isChange, isTarget } from '../entry.js'
import type { Reading } from '../reader.js'
import { wordsBetween } from '../said.js'
import { isAgainst } from './change.js'
import { likeliest } from './meant.js'
import { claimOf, isSpent, pairOfTarget, sameUnit, statedPair, type Pair } from './pair.js'
import { areAsLong } from './periods.js'

/** How many figures before the sentence may be meant. */
const REACH = 6
const SAID = tagsOf(['rise', 'fall', 'flat', 'double'])

/** 申请75件，与上年（68件）持平; …，实现翻番; …，申请量有所增加: change in words, between two figures. */
export function readGrowthSaid(sentence: Sentence, before: readonly Item[], reading: Reading): GrowthClaim[] {
  if (!hasAny(sentence.said, SAID)) return []
  const { folded } = reading
  const figures = [...sentence.items.flatMap(withBrackets), ...sentence.loose]
  return sentence.words.flatMap((word) => {
    if (word.type !== 'word' || !hasAny(word.tags, SAID)) return []
    if (!endsStatement(word, folded)) return []
    const here = figures.filter(({ number }) => number.end <= word.start)
    const last = here.at(-1)
    if (!last) {
      const steps = seriesBehind(figures, word, folded).map((pair) => judge(pair, word, ''))
      return steps.filter(({ verdict }) => verdict !== 'holds').slice(0, 1)
    }
    const bridge = BRIDGE.exec(wordsBetween(folded, last.number.end, word.start))
    if (!bridge) return []
    const say = (pair: Pair): GrowthClaim => judge(pair, word, bridge[0])
    const former = formerBehind(figures, word, folded)
    if (former)
      return isChange(last, folded) || !sameUnit(former, last) ? [] : [say({ now: last, base: former })]
    const pair = pairOf(here, before.slice(-REACH), reading)
    return (pair && likeliest(pair, () => [...before, ...here], reading, say)) ?? []
  })
}

/** 与上年持平（2022年为12件）. */
const formerBehind = (figures: readonly Item[], word: WordToken, folded: string): Item | undefined =>
  figures.find(
    ({ number }) =>
      number.start > word.end && FORMER_IN_BRACKET.test(wordsBetween(folded, word.end, number.start)),
  )

const FORMER_IN_BRACKET = /^\((?:20\d\d年度?|上年度?|去年)(?:同期)?(?:也|亦)?(?:为|是|共)?$/

const withBrackets = (item: Item): Item[] => [...item.inner.flat(), item, ...item.groups.flat()]

/** Everything that may stand between the last figure and the word: no other matter, no other time. */
const BRIDGE =
  /^[,)]*(?:的|申请|公开|信息|受理|收到|发布|数量|总量|量|数|件数|条数|总体|整体|两年|同比|相比|与?较?比?(?:上年|去年|上年度)(?:同期)?(?:相比)?|呈|呈现|逐年|连年|持续|稳步|有所|明显|显著|大幅度?|略有|略|稍有|稍|小幅|实现|实现了|基本|大致|大体|保持|出现|数字|水平|,)*$/
const AFTER = /^(?:了|的)?(?:态势|趋势|势头)?[,;。()!]/

const endsStatement = ({ end }: WordToken, folded: string): boolean =>
  AFTER.test(`${folded.slice(end, end + 6)}。`)

/** Both figures, where there is no doubt which they are. */
function pairOf(here: readonly Item[], before: readonly Item[], reading: Reading): Pair | undefined {
  const { folded } = reading
  const last = here.at(-1)
  if (!last || isChange(last, folded)) return undefined
  if (isTarget(last, folded)) return pairOfTarget(here, here.length - 1)
  const bracketed = FORMER_BRACKET.test(folded.slice(Math.max(0, last.number.start - 8), last.number.start))
  const now = bracketed ? here.slice(0, -1).findLast((item) => sameUnit(item, last)) : undefined
  const pair = now ? { now, base: last } : statedPair(here, here.length, before, reading)
  if (!pair || pair.now === pair.base || isSpent(pair.base, last, here, folded)) return undefined
  if (!areAsLong(pair, reading)) return undefined
  return pair.now === last || pair.base === last ? pair : undefined
}

/** 解读数量逐年提高，2022年为142件，2023年为118件: nothing but years and figures behind the word. */
function seriesBehind(figures: readonly Item[], word: WordToken, folded: string): Pair[] {
  const isNext = (item: Item, at: number): boolean => {
    const before = figures[at - 1]
    const said = wordsBetween(folded, Math.max(item.leadStart, word.end), item.number.start)
    if (!before) return FIRST_YEAR.test(said) && item.figure.year !== undefined
    if (!YEAR_FIGURE.test(said)) return false
    return sameUnit(before, item) && item.figure.year === (before.figure.year ?? NaN) + 1
  }
  if (figures.length < 2 || !figures.every(isNext)) return []
  return figures.slice(1).flatMap((now, at) => (figures[at] ? [{ now, base: figures[at] }] : []))
}

const YEAR_FIGURE = /^(?:了|的|态势|趋势|势头|[、,:;])*20\d\d年度?(?:共|共计|为|是|达|达到|[、:])*$/

/** 申请量逐年递减，2018年收到申请12件，2019年15件: what is counted may be named once more. */
const FIRST_YEAR =
  /^(?:了|的|态势|趋势|势头|[、,:;])*(?:其中)?20\d\d年度?(?:全年)?(?:共|总计|[我本全][省市县区州镇乡局厅委]|收到|受理|接收|主动公开|公开|发布|办理|依申请公开|政府|信息|公开|申请|总?数?量|为|是|达|达到|[、:])*$/

const FORMER_BRACKET = /(?:上年|去年|上年度|同期|20\d\d年度?)的?\($/

function judge(pair: Pair, word: WordToken, bridge: string): GrowthClaim {
  const trigger = { start: word.start, end: word.end }
  const [now, base] = [pair.now.number, pair.base.number]
  if (has(word.tags, 'double')) {
    const times = has(word.tags, 'fourfold') ? 4 : 2
    const right = now.high >= base.low * times * 0.95 && now.low <= base.high * times * 1.1
    return claimOf(pair, trigger, 'up', right ? 'holds' : 'rate')
  }
  if (has(word.tags, 'flat')) {
    const margin = Math.max(1, base.value * (/基本|大致|大体|总体|整体|略|稍/.test(bridge) ? 0.15 : 0.05))
    const right = now.low <= base.high + margin && now.high >= base.low - margin
    return claimOf(pair, trigger, 'flat', right ? 'holds' : 'rate')
  }
  const direction = has(word.tags, 'rise') ? 'up' : 'down'
  return claimOf(pair, trigger, direction, isAgainst(direction, pair) ? 'direction' : 'holds')
}
