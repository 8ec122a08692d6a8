import type { Locale, Run } from '../model/diagnostic.js'
import { entriesOf, placeText, worstFirst, type Entry } from './entries.js'
import type { FormatContext } from './formatter.js'
import { acceptedText } from './listRow.js'
import { listWordsOf } from './listWords.js'
import { totalsText } from './totals.js'
import { wordsOf } from './words.js'

/** A table of all findings, for issues, merge requests and step summaries. */
export function markdownTable(run: Run, { locale }: FormatContext): string {
  return withRows(run, locale, Infinity)
}

/** As `markdownTable`, the worst first, and no more rows than a page for people bears. */
export function markdownSummary(run: Run, { locale }: FormatContext): string {
  return withRows(run, locale, 200)
}

function withRows(run: Run, locale: Locale, most: number): string {
  const words = listWordsOf(locale)
  const all = entriesOf(run)
  const shown = most === Infinity ? all : worstFirst(all).slice(0, most)
  const { file, place, severity, problem, basis, state } = words.columns
  const head = [file, place, severity, problem, basis, state]
  const rows = [
    ...run.failures.map((failure) => [
      failure.file,
      '',
      '',
      `${words.failed}${words.colon}${failure.message}`,
      '',
      '',
    ]),
    ...shown.map((entry) => findingCells(entry, locale)),
  ]
  const rest = all.length - shown.length
  const table = [head, head.map(() => '---'), ...rows.map((cells) => cells.map(cellText))]
  return [
    `## disclosure-lint\n\n${totalsText(run, locale)}\n`,
    ...(rows.length === 0 ? [] : [`\n${table.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}`]),
    ...(rest > 0 ? [`\n${words.further(rest)}\n`] : []),
  ].join('')
}

function findingCells({ result, diagnostic, acceptance }: Entry, locale: Locale): string[] {
  const { severity, message, hint, basis, ruleId, messageId } = diagnostic
  const words = listWordsOf(locale)
  return [
    result.file,
    placeText(diagnostic),
    wordsOf(locale).severity[severity],
    [message, hint, `${ruleId}/${messageId}`].filter((part) => part !== undefined).join('\n'),
    basis[locale],
    acceptance ? acceptedText(acceptance, locale) : words.open,
  ]
}

/** Whatever a report prints is text: no mark-up, no mention, no new cell. */
function cellText(text: string): string {
  return text
    .replace(/[\\`*_[\]#|~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '@\u200b')
    .replace(/\s*[\r\n]+\s*/g, '<br>')
    .replace(/\p{Cc}/gu, ' ')
}
