import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Summary } from './summary.js'

/** What the last finished run was made of and wrote. */
export interface Done {
  /** Stands for every input: files, settings, list of bodies, version. */
  readonly manifest: string
  /** Sizes by name. */
  readonly outputs: Readonly<Record<string, number>>
  readonly coverage: Summary['coverage']
  readonly totals: Summary['totals']
  /** Waivers that are over: they fail the run. */
  readonly expired: number
}

const FILE = 'done.json'

/** The last run, where it had the same inputs and its results still stand. */
export function doneAlready(out: string, manifest: string): Done | undefined {
  try {
    const done = JSON.parse(readFileSync(join(out, '.store', FILE), 'utf8')) as Done
    const isSame = Object.entries(done.outputs).every(
      ([name, size]) => statSync(join(out, name)).size === size,
    )
    return done.manifest === manifest && isSame ? done : undefined
  } catch {
    // No run was finished here, or somebody took its results away.
    return undefined
  }
}

export function remember(out: string, done: Done): Done {
  const path = join(out, '.store', FILE)
  writeFileSync(`${path}.tmp`, JSON.stringify(done))
  renameSync(`${path}.tmp`, path)
  return done
}
