import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rules } from '../../rules/index.js'
import { draftBodies } from '../audit/bodies/draft.js'
import { NO_LIST, type BodyList } from '../audit/bodies/bodyList.js'
import { gridOf, type AuditNotice } from '../audit/grid.js'
import { doneAlready, remember, type Done } from '../audit/results/done.js'
import { writeResults } from '../audit/results/write.js'
import { openStore, type Store } from '../audit/store/store.js'
import { survey } from '../audit/survey.js'
import { lintSettingsOf, type Resolved } from '../config/resolve.js'
import { settingsFor, type FileSettings } from '../config/settings.js'
import type { Locale } from '../model/diagnostic.js'
import { auditorFor } from './audit/auditor.js'
import { compareRuns } from './audit/compareRuns.js'
import { auditProgress } from './audit/progress.js'
import { readFiles, type AuditJob, type FilesRead } from './audit/readFiles.js'
import { closingLines } from './audit/words.js'
import { failureOf } from './failure.js'
import { findSources, type Found } from './files.js'
import { settingsSourceOf } from './flagSettings.js'
import { gateOf, type Gate } from './gate.js'
import { ignorePatterns } from './ignorePatterns.js'
import type { ExitCode } from './io.js'
import type { InForce } from './lintSource.js'
import { concurrencyOf } from './linter.js'
import type { Invocation } from './run.js'
import { UsageError } from './usageError.js'
import { version } from './version.js'

export { createAuditTask } from './audit/worker.js'

const TOOL = { name: 'disclosure-lint', version }
/** Raised when an entry of the store changes its form. */
const STORE_FORM = 1

/** `disclosure-lint audit DIR…`: reads every report, compares them, writes a folder of results. */
export async function auditCommand(invocation: Invocation): Promise<ExitCode> {
  const { io, args, locale } = invocation
  if (args.flag('compare')) return compareRuns(invocation)
  const gate = gateOf(args)
  const concurrency = concurrencyOf(args.value('concurrency'))
  const budget = budgetOf(args.value('budget'))
  const out = resolve(io.cwd, args.value('out') ?? 'disclosure-audit')
  const list = await listOf(invocation)
  const settingsOf = settingsFor(await settingsSourceOf(args, rules, io.cwd))
  const found = await findAll(invocation, out)
  const { jobs, inForces, general } = await jobsOf(found, settingsOf, locale)

  const folder = join(out, '.store')
  const stamp = stampOf()
  const store = openStore(folder, stamp)
  const stop = stopper()
  try {
    const read = await readFiles(jobs, {
      store,
      locale,
      auditorFor: (files) => auditorFor({ concurrency, inForces, files, budget, store: folder, locale }),
      progressFor: (files) => auditProgress(files, io, locale),
      isStopped: stop.isStopped,
    })
    if (stop.isStopped()) {
      io.stderr.write(`${STOPPED[locale](store.known.size, jobs.length)}\n`)
      return 2
    }
    if (args.flag('draft-bodies')) {
      io.stdout.write(draftBodies(gridOf(read.heads, read.failures, list), locale))
      return 0
    }
    const done = await finish({ invocation, out, store, list, read, found, jobs, general, folder, stamp })
    io.stdout.write(closingLines(done, out, io.cwd, locale))
    return exitCodeOf(done, gate)
  } finally {
    stop.end()
    store.close()
  }
}

interface Finish {
  readonly invocation: Invocation
  readonly out: string
  readonly folder: string
  readonly stamp: string
  readonly store: Store
  readonly list: BodyList
  readonly read: FilesRead
  readonly found: Found
  readonly jobs: readonly AuditJob[]
  readonly general: InForce
}

/** The results, unless the last run wrote the same. */
async function finish({
  invocation,
  out,
  folder,
  stamp,
  store,
  list,
  read,
  found,
  jobs,
  general,
}: Finish): Promise<Done> {
  const { args, locale } = invocation
  const strict = !args.flag('allow-no-match')
  const failures = [
    ...(strict ? found.unmatched.map(({ file, texts }) => ({ file, message: texts[locale] })) : []),
    ...found.unreadable.map(({ file, error }) => ({ file, message: failureOf(error, locale) })),
    ...read.failures,
  ]
  const { openDatabase } = await import('../audit/results/duckdb.js')
  const database = await openDatabase()
  const manifest = hashOf([
    stamp,
    locale,
    list,
    failures,
    read.keys,
    database !== undefined,
    [...new Set(jobs.map(({ mark }) => mark))],
  ])
  const before = doneAlready(out, manifest)
  if (before) return before
  const grid = gridOf(read.heads, failures, list)
  const byFile = new Map(jobs.map(({ source, inForce }) => [source.name, inForce.settings]))
  const surveyed = survey({
    store,
    grid,
    rules: general.rules,
    settingsOf: (file) => byFile.get(file) ?? general.settings,
    locale,
  })
  const { summary, outputs } = await writeResults({
    folder: out,
    locale,
    tool: TOOL,
    grid,
    surveyed,
    files: jobs.length,
    failures,
    notices: store.wasOlder ? [OLDER] : [],
    ...(database ? { database } : {}),
  })
  store.prune(new Set(read.keys))
  return remember(folder, {
    manifest,
    outputs,
    coverage: summary.coverage,
    totals: summary.totals,
    internalErrors: surveyed.absent.internalErrors.length,
  })
}

