import { rules } from '../../rules/index.js'
import { settingsOf } from '../config/settings.js'
import type { FileFailure, Result, Run } from '../model/diagnostic.js'
import { wantsColor } from './color.js'
import { complain } from './complain.js'
import { destinationsOf, writeRun } from './destinations.js'
import { sentenceOf } from './failure.js'
import { findSources, refuseMisspeltCommand, type Found, type Source } from './files.js'
import { flagSettingsOf } from './flagSettings.js'
import { exitCodeOf, gateOf } from './gate.js'
import { inParallel } from './inParallel.js'
import type { ExitCode } from './io.js'
import { createLineStore } from './lineStore.js'
import { bytesOf, lintBytes } from './lintSource.js'
import { quietRun } from './quiet.js'
import type { Invocation } from './run.js'
import { version } from './version.js'

/** Files open at a time; linting itself runs one by one. */
const PARALLEL_READS = 16

export async function lintCommand(invocation: Invocation): Promise<ExitCode> {
  const { io, args, locale } = invocation
  const gate = gateOf(args)
  const destinations = destinationsOf(args.values('format'))
  const resolved = settingsOf({ rules, ...flagSettingsOf(args, rules) })
  refuseMisspeltCommand(args.operands, io.cwd)
  const stdinName = args.value('stdin-filename') ?? '<stdin>'
  const found = await findSources(args.operands, { cwd: io.cwd, stdinName, isIgnored: () => false })

  const lines = createLineStore()
  const lintOne = async (source: Source): Promise<Result | FileFailure> => {
    try {
      const bytes = await bytesOf(source, io.stdin)
      const linted = await lintBytes(bytes, source.name, rules, resolved, locale)
      lines.keep(linted.result, linted.source)
      return linted.result
    } catch (error) {
      const message = sentenceOf(error, locale)
      if (message === undefined) throw error
      return { file: source.name, message }
    }
  }
  const outcomes = await inParallel(found.sources, PARALLEL_READS, lintOne)
  const run = runOf(outcomes, failuresOf(found, invocation))

  const tool = { name: 'disclosure-lint', version }
  const context = { locale, color: wantsColor(args, io), tool, lineOf: lines.lineOf }
  await writeRun(args.flag('quiet') ? quietRun(run) : run, destinations, context, io)
  complain(run, io.stderr, locale)
  return exitCodeOf(run, gate)
}

function failuresOf({ unmatched, unreadable }: Found, { args, locale }: Invocation): FileFailure[] {
  return [
    ...(args.flag('allow-no-match')
      ? []
      : unmatched.map(({ file, texts }) => ({ file, message: texts[locale] }))),
    ...unreadable.map(({ file, error }) => ({ file, message: sentenceOf(error, locale) ?? String(error) })),
  ]
}

function runOf(outcomes: readonly (Result | FileFailure)[], failures: readonly FileFailure[]): Run {
  return {
    results: outcomes.filter((outcome) => 'diagnostics' in outcome),
    failures: [...failures, ...outcomes.filter((outcome) => 'message' in outcome)].sort(byFile),
  }
}

function byFile(a: FileFailure, b: FileFailure): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0
}
