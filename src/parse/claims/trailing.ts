import { clauseWords, says } from '../figures/context.js'
import { has } from '../words/tags.js'
import type { Entry } from './entry.js'
import { isFormer } from './entry.js'
import { isTrailingTotal, type Reading } from './reader.js'

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
  if (
    parts.some(
      (part) => isTrailingTotal(part, reading.folded) || part.item.number.low > total.item.number.high,
    )
  )
    return false
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

const isStock =
  ({ year }: Reading) =>
  (entry: Entry): boolean =>
    GAINS.test(entry.label) || isFormer(entry.item, year)
