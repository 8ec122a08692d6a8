import type { FileFailure, Run, Severity } from '../model/diagnostic.js'
import { hash } from '../lint/hash.js'
import { entriesOf, type Entry } from './entries.js'

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' }

/** GitLab's Code Quality report. It knows no accepted findings: those are left out, so that they read as settled. */
export function gitlab(run: Run): string {
  const issues = [
    ...run.failures.map(failureIssue),
    ...entriesOf(run)
      .filter(({ acceptance }) => !acceptance)
      .map(findingIssue),
  ]
  return `${JSON.stringify(issues, null, 2)}\n`
}

function findingIssue({ result: { file }, diagnostic }: Entry): object {
  const { ruleId, messageId, severity, message, hint, at, place, line, column, endLine, endColumn } =
    diagnostic
  const where = at ? `${place} ` : ''
  const begin = { line, column }
  const end = { line: endLine, column: endColumn }
  return {
    description: `${where}${message}${hint === undefined ? '' : ` (${hint})`}`,
    check_name: `${ruleId}/${messageId}`,
    fingerprint: hash(`${file}\u0000${diagnostic.fingerprint}`),
    severity: SEVERITIES[severity],
    location: { path: file, ...(at ? { lines: { begin: 1 } } : { positions: { begin, end } }) },
  }
}

function failureIssue({ file, message }: FileFailure): object {
  return {
    description: message,
    check_name: 'disclosure-lint',
    fingerprint: hash(`${file}\u0000failure`),
    severity: 'blocker',
    location: { path: file, lines: { begin: 1 } },
  }
}
