import type { Diagnostic, Locale, RelatedPlace, Result, Run } from '../model/diagnostic.js'
import type { FormatContext } from './formatter.js'
import { frameOf } from './frame.js'
import { printable } from './printable.js'
import { paintOf, type Paint } from './paint.js'
import { totalsText } from './totals.js'
import { wordsOf, type Words } from './words.js'

const INDENT = '    '

interface Style {
  readonly locale: Locale
  readonly words: Words
  readonly paint: Paint
  readonly lineOf: FormatContext['lineOf']
}

/** For people at a terminal: every finding with the printed line, its basis and advice, then totals. */
export function stylish(run: Run, { locale, color, lineOf }: FormatContext): string {
  const style: Style = { locale, words: wordsOf(locale), paint: paintOf(color), lineOf }
  const blocks = run.results
    .filter(({ diagnostics }) => diagnostics.length > 0)
    .map((result) => `${resultLines(result, style).join('\n')}\n\n`)
  return `${blocks.join('')}${closingLines(run, style).join('\n')}\n`
}

function resultLines(result: Result, style: Style): string[] {
  const { file, body, year, regime, diagnostics } = result
  const about = [
    body === undefined ? undefined : printable(body),
    year === undefined ? undefined : style.words.year(year),
    regime,
  ]
  const shown = about.filter((part) => part !== undefined).join(' · ')
  return [
    `${style.paint.heading(printable(file))}  ${style.paint.faint(shown)}`,
    ...diagnostics.flatMap((diagnostic) => diagnosticLines(file, diagnostic, style)),
  ]
}

function diagnosticLines(file: string, diagnostic: Diagnostic, style: Style): string[] {
  const { severity, message, ruleId, messageId, hint, basis, related, origin, at, place } = diagnostic
  const { words, paint, locale } = style
  const level = paint.severity(severity, words.severity[severity])
  return [
    `  ${whereOf(diagnostic, at && place)}  ${level}  ${paint.strong(printable(message))}  ${paint.faint(`${ruleId}/${messageId}`)}`,
    ...frameLines(file, diagnostic, style),
    ...related.map(
      (other) => `${INDENT}→ ${fileOf(other)}${whereOf(other, other.place)}  ${printable(other.message)}`,
    ),
    ...(origin === 'reader' ? [`${INDENT}${words.byReader}`] : []),
    ...(hint === undefined ? [] : [`${INDENT}${words.hint}${printable(hint)}`]),
    paint.faint(`${INDENT}${words.basis(words.tier[basis.tier], basis[locale])}`),
  ]
}

/** In formats without lines the place in words. */
/** Another report, where it is one. */
function fileOf({ file }: RelatedPlace): string {
  return file === undefined ? '' : `${printable(file)}:`
}

function whereOf({ line, column }: RelatedPlace, place?: string): string {
  return place === undefined ? `${line}:${column}` : printable(place)
}

function frameLines(file: string, diagnostic: Diagnostic, { lineOf, paint }: Style): string[] {
  const printed = lineOf(file, diagnostic.line)
  if (printed === undefined || printed.trim() === '') return []
  const end = diagnostic.endLine === diagnostic.line ? diagnostic.endColumn - 1 : printed.length
  const frame = frameOf(printed, diagnostic.column - 1, end)
  return [`${INDENT}│ ${frame.text}`, `${INDENT}│ ${paint.severity(diagnostic.severity, frame.caret)}`]
}

function closingLines(run: Run, style: Style): string[] {
  const { locale, paint } = style
  return [...notAssessedLines(run, style), totalsText(run, locale, paint.severity)]
}

/** What could not be checked, by rule and reason; a clerk should not take silence for approval. */
function notAssessedLines({ results }: Run, { words, paint }: Style): string[] {
  const files = new Map<string, string[]>()
  for (const { file, notAssessed } of results) {
    for (const { ruleId, reason } of notAssessed) {
      const key = words.notAssessed(ruleId, reason)
      const listed = files.get(key) ?? []
      if (listed.at(-1) !== file) files.set(key, [...listed, file])
    }
  }
  const lines = [...files].map(([text, where]) =>
    paint.faint(results.length === 1 ? text : `${text}${words.inFiles(where.length)}`),
  )
  return lines.sort()
}
