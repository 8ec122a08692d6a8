import type { Locale } from '../model/diagnostic.js'
import { checkOperands, checkOptions } from './checkArguments.js'
import { commands, type CommandFacts, type CommandName } from './commands.js'
import { createParser } from './parser.js'
import { UsageError } from './usageError.js'
import { version } from './version.js'

/** What the command line asks for. */
export interface Arguments {
  readonly command: CommandName
  readonly operands: readonly string[]
  /** The value of a flag, its last one where it is repeated. */
  value(option: string): string | undefined
  /** All values of a flag that may be repeated. */
  values(option: string): readonly string[]
  /** `undefined` where neither `--option` nor `--no-option` is given. */
  flag(option: string): boolean | undefined
}

/** Reads the arguments, or gives the text that `--help` or `--version` asks for. Throws `UsageError` for what no command knows. */
export function readArguments(argv: readonly string[], locale: Locale): Arguments | string {
  let chosen: CommandFacts | undefined
  let outcome: Outcome = { given: {}, output: '' }
  const parser = createParser(commands, locale, (facts) => {
    chosen = facts
  })
  parser.parse([...argv], {}, (error: Error | undefined, given: Outcome['given'], output: string) => {
    outcome = { given, output, ...(error ? { error } : {}) }
  })
  const { given, output, error } = outcome
  if (error) throw new UsageError({ zh: error.message, en: error.message })
  if (!chosen) return `${output}\n`
  if (given.version === true) return `${version}\n`
  const operands = (given._ as readonly string[]).slice(chosen.name === 'lint' ? 0 : 1)
  checkOptions(given, chosen)
  checkOperands(operands, chosen)
  return argumentsOf(chosen.name, operands, given)
}

interface Outcome {
  readonly given: Readonly<Record<string, unknown>>
  readonly output: string
  readonly error?: Error
}

function argumentsOf(
  command: CommandName,
  operands: readonly string[],
  given: Readonly<Record<string, unknown>>,
): Arguments {
  const values = (option: string): string[] =>
    [given[option]].flat().filter((value): value is string => typeof value === 'string')
  return {
    command,
    operands,
    values,
    value: (option) => values(option).at(-1),
    flag: (option) =>
      [given[option]].flat().findLast((value): value is boolean => typeof value === 'boolean'),
  }
}
