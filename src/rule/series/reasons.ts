import type { Digest, Remark, Spot } from '../../model/digest.js'

/**
 * Why the two may differ: words that speak of another way of counting, of another office or of a mistake. 由于 alone is
 * no reason: 由于年底收到，2件结转下年度 says why requests are open, not why two numbers differ.
 */
const CAUSE =
  /(?:由于|因)[^,。]{0,16}(?:改革|调整|合并|划转|移交|统计|口径|系统|职能|撤销|变更|转隶)|口径|不一致|差异|出入|更正|订正|纠正|调整|划转|划入|划出|移交|合并|并入|机构改革|撤销|更名|改名|重新(?:统计|核)|核减|核增|核实|补[录登报]|[漏误错多少][报统计登录填列]|重复(?:统计|计)|未(?:计入|纳入|列入)|不同|不符|应为|实为|实际(?:结转|为|数)/
/** 注：上年结转含原畜牧局2件. */
const NOTE = /^[(*※]?(?:注|备注|说明|附注)\d*[:.、].*(?:含|包括|计入)/

interface Difference {
  /** What the sentence has to speak of. */
  readonly topic: RegExp
  readonly numbers: readonly number[]
  /** Words that account for this kind of difference besides the usual causes. */
  readonly also?: RegExp
  /** A sentence about something else of the same name, by the report in which it stands. */
  readonly isOff?: (words: string, where: 'report' | 'previous') => boolean
}

/** The sentence or footnote of either report that accounts for a difference. */
export function reasonFor(
  { report, previous }: { readonly report: Digest; readonly previous: Digest },
  { topic, numbers, also, isOff }: Difference,
): { readonly spot: Spot; readonly in: 'report' | 'previous' } | undefined {
  const accountIn = (where: 'report' | 'previous', remarks: readonly Remark[]): Remark | undefined =>
    remarks.find(
      ({ words }) =>
        topic.test(words) &&
        (namesAll(words, numbers) ||
          ((CAUSE.test(words) || NOTE.test(words) || also?.test(words) === true) && !isOff?.(words, where))),
    )
  const here = accountIn('report', report.remarks)
  if (here) return { spot: here.spot, in: 'report' }
  const there = accountIn('previous', previous.remarks)
  return there && { spot: there.spot, in: 'previous' }
}

/** The sentence gives both numbers itself. */
function namesAll(words: string, numbers: readonly number[]): boolean {
  const printed = new Set(words.match(/\d+/g) ?? [])
  return numbers.length > 1 && numbers.every((number) => printed.has(String(number)))
}
