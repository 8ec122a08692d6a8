import { join } from 'node:path'
import { rules } from '../../../rules/index.js'
import { settingsFor, type FileSettings } from '../../config/settings.js'
import { noticesOf } from '../../format/summary.js'
import type { Digest } from '../../model/digest.js'
import type { FileFailure, Locale, Run } from '../../model/diagnostic.js'
import { order } from '../../model/sorted.js'
import { acceptancePlanOf, saveBaseline, settle, type AcceptancePlan, type Settled } from './acceptance.js'
import type { Arguments } from '../arguments/arguments.js'
import type { Cache } from './cache.js'
import { wantsColor } from '../output/color.js'
import { ciFormat } from '../output/ciFormats.js'
import { complain, type Complaints } from '../output/complain.js'
import { destinationsOf, type Destination } from '../output/destinations.js'
import { failed, failureTexts } from '../failure.js'
import { findSources, refuseMisspeltCommand, type Found } from '../files/files.js'
import { pluginsHere, settingsSourceOf } from '../arguments/flagSettings.js'
import { createFixMode, type FixLog } from './fixMode.js'
import { factsFor } from '../output/formatContext.js'
import { exitCodeOf, gateOf } from './gate.js'
import { ignorePatterns } from '../files/ignorePatterns.js'
import type { ExitCode, Io } from '../io.js'
import { createLineStore } from './lineStore.js'
import { lintFiles, type LintedFiles } from './lintFiles.js'
import { concurrencyOf, linterFor } from './linter.js'
import { ownOutputs, refuseOverwriting } from '../output/ownOutputs.js'
import { quietRun } from './quiet.js'
import type { Invocation } from '../run.js'
import { createStats } from './stats.js'
import { UsageError } from '../usageError.js'
import { version } from '../version.js'
import { writeRun } from '../output/writeRun.js'

/** `disclosure-lint [files..]`: finds, lints, mends if asked, writes, and judges. */
export async function lintCommand({ io, args, locale: commandLocale }: Invocation): Promise<ExitCode> {
  const gate = gateOf(args)
  const concurrency = concurrencyOf(args.value('concurrency'))
  const asked = await destinationsOf(args.values('format'), io.cwd, () => pluginsHere(args, rules, io.cwd))
  const added = args.flag('ci-format') === false ? undefined : ciFormat(asked, io.env)
  const destinations = added ? [...asked, added.destination] : asked
  const fixes = fixesOf(args, destinations)
  const plan = await acceptancePlanOf(args, destinations, io)
  const settingsOf = settingsFor(await settingsSourceOf(args, rules, io.cwd))
  const stats = createStats()
  refuseMisspeltCommand(args.operands, io.cwd)

  const locale = await localeOfRun(args, io, settingsOf, commandLocale)
  const { found, isIgnored } = await sourcesOf(args, destinations, io)
  if (added) io.stderr.write(`${added.sentence[locale]}\n`)
  const previous = await previousOf(args, io, locale, found)
  const lines = createLineStore()
  const written = [...destinations.map(({ file }) => file), plan.file].filter((file) => file !== undefined)
  const cache = await cacheOf(args, io, locale, written)
  const linted = await lintFiles(found.sources, {
    io,
    locale,
    settingsOf,
    isIgnored,
    keepsText: destinations.some(({ needs }) => needs?.includes('texts')),
    ignoresDirectives: args.flag('directives') === false,
    ...(fixes ? { fixMode: fixes.mode } : {}),
    async linterFor(inForces) {
      if (previous) return (await import('./previous.js')).linterBeside(previous)
      const linter = await linterFor({ concurrency, inForces, isCached: cache !== undefined })
      return cache?.through(linter) ?? linter
    },
    onLinted({ result, source, text }, bytes) {
      lines.keep(result, source, text)
      stats.count(bytes)
    },
  })
  const settled = await settle(linted.results, { plan, settingsOf, rules: linted.rules, cwd: io.cwd, locale })
  const run = runOf(settled, failuresOf(found, linted, args, locale), { fixes, plan })

  for (const diff of fixes?.diffs() ?? []) io.stdout.write(diff)
  const context = {
    locale,
    color: wantsColor(args, io),
    tool: { name: 'disclosure-lint', version },
    lineOf: lines.lineOf,
    textOf: lines.textOf,
    ...factsFor(destinations, linted.rules),
  }
  try {
    await writeRun(args.flag('quiet') ? quietRun(run) : run, destinations, context, io)
  } finally {
    complain(complaintsOf(run, linted), io.stderr, locale)
  }
  await saveBaseline(settled, plan, io)
  await cache?.save()
  if (args.flag('stats')) io.stderr.write(stats.text(locale))
  return exitCodeOf(run, gate)
}

