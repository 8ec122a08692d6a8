import { applyFixes } from '../../lint/fix.js'
import type { Linted } from './lintSource.js'

/** A fix may make room for another one; that many rounds settle any text or show that two rules quarrel. */
const MOST_PASSES = 10

export interface Fixed extends Linted {
  readonly fixed: number
}

/** Applies automatic fixes until none is left. `relint` reads the mended text anew. */
export async function fixUntilStable(
  first: Linted,
  relint: (text: string) => Promise<Linted>,
): Promise<Fixed> {
  let linted = first
  let fixed = 0
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const { output, applied } = applyFixes(linted.source, linted.result.diagnostics)
    if (output === linted.source) break
    linted = await relint(output)
    fixed += applied
  }
  return { ...linted, fixed }
}
