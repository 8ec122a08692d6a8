import type { Regime, RegimeId } from '../../model/regime.js'
import type { RegimeChoice, RegimeEvidence } from '../../model/report.js'
import type { Table, UnreadTable } from '../../model/table.js'
import { ReadError } from '../../read/document.js'
import { regimes } from './regimes.js'

/**
 * The law and form a report answers to follow from the year it reports on, not from what it prints;
 * printed marks decide only where no year is known, and are kept as evidence.
 */
export function chooseRegime(
  folded: string,
  year: number | undefined,
  given: RegimeId | undefined,
  tables: readonly (Table | UnreadTable)[] = [],
): RegimeChoice {
  const evidence = SIGNATURES.flatMap((signature) => evidenceOf(signature, folded))
  if (given) return { id: given, from: 'option', evidence }
  const byYear = year === undefined ? undefined : regimes.find((regime) => coversYear(regime, year))
  if (byYear) return { id: byYear.id, from: 'year', evidence }
  const strongest = evidence.toSorted(byStrength)[0]
  if (year === undefined && strongest) return { id: strongest.regime, from: 'signature', evidence }
  const byForm = year === undefined ? regimeOfForms(tables) : undefined
  if (byForm) return { id: byForm.id, from: 'signature', evidence }
  throw new ReadError(year === undefined ? NO_YEAR : noRegime(year))
}

/** The newest regime that prescribes the tables: a table by itself prints no other mark. */
function regimeOfForms(tables: readonly (Table | UnreadTable)[]): Regime | undefined {
  const ids = tables.flatMap(({ form }) => (form ? [form.id] : []))
  if (ids.length === 0) return undefined
  return regimes.findLast(({ forms }) => ids.every((id) => forms.some((form) => form.id === id)))
}

const NO_YEAR = {
  zh: '无法判断适用哪一部法规和格式：没有报告年度，也没有规定格式的特征；可用 --regime 指定',
  en: 'Cannot tell which law and form apply: no report year and no mark of a prescribed form; name one with --regime',
}

function noRegime(year: number): { zh: string; en: string } {
  return {
    zh: `没有适用于 ${year} 年度的法规和格式；可用 --regime 指定`,
    en: `No law and form known for the year ${year}; name one with --regime`,
  }
}

function coversYear(regime: Regime, year: number): boolean {
  return regime.validFrom <= year && year <= (regime.validTo ?? Infinity)
}

const SIGNATURES = regimes.flatMap(({ id, signatures }) =>
  signatures.map(({ kind, pattern }) => ({ regime: id, kind, pattern: new RegExp(pattern) })),
)

function evidenceOf(
  { regime, kind, pattern }: (typeof SIGNATURES)[number],
  folded: string,
): RegimeEvidence[] {
  const match = pattern.exec(folded)
  return match ? [{ regime, kind, range: { start: match.index, end: match.index + match[0].length } }] : []
}

const STRENGTH = { table: 0, section: 1, citation: 2 }

function byStrength(a: RegimeEvidence, b: RegimeEvidence): number {
  return STRENGTH[a.kind] - STRENGTH[b.kind]
}
