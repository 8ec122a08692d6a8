import type { Locale } from '../model/diagnostic.js'
import type { Bilingual } from '../model/regime.js'
import { readArguments, type Arguments } from './arguments.js'
import type { ExitCode, Io } from './io.js'
import { localeOfCommand } from './locale.js'
import { UsageError } from './usageError.js'

export interface Invocation {
  readonly io: Io
  readonly args: Arguments
  /** Language of everything that is no report's finding. */
  readonly locale: Locale
}

/** Runs a command. Writes to the given streams only and never ends the process. */
export async function run(io: Io): Promise<ExitCode> {
  const locale = localeOfCommand(io.argv, io.env)
  keepQuietOnClosedPipe(io)
  try {
    const args = readArguments(io.argv, locale)
    if (typeof args !== 'string') return await dispatch({ io, args, locale })
    io.stdout.write(args)
    return 0
  } catch (error) {
    io.stderr.write(`${sentenceOf(error, locale)}\n`)
    return 2
  }
}

async function dispatch(invocation: Invocation): Promise<ExitCode> {
  switch (invocation.args.command) {
    case 'lint':
      return (await import('./lintCommand.js')).lintCommand(invocation)
    case 'inspect':
    case 'explain':
    case 'rules':
    case 'print-config':
    case 'init':
      throw new UsageError({ zh: '尚未实现', en: 'Not yet there' })
  }
}

/** The sentence of an expected error; anything else is a bug and shows its stack. */
function sentenceOf(error: unknown, locale: Locale): string {
  if (error instanceof Error && 'texts' in error) return (error.texts as Bilingual)[locale]
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** `disclosure-lint … | head` ends with the reader; that is no error of ours. */
function keepQuietOnClosedPipe({ stdout, stderr }: Io): void {
  for (const stream of [stdout, stderr]) {
    stream.on?.('error', (error) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
}
