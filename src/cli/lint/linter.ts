import { localLinter } from './localLinter.js'
import type { InForce, Linted } from './lintSource.js'
import { withoutRules } from '../threads.js'
import type { Pool } from '../pool.js'
import { UsageError } from '../usageError.js'

/** How the bytes of a file become a result: here, in another thread, or out of the cache. */
export interface Linter {
  /** Files to keep in flight. */
  readonly width: number
  readonly lint: (bytes: Uint8Array, file: string, inForce: InForce) => Promise<Linted>
  readonly close: () => Promise<void>
}

/** `auto`: as many threads as processors, once there is work for them. */
export type Concurrency = number | 'auto'

/** Starting threads takes as long as linting so many reports. */
const WORTH_THREADS = 64

/** What this thread lints before it calls for others, where a cache may hold all the rest. */
const HEAD = 32

export function concurrencyOf(value: string | undefined): Concurrency {
  if (value === undefined || value === 'auto') return 'auto'
  if (/^[1-9]\d?$/.test(value)) return Number(value)
  throw new UsageError({
    zh: `--concurrency 应为 auto 或 1 至 99 的整数，不能是“${value}”`,
    en: `--concurrency takes auto or a number from 1 to 99, not “${value}”`,
  })
}

export interface Work {
  readonly concurrency: Concurrency
  /** What is in force for each file. */
  readonly inForces: readonly InForce[]
  /** Then nobody knows how many files are left to lint. */
  readonly isCached: boolean
}

export async function linterFor({ concurrency, inForces, isCached }: Work): Promise<Linter> {
  const files = inForces.length
  const width = Math.min(await widthOf(concurrency, files), files)
  return width < 2
    ? localLinter()
    : pooledLinter(width, [...new Set(inForces)], concurrency === 'auto' && isCached ? HEAD : 0)
}

async function widthOf(concurrency: Concurrency, files: number): Promise<number> {
  if (concurrency !== 'auto') return concurrency
  if (files < WORTH_THREADS) return 1
  return (await import('node:os')).availableParallelism()
}

function pooledLinter(width: number, inForces: readonly InForce[], head: number): Linter {
  let pool: Promise<Pool> | undefined
  let count = 0
  const here = localLinter()
  const open = async (): Promise<Pool> =>
    (await import('../pool.js')).openPool(width, inForces.map(withoutRules))
  return {
    width: Math.max(here.width, 2 * width),
    async lint(bytes, file, inForce) {
      count += 1
      if (count <= head) return here.lint(bytes, file, inForce)
      pool ??= open()
      return (await pool).lint({ bytes, file, at: inForces.indexOf(inForce) })
    },
    async close() {
      await here.close()
      await (await pool)?.close()
    },
  }
}
