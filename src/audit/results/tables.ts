import { csvField } from '../../format/csvField.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { AcceptedDiagnostic } from '../../model/acceptance.js'
import type { AuditFailure } from '../grid.js'
import type { Absent, AuditedReport } from '../survey.js'

export type TableName = 'reports' | 'figures' | 'findings' | 'not_assessed' | 'accepted' | 'runs'
type ColumnType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN'

/** The report, and the rule that said something of it. */
const OF_RULE = {
  report: 'VARCHAR',
  file: 'VARCHAR',
  body: 'VARCHAR',
  year: 'INTEGER',
  rule: 'VARCHAR',
} as const

/** The columns of each table, in order; `docs/audit.md` says what they mean. */
export const TABLES: Readonly<Record<TableName, Readonly<Record<string, ColumnType>>>> = {
  reports: {
    report: 'VARCHAR',
    file: 'VARCHAR',
    status: 'VARCHAR',
    failure: 'VARCHAR',
    body: 'VARCHAR',
    printed_body: 'VARCHAR',
    district: 'VARCHAR',
    kind: 'VARCHAR',
    parent: 'VARCHAR',
    year: 'INTEGER',
    counted: 'BOOLEAN',
    regime: 'VARCHAR',
    format: 'VARCHAR',
    bytes: 'INTEGER',
    dated: 'VARCHAR',
    errors: 'INTEGER',
    warnings: 'INTEGER',
    infos: 'INTEGER',
    rules_run: 'INTEGER',
    rules_assessed: 'INTEGER',
    unread: 'INTEGER',
  },
  figures: {
    report: 'VARCHAR',
    form: 'VARCHAR',
    row: 'VARCHAR',
    column: 'VARCHAR',
    value: 'DOUBLE',
    unit: 'VARCHAR',
    status: 'VARCHAR',
    printed: 'VARCHAR',
  },
  findings: {
    ...OF_RULE,
    message_id: 'VARCHAR',
    severity: 'VARCHAR',
    origin: 'VARCHAR',
    line: 'INTEGER',
    column: 'INTEGER',
    place: 'VARCHAR',
    quote: 'VARCHAR',
    message: 'VARCHAR',
    hint: 'VARCHAR',
    basis: 'VARCHAR',
    tier: 'VARCHAR',
    against: 'VARCHAR',
    fingerprint: 'VARCHAR',
  },
  not_assessed: {
    ...OF_RULE,
    reason: 'VARCHAR',
  },
  accepted: {
    ...OF_RULE,
    message_id: 'VARCHAR',
    severity: 'VARCHAR',
    message: 'VARCHAR',
    fingerprint: 'VARCHAR',
    accepted_by: 'VARCHAR',
    reason: 'VARCHAR',
    who: 'VARCHAR',
    until: 'VARCHAR',
  },
  runs: {
    tool: 'VARCHAR',
    version: 'VARCHAR',
    files: 'INTEGER',
    read: 'INTEGER',
    failed: 'INTEGER',
    bodies: 'INTEGER',
    errors: 'INTEGER',
    warnings: 'INTEGER',
    infos: 'INTEGER',
    accepted: 'INTEGER',
    not_assessed: 'INTEGER',
  },
}

export type Value = string | number | boolean | null | undefined
type RowOf = Readonly<Record<string, Value>>

/** Takes the rows of all tables, one after the other. */
export interface TableSink {
  readonly row: (table: TableName, row: RowOf) => void
  /** Lines of the table of figures that are CSV already. */
  readonly figures: (lines: string) => void
}

export function csvHead(table: TableName): string {
  return `${Object.keys(TABLES[table]).join(',')}\n`
}

export function csvLine(table: TableName, row: RowOf): string {
  const values = Object.keys(TABLES[table]).map((column) => row[column])
  return `${values.map((value) => csvField(typeof value === 'boolean' ? String(value) : (value ?? null))).join(',')}\n`
}

/** Everything the tables say of one report. */
export function writeReport(
  sink: TableSink,
  { head, body, owner, isCounted, result, figures }: AuditedReport,
): void {
  const common = { report: head.key, file: head.file, body, year: head.year }
  const { coverage } = result
  sink.row('reports', {
    ...common,
    status: 'read',
    printed_body: head.body,
    district: owner.district,
    kind: owner.kind,
    parent: owner.parent,
    counted: isCounted,
    regime: head.regime,
    format: head.format,
    bytes: head.bytes,
    dated: head.dated,
    errors: result.errorCount,
    warnings: result.warningCount,
    infos: result.infoCount,
    rules_run: coverage.rulesRun,
    rules_assessed: coverage.rulesAssessed,
    unread: coverage.unread,
  })
  sink.figures(figures)
  for (const diagnostic of result.diagnostics) sink.row('findings', { ...common, ...findingRow(diagnostic) })
  for (const { ruleId, reason } of result.notAssessed)
    sink.row('not_assessed', { ...common, rule: ruleId, reason })
  for (const accepted of result.accepted) sink.row('accepted', { ...common, ...acceptedRow(accepted) })
}

export function writeFailure(sink: TableSink, { file, message }: AuditFailure): void {
  sink.row('reports', { file, status: 'failed', failure: message })
}

/** What was found where there is no report. */
export function writeAbsent(sink: TableSink, { found, accepted, notAssessed }: Absent): void {
  for (const { body, year, diagnostic } of found)
    sink.row('findings', { body, year, ...findingRow(diagnostic) })
  for (const { body, year, diagnostic } of accepted)
    sink.row('accepted', { body, year, ...acceptedRow(diagnostic) })
  for (const { body, year, ruleId, reason } of notAssessed)
    sink.row('not_assessed', { body, year, rule: ruleId, reason })
}

function findingRow(diagnostic: Diagnostic): RowOf {
  const { ruleId, messageId, severity, origin, line, column, place, quote, message, hint, basis } = diagnostic
  const { against } = diagnostic.data
  return {
    rule: ruleId,
    message_id: messageId,
    severity,
    origin,
    line,
    column,
    place,
    quote,
    message,
    hint,
    basis: basis.zh,
    tier: basis.tier,
    against: typeof against === 'string' ? against : undefined,
    fingerprint: diagnostic.fingerprint,
  }
}

function acceptedRow({
  ruleId,
  messageId,
  severity,
  message,
  fingerprint,
  acceptance,
}: AcceptedDiagnostic): RowOf {
  const { by, reason, who, until } = acceptance
  return {
    rule: ruleId,
    message_id: messageId,
    severity,
    message,
    fingerprint,
    accepted_by: by,
    reason,
    who,
    until,
  }
}
