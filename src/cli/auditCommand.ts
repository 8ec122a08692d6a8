import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { draftBodies } from '../audit/bodies/draft.js'
import { NO_LIST, type BodyList } from '../model/bodyList.js'
import { gridOf } from '../audit/grid.js'
import type { Done } from '../audit/results/done.js'
import { openStore, type Store } from '../audit/store/store.js'
import { auditAcceptance } from './audit/acceptance.js'
import { auditorFor, type Auditor } from './audit/auditor.js'
import { compareRuns } from './audit/compareRuns.js'
import { finish } from './audit/finish.js'
import { auditPlanOf } from './audit/plan.js'
import { auditProgress } from './audit/progress.js'
import { readFiles, type AuditJob, type FilesRead } from './audit/readFiles.js'
import { closingLines } from './audit/words.js'
import { acceptancePlanOf, saveBaseline } from './lint/acceptance.js'
import { gateOf, judged, type Gate } from './lint/gate.js'
import type { ExitCode } from './io.js'
import { failureOf } from './failure.js'
import { concurrencyOf } from './lint/linter.js'
import type { Invocation } from './run.js'
import { stampOf } from './stamp.js'
import { UsageError } from './usageError.js'

export { createAuditTask } from './audit/worker.js'

/** The number is raised when an entry of the store changes its form. */
const STORE = 'disclosure-lint-audit 2'

/** `disclosure-lint audit DIR…`: reads every report, compares them, writes a folder of results. */
export async function auditCommand(invocation: Invocation): Promise<ExitCode> {
  if (invocation.args.flag('compare')) return compareRuns(invocation)
  const out = invocation.args.value('out') ?? 'disclosure-audit'
  try {
    return await audit(invocation, resolve(invocation.io.cwd, out))
  } catch (error) {
    throw isOfSystem(error) ? unwritable(out, error) : error
  }
}

/** What goes wrong with a report is kept with its file: the rest is writing. */
function isOfSystem(error: unknown): boolean {
  const { code, texts } = (error ?? {}) as { readonly code?: unknown; readonly texts?: unknown }
  return texts === undefined && typeof code === 'string' && /^E[A-Z]+$/.test(code)
}

function unwritable(out: string, error: unknown): UsageError {
  return new UsageError({
    zh: `无法写入结果目录 ${out}：${failureOf(error, 'zh')}`,
    en: `Cannot write the folder of results ${out}: ${failureOf(error, 'en')}`,
  })
}

async function audit(invocation: Invocation, out: string): Promise<ExitCode> {
  const { io, args, locale } = invocation
  io.onWork?.(Infinity)
  const gate = gateOf(args)
  const work = {
    concurrency: concurrencyOf(args.value('concurrency')),
    budget: budgetOf(args.value('budget')),
  }
  const list = await listOf(invocation)
  const accepting = await acceptancePlanOf(args, [], io)
  const plan = await auditPlanOf(invocation, out)
  const acceptance = await auditAcceptance({
    accepting,
    ...plan,
    ignoresDirectives: args.flag('directives') === false,
    cwd: io.cwd,
    locale,
  })
  const store = openStore(join(out, '.store'), stampOf(STORE))
  try {
    const read = await readAll(invocation, store, plan.jobs, (files) =>
      auditorFor({ ...work, ...plan, files, store: store.folder, locale }),
    )
    if (!read) return 2
    if (args.flag('draft-bodies')) {
      io.stdout.write(draftBodies(gridOf(read.heads, read.failures, list), locale))
      return 0
    }
    const done = await finish({ invocation, out, plan, list, store, read, acceptance })
    const update = acceptance.update()
    await saveBaseline(update ? { update } : {}, accepting, io)
    io.stdout.write(closingLines(done, out, io.cwd, locale))
    return exitCodeOf(done, gate)
  } finally {
    store.close()
  }
}

/** `undefined` where somebody stopped the run; what was read by then is kept. */
async function readAll(
  { io, locale }: Invocation,
  store: Store,
  jobs: readonly AuditJob[],
  auditorFor: (files: number) => Promise<Auditor>,
): Promise<FilesRead | undefined> {
  const stop = stopper()
  try {
    const read = await readFiles(jobs, {
      store,
      locale,
      auditorFor,
      progressFor: (files) => auditProgress(files, io, locale),
      isStopped: stop.isStopped,
    })
    if (!stop.isStopped()) return read
    io.stderr.write(`${STOPPED[locale](store.known.size, jobs.length)}\n`)
    return undefined
  } finally {
    stop.end()
  }
}

function exitCodeOf({ coverage, totals, expired }: Done, gate: Gate): ExitCode {
  const isPartial = coverage.failed > 0 || totals.internalErrors > 0
  return judged({ isPartial, isExpired: expired > 0, counts: totals }, gate)
}

const STOPPED = {
  zh: (kept: number, files: number) =>
    `已停止。${kept}/${files} 个文件的结果已经保存，再次运行同一命令将从这里继续`,
  en: (kept: number, files: number) =>
    `Stopped. What was found in ${kept} of ${files} files is kept; the same command goes on from here`,
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
