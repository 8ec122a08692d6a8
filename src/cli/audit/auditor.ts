import { fileURLToPath } from 'node:url'
import type { Kept } from '../../audit/store/store.js'
import type { Bilingual } from '../../model/regime.js'
import { guardedReader } from '../guardedReader.js'
import { diedTexts, withoutRules } from '../threads.js'
import type { InForce } from '../lint/lintSource.js'
import type { Concurrency } from '../lint/linter.js'
import type { AuditPlan } from './plan.js'
import { auditFile, type AuditPlace, type AuditTask } from './task.js'
import type { AuditShared, WorkerOutcome, WorkerTask } from './worker.js'

/** How files become entries: here, or in threads that may die. */
export interface Auditor {
  /** Files to keep in flight. */
  readonly width: number
  readonly audit: (task: AuditTask, inForce: InForce) => Promise<Kept>
  readonly close: () => Promise<void>
}

interface AuditWork extends AuditPlace, Pick<AuditPlan, 'jobs'> {
  readonly concurrency: Concurrency
  /** Files that are not in the store yet. */
  readonly files: number
  /** Seconds a file may take. */
  readonly budget: number
}

/** Starting threads takes as long as linting so many reports. */
const WORTH_THREADS = 16
const OLD_GENERATION_MB = 256
const YOUNG_GENERATION_MB = 32

export async function auditorFor(work: AuditWork): Promise<Auditor> {
  const { concurrency, files } = work
  // Rules of others may never come back: a thread can be stopped.
  const isSmall = files < WORTH_THREADS && work.jobs.every(({ inForce }) => inForce.extras === undefined)
  const { availableParallelism } = await import('node:os')
  const width = concurrency === 'auto' ? (isSmall ? 1 : availableParallelism()) : concurrency
  return width < 2 && (isSmall || concurrency === 1) ? localAuditor(work) : pooledAuditor(width, work)
}

function localAuditor(place: AuditPlace): Auditor {
  const { read, close } = guardedReader()
  return {
    width: 1,
    audit: (task, inForce) => auditFile(task, inForce, place, read),
    close,
  }
}

/** Lies as deep below the sources as below the bundle. */
const WORKER = ['../../bin/auditWorker.js', '../../../bin/auditWorker.js']

async function pooledAuditor(width: number, work: AuditWork): Promise<Auditor> {
  const { Piscina } = await import('piscina')
  const { store, locale, jobs, budget } = work
  const inForces = [...new Set(jobs.map(({ inForce }) => inForce))]
  const shared: AuditShared = { store, locale, settings: inForces.map(withoutRules) }
  const threads = new Piscina<WorkerTask, WorkerOutcome>({
    filename: await workerFile(),
    minThreads: width,
    maxThreads: width,
    workerData: shared,
    resourceLimits: {
      maxOldGenerationSizeMb: OLD_GENERATION_MB,
      maxYoungGenerationSizeMb: YOUNG_GENERATION_MB,
    },
  })
  const attempt = (task: WorkerTask): Promise<WorkerOutcome> =>
    threads.run(task, { signal: AbortSignal.timeout(1000 * budget) })
  return {
    width: 2 * width,
    async audit(task, inForce) {
      const given = { ...task, at: inForces.indexOf(inForce) }
      const passing = (error: unknown): Kept => ({
        key: task.key,
        file: task.file,
        failure: (isTimeout(error) ? tooSlow(budget) : diedTexts(error))[locale],
        isPassing: true,
      })
      // Once more: what ended the first attempt may have been the file beside it, or a moment without memory.
      const outcome = await attempt(given).catch(() => attempt(given).catch(passing))
      if ('thrown' in outcome) throw Object.assign(new Error(outcome.thrown.message), outcome.thrown)
      return outcome
    },
    close: () => threads.destroy(),
  }
}

function isTimeout(error: unknown): boolean {
  return (error as Partial<Error> | undefined)?.name === 'AbortError'
}

function tooSlow(budget: number): Bilingual {
  return {
    zh: `检查这个文件超过 ${budget} 秒，已中止`,
    en: `Linting this file took more than ${budget} seconds and was stopped`,
  }
}

async function workerFile(): Promise<string> {
  const { existsSync } = await import('node:fs')
  const paths = WORKER.map((path) => fileURLToPath(new URL(path, import.meta.url)))
  return paths.find((path) => existsSync(path)) ?? paths[0] ?? ''
}
