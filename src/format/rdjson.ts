import type { DiagnosticFix, Run, Severity } from '../model/diagnostic.js'
import { entriesOf, type Entry } from './entries.js'
import type { FormatContext } from './formatter.js'
import type { Span } from './sarifPlaces.js'

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' }

type LineOf = (line: number) => string | undefined

/** reviewdog's diagnostic format. It counts columns in bytes of UTF-8 and knows no accepted findings. */
export function rdjson(run: Run, { tool, lineOf }: FormatContext): string {
  const found = entriesOf(run)
    .filter(({ acceptance }) => !acceptance)
    .map((entry) => diagnosticOf(entry, (line) => lineOf(entry.result.file, line)))
  const failed = run.failures.map(({ file, message }) => ({
    message,
    location: { path: file },
    severity: 'ERROR',
  }))
  const output = { source: { name: tool.name }, diagnostics: [...failed, ...found] }
  return `${JSON.stringify(output, null, 2)}\n`
}

function diagnosticOf({ result: { file }, diagnostic }: Entry, lineOf: LineOf): object {
  const { ruleId, messageId, severity, message, hint, at, place, related, fix } = diagnostic
  const range = rangeOf(diagnostic, lineOf)
  const suggestion = fix && !at && suggestionOf(fix, diagnostic, lineOf)
  return {
    message: `${at ? `${place} ` : ''}${message}${hint === undefined ? '' : `\n${hint}`}`,
    location: { path: file, ...(at ? {} : { range }) },
    severity: SEVERITIES[severity],
    code: { value: `${ruleId}/${messageId}` },
    ...(suggestion ? { suggestions: [suggestion] } : {}),
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other) => ({
            message: other.message,
            location: {
              path: other.file ?? file,
              ...(at ? {} : { range: rangeOf(other, other.file === undefined ? lineOf : unknown) }),
            },
          })),
        }),
  }
}

function rangeOf(span: Span, lineOf: LineOf): object {
  return {
    start: positionOf(span.line, span.column, lineOf),
    end: positionOf(span.endLine, span.endColumn, lineOf),
  }
}

/** Lines of another report are not kept. */
function unknown(): undefined {
  return undefined
}

/** Without the column where the line is no longer known. */
function positionOf(line: number, column: number, lineOf: LineOf): object {
  const text = lineOf(line)
  return text === undefined ? { line } : { line, column: bytesIn(text.slice(0, column - 1)) + 1 }
}

function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length
}

/** Where the fix is for the very range of the finding: its own place is an offset, which lines do not tell. */
function suggestionOf({ start, end, text }: DiagnosticFix, span: Span, lineOf: LineOf): object | undefined {
  const isSame = span.line === span.endLine && end - start === span.endColumn - span.column
  return isSame ? { range: rangeOf(span, lineOf), text } : undefined
}