/** What is linted: nothing that the run itself writes, and nothing that is left out. */
async function sourcesOf(args: Arguments, destinations: readonly Destination[], { cwd }: Io) {
  const isOutput = ownOutputs(destinations, cwd)
  const isUnwanted = await ignorePatterns(args.values('ignore-pattern'), cwd)
  const isIgnored = (path: string): boolean => isOutput(path) || isUnwanted(path)
  const stdinName = args.value('stdin-filename') ?? '<stdin>'
  const found = await findSources(args.operands, { cwd, stdinName, isIgnored, opensArchives: true })
  refuseOverwriting(found.sources, isOutput)
  return { found, isIgnored }
}

async function previousOf(
  args: Arguments,
  { cwd }: Io,
  locale: Locale,
  { sources }: Found,
): Promise<Digest | undefined> {
  const file = args.value('previous')
  if (file === undefined) return undefined
  const { digestOfPrevious, refuseItself } = await import('./previous.js')
  const previous = await digestOfPrevious(file, cwd, locale)
  refuseItself(previous, sources)
  return previous
}

/** Only `--cache` turns the cache on; hashing takes time to load. */
async function cacheOf(
  args: Arguments,
  io: Io,
  locale: Locale,
  written: readonly string[],
): Promise<Cache | undefined> {
  if (!args.flag('cache')) return undefined
  const { openCache } = await import('./cache.js')
  return openCache(args.value('cache-location'), { io, locale, written })
}

/** `--fix-dry-run` wins over `--fix`: the careful one of two wishes. */
function fixesOf(args: Arguments, destinations: readonly Destination[]): FixLog | undefined {
  const isDry = args.flag('fix-dry-run') === true
  if (!isDry && !args.flag('fix')) return undefined
  if (!isDry && args.operands.includes('-')) {
    throw new UsageError({
      zh: '--fix 不能修正标准输入，可用 --fix-dry-run 查看改动',
      en: '--fix cannot mend standard input; --fix-dry-run shows what it would change',
    })
  }
  if (isDry && destinations.some(isForMachines)) {
    throw new UsageError({
      zh: '--fix-dry-run 在标准输出上显示改动，JSON 请写到文件：-f json=文件',
      en: '--fix-dry-run shows its diff on standard output; give JSON a file: -f json=FILE',
    })
  }
  return createFixMode(isDry)
}

function isForMachines({ format, file, isStderr }: Destination): boolean {
  return file === undefined && !isStderr && !['stylish', 'compact', 'markdown'].includes(format)
}

/** The flag, then the configuration of the working directory, then the environment. */
async function localeOfRun(
  args: Arguments,
  { cwd }: Io,
  settingsOf: (path: string) => Promise<FileSettings>,
  otherwise: Locale,
): Promise<Locale> {
  try {
    return (await settingsOf(join(cwd, 'report.txt'))).resolved.locale?.value ?? otherwise
  } catch (error) {
    // A configuration that was asked for by name concerns every file; a found one is told with its files.
    if (args.value('config') !== undefined) throw error
    return otherwise
  }
}

function failuresOf(
  { unmatched, unreadable, sources }: Found,
  { results, failures, ignored, problems }: LintedFiles,
  args: Arguments,
  locale: Locale,
): FileFailure[] {
  const isStrict = !args.flag('allow-no-match')
  const isNothingLeft = sources.length > 0 && results.length + failures.length + ignored.length === 0
  const nothing = { zh: '找到的文件都被忽略', en: 'All files found are ignored' }
  return [
    ...(isStrict ? unmatched.map(({ file, texts }) => failed(file, texts, locale)) : []),
    ...(isStrict && isNothingLeft ? [failed(args.operands.join(' '), nothing, locale)] : []),
    ...unreadable.map(({ file, error }) => failed(file, failureTexts(error), locale)),
    ...problems,
    ...failures,
  ].sort((a, b) => order(a.file, b.file))
}

function runOf(
  { results, notices }: Settled,
  failures: readonly FileFailure[],
  { fixes, plan }: { readonly fixes: FixLog | undefined; readonly plan: AcceptancePlan },
): Run {
  return {
    results,
    failures,
    notices,
    ...(fixes ? { fixed: fixes.count() } : {}),
    ...(plan.file === undefined ? {} : { baseline: plan.file }),
  }
}

function complaintsOf(run: Run, { ignored, configErrors }: LintedFiles): Complaints {
  const { results, failures } = run
  return {
    sentences: [...configErrors],
    notices: noticesOf(run),
    failures: failures.filter(({ message }) => !configErrors.has(message)),
    ignored: ignored.map(({ name }) => name),
    internalErrors: results.flatMap(({ file, internalErrors }) =>
      internalErrors.map((error) => ({ file, ...error })),
    ),
  }
}
