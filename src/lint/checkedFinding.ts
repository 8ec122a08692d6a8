import type { Range } from '../model/range.js'
import type { Finding, Rule, RuleContext } from '../rule/rule.js'

/** A finding as a plugin's rule yields it; throws where it would break what is made of it later. */
export function checkedFinding(finding: Finding, rule: Rule, { report, regime }: RuleContext): Finding {
  if (!Object.hasOwn(rule.messages, finding.message))
    throw new Error(`it yields the unknown message ${finding.message}`)
  for (const { range } of [finding, ...(finding.related ?? []), ...(finding.fix ? [finding.fix] : [])])
    if (!isWithin(range, report.text.length))
      throw new Error(`it yields a range outside the report: ${shown(range)}`)
  if ('article' in rule.basis && !regime.articles[rule.basis.article])
    throw new Error(`${regime.id} has no article ${rule.basis.article}`)
  return finding
}

function isWithin(range: Range | undefined, length: number): boolean {
  const { start = NaN, end = NaN } = range ?? {}
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length
}

function shown(range: Range | undefined): string {
  return JSON.stringify(range) ?? 'none'
}
