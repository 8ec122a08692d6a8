import type { FileFailure, Locale, Run, Severity } from '../model/diagnostic.js'
import { entriesOf, worstFirst, type Entry } from './entries.js'
import type { FormatContext } from './formatter.js'
import { wordsOf } from './words.js'

/** GitHub shows no more of one kind for a step. */
const MOST = 10

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** Workflow commands, which GitHub Actions shows as annotations: what failed, then the worst findings, then a count of the rest. */
export function github(run: Run, { locale }: FormatContext): string {
  const open = worstFirst(entriesOf(run).filter(({ acceptance }) => !acceptance))
  const lines = [
    ...run.failures.map((failure) => failureLine(failure)),
    ...open.map((entry) => findingLine(entry, locale)),
  ]
  const rest = lines.length - MOST
  const shown = rest > 0 ? [...lines.slice(0, MOST), command('notice', {}, restText(rest, locale))] : lines
  return shown.map((line) => `${line}\n`).join('')
}

function findingLine({ result, diagnostic }: Entry, locale: Locale): string {
  const { line, column, endLine, endColumn, severity, message, hint, at, place, ruleId, messageId } =
    diagnostic
  const isOneLine = line === endLine
  const text = [at ? `${place} ${message}` : message, hint && `${wordsOf(locale).hint}${hint}`]
  // Columns are of use to it within one line only; its end is inclusive. A PDF has no lines.
  const columns = isOneLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : { endLine }
  return command(
    COMMANDS[severity],
    { file: result.file, ...(at ? {} : { line, ...columns }), title: `${ruleId}/${messageId}` },
    text.filter((part) => part !== undefined).join('\n'),
  )
}

function failureLine({ file, message }: FileFailure): string {
  return command('error', { file, title: 'disclosure-lint' }, message)
}

function restText(rest: number, locale: Locale): string {
  return locale === 'zh'
    ? `另有 ${rest} 个问题没有列为注释，见完整的输出`
    : `${rest} more findings have no annotation; see the full output`
}

function command(name: string, properties: Readonly<Record<string, string | number>>, text: string): string {
  const given = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`)
  return `::${name}${given.length === 0 ? '' : ` ${given.join(',')}`}::${data(text)}`
}

/** As the toolkit of GitHub escapes: a report cannot end the line and give commands of its own. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
