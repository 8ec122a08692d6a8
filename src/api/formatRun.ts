import { rules as builtInRules } from '../../rules/index.js'
import type { Formatter, Output } from '../format/formatter.js'
import { factsOf, formatNames, isFormatName, loadFormatter, type FormatName } from '../format/registry.js'
import type { FileFailure, Locale, Result, Run } from '../model/diagnostic.js'
import type { Rule } from '../rule/rule.js'
import { version } from '../cli/version.js'

export interface FormatOptions {
  /** One of the command's formats or a function; `json` when absent. */
  readonly format?: FormatName | Formatter
  /** `zh` when absent. */
  readonly locale?: Locale
  /** Colours for a terminal; none when absent. */
  readonly color?: boolean
  /** The rules that ran, for formats that describe them; those of this package when absent. */
  readonly rules?: readonly Rule[]
  /** A line of a file, from 1, for formats that show it. */
  readonly lineOf?: (file: string, line: number) => string | undefined
  /** The text of a report, for formats that show it whole. */
  readonly textOf?: (file: string) => string | undefined
}

/** Results and failures as one run, in the order given. */
export function runOf(outcomes: Iterable<Result | FileFailure>): Run {
  const all = [...outcomes]
  return {
    results: all.filter((outcome): outcome is Result => 'diagnostics' in outcome),
    failures: all.filter((outcome): outcome is FileFailure => !('diagnostics' in outcome)),
  }
}

/** Writes a run as the command would; bytes for `xlsx`, a text for all others. `RangeError` for a format that is none. */
export async function formatRun(run: Run, options: FormatOptions = {}): Promise<Output> {
  const { format = 'json', locale = 'zh', color = false, rules = builtInRules } = options
  const { lineOf = nothing, textOf = nothing } = options
  if (typeof format === 'string' && !isFormatName(format))
    throw new RangeError(`No format “${String(format)}”, expected ${formatNames.join(', ')} or a function`)
  // A function may ask for what the best equipped of ours asks for.
  const { needs } = factsOf(typeof format === 'string' ? format : 'sarif')
  // In a chunk of its own, which finds the pages of the rules beside it.
  const { factsFor } = await import('../cli/output/formatContext.js')
  const facts = factsFor(needs === undefined ? [] : [{ needs }], rules)
  const formatter = typeof format === 'string' ? await loadFormatter(format) : format
  const tool = { name: 'disclosure-lint', version }
  return formatter(run, { locale, color, tool, lineOf, textOf, ...facts })
}

function nothing(): undefined {
  return undefined
}
