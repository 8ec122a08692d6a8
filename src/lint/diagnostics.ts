import { withoutBlanks } from '../model/blanks.js'
import type { Diagnostic, Origin, RelatedPlace, Severity } from '../model/diagnostic.js'
import type { Range } from '../model/range.js'
import type { Basis, Regime } from '../model/regime.js'
import type { Report } from '../model/report.js'
import { order } from '../model/sorted.js'
import type { Finding, Fix, Rule } from '../rule/rule.js'
import { fingerprints } from './fingerprint.js'
import type { LintInput } from './lint.js'
import { messageText, noteText } from './message.js'
import { certain } from './certain.js'
import { locator, type Locator } from './locate.js'
import { sourceIndex, type SourceIndex } from './positions.js'
import { quoteOf } from './quote.js'
import { regimeIn } from './regime.js'
import { severityInForce, type LintSettings } from './settings.js'

interface RuleFindings {
  readonly rule: Rule
  readonly findings: readonly Finding[]
}

interface Located {
  readonly rule: Rule
  readonly finding: Finding
  readonly severity: Severity
  readonly origin: Origin
}

/** Completes findings: severity in force, text in the reader's language, place, quote, fingerprint. Sorted by position, then rule. */
export function diagnosticsOf(
  input: LintInput,
  all: readonly RuleFindings[],
  settings: LintSettings,
): Diagnostic[] {
  const located = all
    .flatMap(({ rule, findings }) =>
      findings.map((finding) => severityOf(rule, finding, input.parsed.report, settings)),
    )
    .filter((entry): entry is Located => entry !== undefined)
    .sort((a, b) => a.finding.range.start - b.finding.range.start || order(a.rule.id, b.rule.id))
  const index = sourceIndex(input.source, input.parsed.toSource)
  const places = locator(input.parsed.report, settings.locale)
  const marks = fingerprints(input.parsed.report, located)
  return located.map((entry, at) => complete(entry, marks[at] ?? '', input, { index, places }, settings))
}

function severityOf(
  rule: Rule,
  finding: Finding,
  report: Report,
  settings: LintSettings,
): Located | undefined {
  const severity = severityInForce(rule, finding.message, settings)
  const message = rule.messages[finding.message]
  return severity === 'off' || !message ? undefined : { rule, finding, ...certain(message, severity, report) }
}

interface Places {
  readonly index: SourceIndex
  readonly places: Locator
}

function complete(
  { rule, finding, severity, origin }: Located,
  fingerprint: string,
  { source, parsed: { report } }: LintInput,
  { index, places }: Places,
  settings: LintSettings,
): Diagnostic {
  const { locale } = settings
  const data = finding.data ?? {}
  const { hint } = finding
  const fix = finding.fix && fixOf(finding.fix, report.text, source, index)
  return {
    ruleId: rule.id,
    messageId: finding.message,
    severity,
    origin,
    message: messageText(rule, finding.message, data, locale),
    ...(hint === undefined ? {} : { hint: noteText(rule, hint, data, locale), hintId: hint }),
    ...index.span(finding.range),
    ...places(finding.range, finding.place),
    range: finding.range,
    quote: quoteOf(report, finding.range),
    data,
    related: (finding.related ?? []).map(({ note, range, data: own }): RelatedPlace => ({
      message: noteText(rule, note, { ...data, ...own }, locale),
      ...relatedPlace(places(range)),
      ...index.span(range),
      range,
      noteId: note,
      ...(own ? { data: own } : {}),
    })),
    basis: basisOf(rule, regimeIn(report, settings)),
    fingerprint,
    ...(fix ? { fix } : {}),
  }
}

function relatedPlace({ place, at }: ReturnType<Locator>): Pick<RelatedPlace, 'place'> {
  return at ? { place } : {}
}

export function basisOf(rule: Rule, regime: Regime): Basis {
  if (!('article' in rule.basis)) return rule.basis
  const basis = regime.articles[rule.basis.article]
  if (!basis)
    throw new Error(
      `Regime ${regime.id} has no article ${rule.basis.article}, which rule ${rule.id} rests on`,
    )
  return basis
}

/** None where tags or entities stand between the characters in the file: writing over them would break the page. */
function fixOf(fix: Fix, text: string, source: string, index: SourceIndex): Diagnostic['fix'] {
  const { start, end }: Range = index.source(fix.range)
  const isVerbatim = compact(source.slice(start, end)) === compact(text.slice(fix.range.start, fix.range.end))
  return isVerbatim ? { start, end, text: fix.text, kind: fix.kind } : undefined
}

function compact(text: string): string {
  return withoutBlanks(text)
}
