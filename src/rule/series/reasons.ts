import type { Digest, Remark } from '../../model/digest.js'

/** Why the two may differ: words that speak of another way of counting or of another office. */
const CAUSE =
  /由于|因[^,。]{0,12}(?:改革|调整|合并|划转|移交|统计|口径|系统|职能|撤销|变更|转隶)|口径|不一致|差异|出入|更正|订正|纠正|调整|划转|划入|划出|移交|合并|并入|机构改革|撤销|更名|改名|重新(?:统计|核)|核减|核增|核实|补录|漏[报统计登录]|误[报统计录]/

interface Difference {
  /** What the sentence has to speak of. */
  readonly topic: RegExp
  readonly numbers: readonly number[]
  /** Words that account for this kind of difference besides the usual causes. */
  readonly also?: RegExp
}

/** The sentence or footnote of either report that accounts for a difference. */
export function reasonFor(
  { report, previous }: { readonly report: Digest; readonly previous: Digest },
  { topic, numbers, also }: Difference,
): { readonly remark: Remark; readonly in: 'report' | 'previous' } | undefined {
  const accounts = ({ words }: Remark): boolean =>
    topic.test(words) && (CAUSE.test(words) || also?.test(words) === true || namesAll(words, numbers))
  const here = report.remarks.find(accounts)
  if (here) return { remark: here, in: 'report' }
  const there = previous.remarks.find(accounts)
  return there && { remark: there, in: 'previous' }
}

/** The sentence gives both numbers itself. */
function namesAll(words: string, numbers: readonly number[]): boolean {
  const printed = new Set(words.match(/\d+/g) ?? [])
  return numbers.length > 1 && numbers.every((number) => printed.has(String(number)))
}
