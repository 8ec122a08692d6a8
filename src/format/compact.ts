import type { Diagnostic, Run } from '../model/diagnostic.js'
import { printable } from './printable.js'

/** One finding a line, as grep and editors read it: `file:line:column: severity rule/message text [place]`. */
export function compact({ results }: Run): string {
  return results.flatMap(({ file, diagnostics }) => diagnostics.map((found) => lineOf(file, found))).join('')
}

function lineOf(file: string, found: Diagnostic): string {
  const { line, column, severity, ruleId, messageId, message, at, place } = found
  // Lines of a format without lines are those of the extracted text: the place says where it stands in the file.
  const where = at ? ` [${printable(place)}]` : ''
  return `${printable(file)}:${line}:${column}: ${severity} ${ruleId}/${messageId} ${printable(message)}${where}\n`
}