const OLDER: AuditNotice = {
  kind: 'older-store',
  files: [],
  texts: {
    zh: '结果目录由另一版本写成，已全部重新检查',
    en: 'The folder of results was written by another version; everything was linted anew',
  },
}

const STOPPED = {
  zh: (kept: number, files: number) =>
    `已停止。${kept}/${files} 个文件的结果已经保存，再次运行同一命令将从这里继续`,
  en: (kept: number, files: number) =>
    `Stopped. What was found in ${kept} of ${files} files is kept; the same command goes on from here`,
}

/** This version of the tool, also where it is built from sources that change under one version. */
function stampOf(): string {
  const { size, mtimeMs } = statSync(fileURLToPath(import.meta.url))
  return `disclosure-lint-audit ${STORE_FORM} ${version} ${size} ${Math.round(mtimeMs)}`
}

/** Only the settings that change what is found stand in the names of entries. */
async function jobsOf(
  { sources }: Found,
  settingsOf: (path: string) => Promise<FileSettings>,
  locale: Locale,
) {
  const known = new Map<Resolved, { readonly inForce: InForce; readonly mark: string }>()
  const of = ({ resolved, rules: inUse, extras }: FileSettings) => {
    const made = known.get(resolved)
    if (made) return made
    const inForce: InForce = {
      rules: inUse,
      settings: lintSettingsOf(resolved, resolved.locale?.value ?? locale),
      ...(resolved.regime ? { regime: resolved.regime.value } : {}),
      ...(extras
        ? { extras: { plugins: extras.plugins.map(({ path }) => path), declared: extras.declared } }
        : {}),
    }
    const fresh = { inForce, mark: hashOf([inForce.settings, inForce.regime, inForce.extras]) }
    known.set(resolved, fresh)
    return fresh
  }
  const jobs: AuditJob[] = []
  for (const source of sources) {
    const settings = await settingsOf(source.path ?? source.name)
    if (!settings.isIgnored) jobs.push({ source, ...of(settings) })
  }
  const general = of(await settingsOf(resolve('report.txt'))).inForce
  return { jobs, general, inForces: [...known.values()].map(({ inForce }) => inForce) }
}

/** The folder of results is no place to look for reports. */
async function findAll({ io, args }: Invocation, out: string): Promise<Found> {
  const isIgnored = await ignorePatterns(args.values('ignore-pattern'), io.cwd)
  const isOwn = (path: string): boolean => path === out || path.startsWith(out + sep)
  return findSources(args.operands, {
    cwd: io.cwd,
    stdinName: '<stdin>',
    opensArchives: true,
    isIgnored: (path) => isOwn(path) || isIgnored(path),
  })
}

async function listOf({ io, args }: Invocation): Promise<BodyList> {
  const named = args.value('bodies')
  const path = resolve(io.cwd, named ?? 'bodies.yaml')
  if (named === undefined && !existsSync(path)) return NO_LIST
  const { loadBodies } = await import('../config/bodies.js')
  return loadBodies(path, () => named ?? 'bodies.yaml')
}

const BUDGET = 60

function budgetOf(value: string | undefined): number {
  if (value === undefined) return BUDGET
  if (/^[1-9]\d{0,4}$/.test(value)) return Number(value)
  throw new UsageError({
    zh: `--budget 应为秒数，不能是“${value}”`,
    en: `--budget takes a number of seconds, not “${value}”`,
  })
}

/** Ctrl-C ends the run between two files; a second one ends it at once. */
function stopper(): { readonly isStopped: () => boolean; readonly end: () => void } {
  let isStopped = false
  const stop = (): void => {
    isStopped = true
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  return {
    isStopped: () => isStopped,
    end() {
      process.removeListener('SIGINT', stop)
      process.removeListener('SIGTERM', stop)
    },
  }
}

function hashOf(values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex')
}

function exitCodeOf({ coverage, totals, internalErrors }: Done, { failOn, maxWarnings }: Gate): ExitCode {
  if (coverage.failed > 0 || internalErrors > 0) return 2
  const gated = {
    error: totals.error,
    warning: totals.error + totals.warning,
    info: totals.error + totals.warning + totals.info,
  }
  const found = gated[failOn as keyof typeof gated] ?? 0
  return found > 0 || totals.warning > maxWarnings ? 1 : 0
}
