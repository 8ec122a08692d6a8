import type { Locale } from '../model/diagnostic.js'

/** The language the environment asks for; `undefined` when it names neither of ours (`C`, unset …). */
function localeOfEnvironment(env: Readonly<Record<string, string | undefined>>): Locale | undefined {
  const language = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(
    (value) => value !== undefined && value !== '',
  )
  return /^(zh|en)(?![a-z])/i.exec(language ?? '')?.[1]?.toLowerCase() as Locale | undefined
}

/** The language of the command itself, known before its arguments are checked. */
export function localeOfCommand(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Locale {
  const at = argv.findIndex((argument) => /^--locale(=|$)/.test(argument))
  const given = argv[at]?.split('=')[1] ?? argv[at + 1]
  return at !== -1 && (given === 'zh' || given === 'en') ? given : (localeOfEnvironment(env) ?? 'zh')
}
