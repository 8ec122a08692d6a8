import { clauseWords, says } from '../../figures/context.js'
import { printedCount } from '../../figures/numerals.js'
import { has } from '../../words/tags.js'
import type { Entry } from '../entry.js'
import { isFormer } from '../entry.js'
import type { Reading } from '../reader.js'
import { meets, total as sumOfParts } from '../span.js'
import { dimensionOf } from './dimension.js'
import { haveOneEnding } from './goesOn.js'
import { isAboutRequests } from './kinship.js'
import type { RawList } from './rawList.js'
import { isTrailingTotal } from './trailingTotal.js'

const STATES =
  /(?:全年|全市|全县|全区|全省|以上|上述|前述|[两二三四五六七八九十]{1,2}[类项者级种条家]|总数|总量|总件数|总条数|总额|总|为|是|:|,)/g
const GAINS = /新增|增加|新设|新建|开设|原有|现有/
const LOSSES = /撤销|取消|废止|注销|减少|关停|关闭|清理|下放/

/** Whether a total behind some figures may be held against their sum; 答复总数 behind what was received may not. */
export function sumsUp(
  total: Entry,
  parts: readonly Entry[],
  before: Entry | undefined,
  reading: Reading,
): boolean {
  if (parts.some((part) => isTrailingTotal(part, reading.folded))) return false
  const isLarger = parts.some(({ item }) => item.number.low > total.item.number.high)
  if (isLarger && !countsThem(total, parts) && !areTold(total, parts)) return false
  // 上年末36个，新增4个，撤销10个，共30个: what went away is taken off.
  if (
    parts.some(({ label }) => LOSSES.test(label)) &&
    [...parts, ...(before ? [before] : [])].some(isStock(reading))
  )
    return false
  const last = clauseWords(total.item).at(-1)
  if (says(total.item, 'sum') || total.label === '计' || (last?.type === 'word' && has(last.tags, 'sum')))
    return true
  const noun = total.label.replace(STATES, '')
  return noun === '' || parts.every(({ label }) => label.includes(noun))
}

/** 以上两项合计400条 behind two: a part larger than that is no other matter. */
function countsThem({ label }: Entry, { length }: readonly Entry[]): boolean {
  const printed = /^(?:以上|上述)?([两二三四五六七八九])[类项者]/.exec(label)?.[1]
  return printed !== undefined && printedCount(printed) === length
}

/** 信件申请8件、网上申请31件，共计21件: what else should be counted. */
function areTold({ label }: Entry, parts: readonly Entry[]): boolean {
  const [first] = parts
  const dimension = first && dimensionOf(first, true)
  const isTold = dimension === 'mode' || dimension === 'applicant'
  return (
    BARE.test(label) &&
    (haveOneEnding(parts) ||
      (isTold && parts.some(isAboutRequests) && parts.every((part) => dimensionOf(part, true) === dimension)))
  )
}

const BARE = /^(?:共|共计|合计|总计|总共|一共|计)$/

/**
 * 其中甲4件，乙8件，共12件 of 21件: which of the two totals the list disagrees with, where the one behind it says nothing of
 * what it counts. What it makes tells that nothing is left out.
 */
export function summedUp(
  { kind, entries }: RawList,
  whole: Entry,
  behind: Entry,
): 'list' | 'total' | undefined {
  if (kind === 'bracket' || !BARE.test(behind.label) || behind.shares.length > 0 || entries.length < 2)
    return undefined
  const unit = behind.item.number.unit
  if (!unit || unit.text !== whole.item.number.unit?.text) return undefined
  const [first, last] = [whole.item.number, behind.item.number]
  const sum = sumOfParts(
    entries.filter(({ item }) => item.number.unit?.text === unit.text).map(({ item }) => item.number),
  )
  if (meets(first, last) || meets(sum, last)) return 'list'
  return meets(sum, first) ? 'total' : undefined
}

const isStock =
  ({ year }: Reading) =>
  (entry: Entry): boolean =>
    GAINS.test(entry.label) || isFormer(entry.item, year)
