import type { Diagnostic, InternalError, NotAssessed, RelatedPlace } from '../model/diagnostic.js'
import type { Digest, Spot } from '../model/digest.js'
import { regimeOf } from '../parse/regime/regimes.js'
import type { Data, Rule, SeriesContext, SeriesFinding, SeriesRelated, SeriesRule } from '../rule/rule.js'
import { basisOf } from './diagnostics.js'
import { checkSeriesFinding, yieldsOf } from './checkedFinding.js'
import { hash } from './hash.js'
import { internalError, messageText, noteText, reasonOf } from './message.js'
import { applies, optionsFor, severityInForce, type LintSettings } from './settings.js'

interface SeriesInput {
  readonly report: Digest
  readonly previous: Digest
  readonly relation: SeriesContext['relation']
  readonly isRenamed: boolean
}

/** What was said of a report beside another one. */
export interface Compared {
  readonly diagnostics: readonly Diagnostic[]
  readonly notAssessed: readonly NotAssessed[]
  readonly internalErrors: readonly InternalError[]
  readonly rulesRun: number
}

/** Rules that compare two reports, as far as they are in force. */
export function seriesRules(
  rules: readonly Rule[],
  { regime }: Digest,
  settings: LintSettings,
): SeriesRule[] {
  return rules.filter(isSeriesRule).filter((rule) => applies(rule, regime, settings))
}

/** Runs the rules that compare two reports. A rule that throws is named; the others go on. */
export function lintSeries(
  input: SeriesInput,
  rules: readonly SeriesRule[],
  settings: LintSettings,
): Compared {
  const isOther = input.relation === 'other-body'
  const applicable = isOther ? rules.filter((rule) => rule.scope === 'series' && rule.similar) : rules
  const outcomes = applicable.map((rule) => runRule(rule, input, settings))
  return {
    diagnostics: outcomes.flatMap(({ diagnostics }) => diagnostics),
    notAssessed: outcomes.flatMap(({ notAssessed }) => notAssessed),
    internalErrors: outcomes.flatMap(({ internalErrors }) => internalErrors),
    rulesRun: applicable.length,
  }
}

function isSeriesRule(rule: Rule): rule is SeriesRule {
  return 'checkSeries' in rule && rule.checkSeries !== undefined
}

function runRule(rule: SeriesRule, input: SeriesInput, settings: LintSettings): Omit<Compared, 'rulesRun'> {
  const diagnostics: Diagnostic[] = []
  const notAssessed: NotAssessed[] = []
  const seen = new Map<string, number>()
  try {
    const given = rule.checkSeries({ ...input, options: optionsFor(rule, settings) })
    for (const yielded of yieldsOf(rule, given, (finding) => checkSeriesFinding(finding, rule))) {
      if ('notAssessed' in yielded) notAssessed.push(reasonOf(rule, yielded, settings.locale))
      else {
        const diagnostic = complete(rule, yielded, input, settings, seen)
        if (diagnostic) diagnostics.push(diagnostic)
      }
    }
    return { diagnostics, notAssessed, internalErrors: [] }
  } catch (error) {
    return { diagnostics, notAssessed, internalErrors: [internalError(rule, error, settings.locale)] }
  }
}

function complete(
  rule: Rule,
  finding: SeriesFinding,
  { report, previous }: SeriesInput,
  settings: LintSettings,
  seen: Map<string, number>,
): Diagnostic | undefined {
  const related = (finding.related ?? []).map(({ in: at, ...rest }: SeriesRelated): ComparedPlace => ({
    ...rest,
    ...(at === 'previous' ? { file: previous.file } : {}),
  }))
  const data = { ...finding.data, against: previous.file }
  return completed(rule, { ...finding, data, related }, { regime: report.regime, settings, seen })
}

interface ComparedPlace {
  readonly note: string
  readonly file?: string
  readonly spot: Spot
  readonly data?: Data
}

interface ComparedFinding {
  readonly message: string
  readonly spot: Spot
  readonly data: Data
  readonly place?: SeriesFinding['place'] | undefined
  readonly related: readonly ComparedPlace[]
}

interface Frame {
  readonly regime: Digest['regime']
  readonly settings: LintSettings
  /** How often a mark was given: equal findings are told apart by their order. */
  readonly seen: Map<string, number>
}

/** A finding about places that are known already, with the severity in force; `undefined` where it is off. */
export function completed(
  rule: Rule,
  { message, spot, data, place, related }: ComparedFinding,
  { regime, settings, seen }: Frame,
): Diagnostic | undefined {
  const severity = severityInForce(rule, message, settings)
  if (severity === 'off') return undefined
  const { locale } = settings
  const mark = [rule.id, message, place?.zh ?? spot.place, spot.quote].join('\u0000')
  const nth = seen.get(mark) ?? 0
  seen.set(mark, nth + 1)
  return {
    ruleId: rule.id,
    messageId: message,
    severity,
    origin: 'document',
    message: messageText(rule, message, data, locale),
    ...spot,
    ...(place && !spot.at ? { place: place[locale] } : {}),
    data,
    related: related.map(({ note, file, spot: { at, ...other }, data: own }): RelatedPlace => ({
      message: noteText(rule, note, { ...data, ...own, ...(file ? { file } : {}) }, locale),
      noteId: note,
      data: { ...own, ...(file ? { file } : {}) },
      ...(file === undefined ? {} : { file }),
      ...(at ? { place: other.place } : {}),
      line: other.line,
      column: other.column,
      endLine: other.endLine,
      endColumn: other.endColumn,
      range: other.range,
    })),
    basis: basisOf(rule, regimeOf(regime)),
    fingerprint: hash(`${mark}\u0000${nth}`),
  }
}
