import type { Regime, RegimeVariant } from '../model/regime.js'
import type { Report } from '../model/report.js'
import { regimeOf } from '../parse/regime/regimes.js'
import type { LintSettings } from './settings.js'

/** The regime a report answers to, as a plugin varies it where one does. */
export function regimeIn({ regime }: Pick<Report, 'regime'>, { variant }: LintSettings): Regime {
  const facts = regimeOf(regime.id)
  if (variant?.base !== facts.id) return facts
  return {
    ...facts,
    label: variant.label ?? facts.label,
    articles: { ...facts.articles, ...variant.articles },
    deadlines: { ...facts.deadlines, ...variant.deadlines },
    contents: facts.contents.map((content) => varied(content, variant)),
  }
}

/** The report with what the variant demands of its contents. */
export function reportUnder(report: Report, { variant }: LintSettings): Report {
  if (!variant?.contents || variant.base !== report.regime.id) return report
  const contents = report.contents.map((content) => ({ ...content, facts: varied(content.facts, variant) }))
  return { ...report, contents }
}

function varied<Facts extends { readonly key: string }>(facts: Facts, { contents }: RegimeVariant): Facts {
  return { ...facts, ...contents?.[facts.key] }
}
