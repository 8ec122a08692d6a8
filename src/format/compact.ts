import type { Diagnostic, Run } from '../model/diagnostic.js'
import { printable } from './printable.js'

/** One finding a line, as grep and editors read it: `file:line:column: severity rule/message text`. */
export function compact({ results }: Run): string {
  return results.flatMap(({ file, diagnostics }) => diagnostics.map((found) => lineOf(file, found))).join('')
}

function lineOf(file: string, { line, column, severity, ruleId, messageId, message }: Diagnostic): string {
  return `${file}:${line}:${column}: ${severity} ${ruleId}/${messageId} ${printable(message)}\n`
}
