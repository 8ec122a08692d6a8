import { fileURLToPath } from 'node:url'
import { compileLate } from './compilers.js'
import type { LintTask, TaskOutcome } from './lint/lintTask.js'
import type { Linted } from './lint/lintSource.js'
import { diedTexts, type SharedSettings } from './threads.js'
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
        throw new UsageError(diedTexts(error))
      })
      if (typeof outcome !== 'string') throw outcome.thrown as unknown as Error
      return JSON.parse(outcome) as Linted
    },
    close: () => threads.destroy(),
  }
}
