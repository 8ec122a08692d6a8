/** What jest, vitest and node:test have in common. */
export interface Runner {
  readonly describe: (name: string, body: () => void) => unknown
  readonly it: (name: string, body: () => Promise<void>) => unknown
}

/** The globals of jest, and of vitest with `globals: true`; node:test has to be handed over. */
export function runnerOf(given: Runner | undefined): Runner {
  const { describe, it } = given ?? (globalThis as Partial<Runner>)
  if (describe && it) return { describe, it }
  throw new Error('There is no global describe and it: pass { describe, it } from node:test or vitest')
}
