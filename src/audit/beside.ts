import { lintSeries, seriesRules, type Compared } from '../lint/series.js'
import type { LintSettings } from '../lint/settings.js'
import type { Diagnostic, Locale } from '../model/diagnostic.js'
import type { Digest } from '../model/digest.js'
import type { Rule, SeriesRule } from '../rule/rule.js'
import { isRenamed, type PlacedReport } from './grid.js'

/** A report that another is compared with. */
export interface Beside {
  readonly placed: PlacedReport
  readonly digest: Digest
}

/** What a comparison adds to the result of a report alone. */
export type Added = Pick<Compared, 'diagnostics' | 'notAssessed' | 'internalErrors'>

export const NOTHING: Added = { diagnostics: [], notAssessed: [], internalErrors: [] }

interface Comparison {
  readonly rules: readonly Rule[]
  readonly settingsOf: (file: string) => LintSettings
  readonly locale: Locale
  readonly digestOf: (file: string) => Digest
  /** By file: reports of other bodies that may share sentences. */
  readonly partners: ReadonlyMap<string, readonly string[]>
}

/** Compares a report with the one of the year before, where there is one, and with those that may share sentences. */
export function comparison(plan: Comparison): (report: Beside, last: Beside | undefined) => Added {
  return ({ placed: { head }, digest }, last) => {
    const settings = plan.settingsOf(head.file)
    const rules = seriesRules(plan.rules, digest, settings)
    const series = last
      ? lintSeries(
          {
            report: digest,
            previous: last.digest,
            relation: 'year-before',
            isRenamed: isRenamed(head, last.placed.head),
          },
          rules,
          settings,
        )
      : withoutPrevious(rules, plan.locale)
    const shared = sharedWith(plan.partners.get(head.file) ?? [], digest, rules, settings, plan.digestOf)
    // What is copied from last year is shared with whoever copied it then: one finding is enough.
    const told = new Set(series.diagnostics.map(placeOf))
    const fresh = shared.filter((diagnostic) => !told.has(placeOf(diagnostic)))
    return { ...series, diagnostics: [...series.diagnostics, ...fresh] }
  }
}

function withoutPrevious(rules: readonly SeriesRule[], locale: Locale): Added {
  const notAssessed = rules.map(({ id }) => ({
    ruleId: id,
    reason: NO_PREVIOUS[locale],
    texts: NO_PREVIOUS,
  }))
  return { ...NOTHING, notAssessed }
}

const NO_PREVIOUS = {
  zh: '没有上一年度的报告可以对照',
  en: 'There is no report of the year before to compare with',
}

/** The verdict on reports whose sketches are alike. What several share is one finding that names them all. */
function sharedWith(
  files: readonly string[],
  report: Digest,
  rules: readonly SeriesRule[],
  settings: LintSettings,
  digestOf: (file: string) => Digest,
): Diagnostic[] {
  const found = new Map<string, Diagnostic>()
  for (const file of files) {
    const previous = digestOf(file)
    const input = { report, previous, relation: 'other-body', isRenamed: false } as const
    for (const diagnostic of lintSeries(input, rules, settings).diagnostics) {
      const first = found.get(placeOf(diagnostic))
      found.set(placeOf(diagnostic), first ? besides(first, diagnostic) : diagnostic)
    }
  }
  return [...found.values()]
}

const placeOf = ({ ruleId, range }: Diagnostic): string => `${ruleId} ${range.start}`

/** A finding with what was found beside one more report, as a place in that one. */
function besides(first: Diagnostic, { message, related }: Diagnostic): Diagnostic {
  const there = related.find(({ file }) => file !== undefined)
  return there ? { ...first, related: [...first.related, { ...there, message }] } : first
}
