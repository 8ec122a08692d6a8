import yargsParser from 'yargs-parser'
import { checkOperands, checkOptions, checkSwitches } from './checkArguments.js'
import { commands, type CommandFacts, type CommandName } from './commands.js'
import type { OptionFacts } from './options.js'

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

/** Reads the arguments. Throws `UsageError` for what the command does not know, unless help is asked for. */
export function readArguments(argv: readonly string[]): Arguments {
  const facts = commandOf(argv)
  const given = parse(argv, facts.options)
  const operands = [...given._, ...(given['--'] ?? [])].map(String).slice(facts.name === 'lint' ? 0 : 1)
  if (given.help !== true) {
    checkOptions(given, facts)
    checkSwitches(argv, facts)
    if (given.version !== true) checkOperands(operands, facts)
  }
  return argumentsOf(facts.name, operands, given)
}

/** The first word that is no flag, where it names a command; else the command without a name. */
function commandOf(argv: readonly string[]): CommandFacts {
  const [lint, ...others] = commands
  const named = others.filter(({ name }) => argv.includes(name))
  if (named.length === 0) return lint as CommandFacts
  // The word may as well be the value of a flag.
  const allOptions = new Set(commands.flatMap(({ options }) => options))
  const [first] = parse(argv, [...allOptions])._
  return named.find(({ name }) => name === first) ?? (lint as CommandFacts)
}

function parse(argv: readonly string[], options: readonly OptionFacts[]): yargsParser.Arguments {
  const named = (type: OptionFacts['type']): string[] =>
    options.filter((option) => option.type === type).map(({ name }) => name)
  return yargsParser([...argv], {
    string: [...named('string'), '_'],
    boolean: named('boolean'),
    alias: Object.fromEntries(options.flatMap(({ name, alias }) => (alias ? [[alias, name]] : []))),
    configuration: {
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'dot-notation': false,
      'camel-case-expansion': false,
      'populate--': true,
    },
  })
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
