import { acceptedText } from '../../format/listRow.js'
import type { AcceptedDiagnostic } from '../../model/acceptance.js'
import type { Diagnostic, Locale, Severity } from '../../model/diagnostic.js'
import { order } from '../../model/sorted.js'
import type { Absent, AuditedReport } from '../survey.js'

/** What the page shows of a finding; short names, for there are thousands. */
export interface FindingRow {
  /** Body. */
  readonly b: string
  /** Year. */
  readonly y?: number
  /** File. */
  readonly f?: string
  /** Rule and message. */
  readonly r: string
  readonly s: Severity
  /** Message. */
  readonly m: string
  /** Quote. */
  readonly q?: string
  /** Place in words, then line and column. */
  readonly p?: string
  readonly l?: string
  /** Basis. */
  readonly g: string
  /** Hint. */
  readonly h?: string
  /** Other places, one line each. */
  readonly o?: readonly string[]
  /** By what it is accepted, and why. */
  readonly a?: string
}

/** A page of more is no longer handy. */
const MOST_FINDINGS = 20_000

export interface FindingList {
  readonly add: (report: AuditedReport) => void
  readonly addAbsent: (absent: Absent) => void
  readonly rows: () => readonly FindingRow[]
  readonly accepted: () => readonly FindingRow[]
  readonly left: () => number
}

/** Errors first, then warnings; notes fill what room is left. */
export function findingList(locale: Locale): FindingList {
  const severe: Record<'error' | 'warning', FindingRow[]> = { error: [], warning: [] }
  const notes: FindingRow[] = []
  const accepted: FindingRow[] = []
  let left = 0
  const take = (row: FindingRow): void => {
    const list = row.s === 'info' ? notes : severe[row.s]
    if (list.length < MOST_FINDINGS) list.push(row)
    else left += 1
  }
  const all = (): FindingRow[] => [severe.error, severe.warning, notes].flatMap(inOrder)
  const takeAccepted = (diagnostic: AcceptedDiagnostic, row: FindingRow): void => {
    if (accepted.length < MOST_FINDINGS)
      accepted.push({ ...row, a: acceptedText(diagnostic.acceptance, locale) })
    else left += 1
  }
  return {
    add({ result, body, head }) {
      const row = (diagnostic: Diagnostic) => rowOf(diagnostic, body, head.year, head.file, locale)
      for (const diagnostic of result.diagnostics) take(row(diagnostic))
      for (const diagnostic of result.accepted) takeAccepted(diagnostic, row(diagnostic))
    },
    addAbsent(absent) {
      for (const { diagnostic, body, year } of absent.found)
        take(rowOf(diagnostic, body, year, undefined, locale))
      for (const { diagnostic, body, year } of absent.accepted)
        takeAccepted(diagnostic, rowOf(diagnostic, body, year, undefined, locale))
    },
    accepted: () => accepted,
    rows: () => all().slice(0, MOST_FINDINGS),
    left: () => left + Math.max(0, all().length - MOST_FINDINGS),
  }
}

/** What is missing stands with its body. */
function inOrder(rows: readonly FindingRow[]): FindingRow[] {
  return rows.toSorted((a, b) => order(a.b, b.b) || (a.y ?? 0) - (b.y ?? 0))
}

function rowOf(
  diagnostic: Diagnostic,
  b: string,
  y: number | undefined,
  f: string | undefined,
  locale: Locale,
): FindingRow {
  const { ruleId, messageId, severity, message, quote, place, line, column, basis, hint, related, at } =
    diagnostic
  return {
    b,
    ...(y === undefined ? {} : { y }),
    ...(f === undefined ? {} : { f }),
    r: `${ruleId}/${messageId}`,
    s: severity,
    m: message,
    ...(quote === '' ? {} : { q: quote }),
    ...(place === '' ? {} : { p: place }),
    ...(at || f === undefined ? {} : { l: `${line}:${column}` }),
    g: basis[locale],
    ...(hint === undefined ? {} : { h: hint }),
    ...(related.length === 0 ? {} : { o: related.map((other) => other.message) }),
  }
}
