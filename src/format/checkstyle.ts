import type { Diagnostic, Run } from '../model/diagnostic.js'
import { element, XML_HEAD } from './xmlText.js'

/** Checkstyle's XML, which many review tools read. It knows no accepted findings: those are left out. */
export function checkstyle({ results, failures }: Run): string {
  const files = [
    ...results.map(({ file, diagnostics }) => element('file', { name: file }, diagnostics.map(errorOf))),
    ...failures.map(({ file, message }) =>
      element('file', { name: file }, [
        element('error', { line: 1, severity: 'error', message, source: 'disclosure-lint.failure' }),
      ]),
    ),
  ]
  const lines = files.map((file) => `  ${file}\n`).join('')
  return `${XML_HEAD}<checkstyle version="4.3">\n${lines}</checkstyle>\n`
}

function errorOf({ line, column, severity, message, ruleId, messageId, at, place }: Diagnostic): string {
  const source = `disclosure-lint.${ruleId}.${messageId}`
  const text = at ? `${place} ${message}` : message
  return element('error', { line, column, severity, message: text, source })
}
