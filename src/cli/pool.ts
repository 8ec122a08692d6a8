import { fileURLToPath } from 'node:url'
import { compileLate } from './compilers.js'
import type { LintTask, SharedSettings, TaskOutcome } from './lint/lintTask.js'
import type { Linted } from './lint/lintSource.js'
import { UsageError } from './usageError.js'

export interface Pool {
  readonly lint: (task: LintTask) => Promise<Linted>
  readonly close: () => Promise<void>
}

/** Lies as deep below the sources as below the bundle. */
const WORKER = fileURLToPath(new URL('../../bin/worker.js', import.meta.url))
/** A report leaves much behind that is soon of no use; with room for it V8 need not sweep all the time. */
const YOUNG_GENERATION_MB = 64

/** Threads that lint; they end with `close`. */
export async function openPool(width: number, shared: SharedSettings): Promise<Pool> {
  const { Piscina } = await import('piscina')
  compileLate()
  const threads = new Piscina<LintTask, TaskOutcome>({
    filename: WORKER,
    minThreads: width,
    maxThreads: width,
    workerData: shared,
    recordTiming: false,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  })
  return {
    async lint(task) {
      const outcome = await threads.run(task).catch((error: unknown) => {
        throw died(error)
      })
      if (typeof outcome !== 'string') throw outcome.thrown as unknown as Error
      return JSON.parse(outcome) as Linted
    },
    close: () => threads.destroy(),
  }
}

/** One worker serves one file at a time: the file it had is the one that ended it. */
function died(error: unknown): UsageError {
  const { message = String(error) } = (error ?? {}) as Partial<Error>
  return new UsageError({
    zh: `检查这个文件的线程意外终止，没有得出结果（${message}）`,
    en: `The worker that was linting this file died before it had a result (${message})`,
  })
}
