import yargs, { type Argv } from 'yargs'
import type { Locale } from '../../model/diagnostic.js'
import type { Bilingual } from '../../model/regime.js'
import { commands, type CommandFacts, type CommandName } from './commands.js'
import { groupTitles } from './options.js'
import { yargsTexts } from './yargsTexts.js'

const NAME = 'disclosure-lint'
const HELP_WIDTH = 100
const REPEATABLE: Bilingual = { zh: '；可多次使用', en: '; repeatable' }

/** The help of a command, set by yargs. Reading arguments takes its parser alone, which loads in a fifth of the time. */
export async function helpOf(command: CommandName, locale: Locale): Promise<string> {
  const facts = commands.find(({ name }) => name === command)
  const parser = yargs()
    .scriptName(NAME)
    .detectLocale(false)
    .updateStrings(yargsTexts(locale))
    .exitProcess(false)
    .version(false)
    .help(false)
    .wrap(HELP_WIDTH)
  if (command === 'lint')
    for (const { name, ...texts } of commands.slice(1)) parser.command(name, texts[locale])
  if (facts) describe(parser, facts, locale)
  return `${await parser.getHelp()}\n`
}

function describe(parser: Argv, { name, operands, options, ...texts }: CommandFacts, locale: Locale): void {
  const words = [NAME, ...(name === 'lint' ? [] : [name]), operands.shown]
  parser.usage(`${words.join(' ').trimEnd()}\n\n${texts[locale]}`)
  for (const { name: option, type, alias, group, repeatable, ...described } of options) {
    parser.option(option, {
      type,
      description: described[locale] + (repeatable ? REPEATABLE[locale] : ''),
      group: groupTitles[group][locale],
      ...(alias ? { alias } : {}),
    })
  }
}
