import yargs, { type Argv } from 'yargs'
import type { Locale } from '../model/diagnostic.js'
import type { CommandFacts } from './commands.js'
import { groupTitles, type OptionFacts } from './options.js'
import { yargsTexts } from './yargsTexts.js'

const NAME = 'disclosure-lint'
const HELP_WIDTH = 100

/** yargs, told about our commands; all checks with advice on misspellings are ours. */
export function createParser(
  commands: readonly CommandFacts[],
  locale: Locale,
  onCommand: (facts: CommandFacts) => void,
): Argv {
  const parser = yargs()
    .scriptName(NAME)
    .detectLocale(false)
    .updateStrings(yargsTexts(locale))
    .exitProcess(false)
    .version(false)
    .help('help')
    .wrap(HELP_WIDTH)
    .parserConfiguration({
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'dot-notation': false,
      'camel-case-expansion': false,
    })
  for (const facts of commands) {
    const builder = (own: Argv): Argv => describe(own, facts, locale)
    const handler = (): void => onCommand(facts)
    // The default command is described at the top of the help, not in the list.
    if (facts.name === 'lint') parser.command('$0', false, builder, handler)
    else parser.command(facts.name, facts[locale], builder, handler)
  }
  return parser
}

function describe(builder: Argv, facts: CommandFacts, locale: Locale): Argv {
  const name = facts.name === 'lint' ? '' : ` ${facts.name}`
  // Null takes back the usage that yargs makes up, which lacks the operands.
  const usage = builder.usage.bind(builder) as unknown as (text: string | null) => Argv
  usage(null)
  usage(`${NAME}${name} ${facts.operands.shown}`.trimEnd() + `\n\n${facts[locale]}`)
  for (const option of facts.options) addOption(builder, option, locale)
  return builder
}

function addOption(builder: Argv, option: OptionFacts, locale: Locale): void {
  builder.option(option.name, {
    type: option.type,
    description: option[locale],
    group: groupTitles[option.group][locale],
    ...(option.alias ? { alias: option.alias } : {}),
    ...(option.type === 'string' ? { requiresArg: true } : {}),
  })
}
