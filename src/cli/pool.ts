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

/** One after the other: then it is no matter of the files, and starting threads for the rest only takes time. */
const MOST_DEATHS = 20

const givenUp = {
  zh: `没有检查：此前接连 ${MOST_DEATHS} 个文件的线程都意外终止`,
  en: `Not linted: the workers of ${MOST_DEATHS} files before it died one after the other`,
}

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
  let deaths = 0
  return {
    async lint(task) {
      if (deaths >= MOST_DEATHS) throw new UsageError(givenUp)
      const outcome = await threads.run(task).catch((error: unknown) => {
        deaths += 1
        throw new UsageError(diedTexts(error))
      })
      deaths = 0
      if (typeof outcome !== 'string') throw outcome.thrown as unknown as Error
      return JSON.parse(outcome) as Linted
    },
    close: () => threads.destroy(),
  }
}
