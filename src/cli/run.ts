import type { Locale } from '../model/diagnostic.js'
import { readArguments, type Arguments } from './arguments/arguments.js'
import { sentenceWithPath } from './failure.js'
import type { ExitCode, Io } from './io.js'
import { localeOfCommand } from './locale.js'
import { version } from './version.js'

export interface Invocation {
  readonly io: Io
  readonly args: Arguments
  /** Language of everything that is no report's finding. */
  readonly locale: Locale
}

/** Runs a command. Writes to the given streams only and never ends the process. */
export async function run(io: Io): Promise<ExitCode> {
  const locale = localeOfCommand(io.argv, io.env)
  try {
    const args = readArguments(io.argv)
    if (args.flag('help')) {
      const { helpOf } = await import('./arguments/help.js')
      io.stdout.write(await helpOf(args.command, locale))
      return 0
    }
    if (args.flag('version')) {
      io.stdout.write(`${version}\n`)
      return 0
    }
    return await dispatch({ io, args, locale })
  } catch (error) {
    const stack = error instanceof Error ? error.stack : String(error)
    io.stderr.write(`${sentenceWithPath(error, io.cwd, locale) ?? stack}\n`)
    return 2
  }
}

async function dispatch(invocation: Invocation): Promise<ExitCode> {
  switch (invocation.args.command) {
    case 'lint':
      return (await import('./lint/lintCommand.js')).lintCommand(invocation)
    case 'audit':
      return (await import('./auditCommand.js')).auditCommand(invocation)
    case 'inspect':
      return (await import('./inspect/inspectCommand.js')).inspectCommand(invocation)
    case 'extract':
      return (await import('./inspect/extractCommand.js')).extractCommand(invocation)
    case 'explain':
      return (await import('./rules/explainCommand.js')).explainCommand(invocation)
    case 'rules':
      return (await import('./rules/rulesCommand.js')).rulesCommand(invocation)
    case 'print-config':
      return (await import('./inspect/printConfigCommand.js')).printConfigCommand(invocation)
    case 'init':
      return (await import('./rules/initCommand.js')).initCommand(invocation)
  }
}
