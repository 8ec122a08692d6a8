import { says } from '../../figures/context.js'
import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { total } from '../span.js'
import { isName } from './listEnds.js'

/** 公布信息69条，工作动态61条，运输管理7条，建设管理3条: names and no verbs behind what was published, and a little too many. */
export function namesBehind(
  run: readonly Entry[],
  whole: Entry,
  reading: Reading,
): readonly Entry[] | undefined {
  const { number } = whole.item
  if (!says(whole.item, 'disclose') || !/信息(?:共|共计)?$/.test(whole.label)) return undefined
  const end = run.findIndex(
    (entry) =>
      entry.item.mark !== 'comma' ||
      entry.item.number.unit?.text !== number.unit?.text ||
      OTHER_COUNT.test(entry.label) ||
      !isName(entry, reading),
  )
  const names = end === -1 ? run : run.slice(0, end)
  const { low } = total(names.map(({ item }) => item.number))
  return names.length >= FEWEST_NAMES && low > number.high && low <= number.high * 1.1 ? names : undefined
}

const FEWEST_NAMES = 3
/** Counted beside what was published, or the same once more. */
export const OTHER_COUNT =
  /解读|回应|规范性|建议|提案|申请|复议|诉讼|意见|会议|视频|稿|图文|网|微信|微博|公众号|平台|栏|媒体|客户端|抖音|其中/
