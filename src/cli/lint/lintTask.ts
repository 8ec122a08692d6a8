import { rules } from '../../../rules/index.js'
import type { Bilingual } from '../../model/regime.js'
import { guardedReader } from '../guardedReader.js'
import { limitsOf, lintDocument, type InForce } from './lintSource.js'

/** One file for a worker. */
export interface LintTask {
  readonly bytes: Uint8Array
  readonly file: string
  /** Which of the shared settings are in force. */
  readonly at: number
}

/** What every worker is given once: a copy for each task would cost more than some reports. */
export type SharedSettings = readonly Omit<InForce, 'rules'>[]

/** What was thrown, by shape: a copy of an error between threads keeps its message alone. */
export interface Thrown {
  readonly message: string
  readonly code?: string
  readonly texts?: Bilingual
}

/** What was linted as JSON: many small objects take longer to copy between threads than to write and read. */
export type TaskOutcome = string | { readonly thrown: Thrown }

/** What a worker does; `bin/worker.js` calls it. Plugins are loaded once. */
export function createLintTask(shared: SharedSettings): (task: LintTask) => Promise<TaskOutcome> {
  const inForces = new Map<number, Promise<InForce>>()
  const reader = guardedReader()
  return async ({ bytes, file, at }) => {
    const known = inForces.get(at) ?? withRules(shared[at])
    inForces.set(at, known)
    try {
      const inForce = await known
      const document = await reader.read(bytes, file, limitsOf(inForce))
      return JSON.stringify(await lintDocument(document, file, inForce))
    } catch (error) {
      return { thrown: thrownOf(error) }
    }
  }
}

async function withRules(settings: SharedSettings[number] | undefined): Promise<InForce> {
  if (!settings) throw new Error('Settings unknown to this thread')
  if (!settings.extras) return { ...settings, rules }
  const { rulesFrom } = await import('../../config/plugins/extras.js')
  return { ...settings, rules: await rulesFrom(rules, settings.extras) }
}

function thrownOf(error: unknown): Thrown {
  const { message, code, texts } = (error ?? {}) as Partial<Thrown>
  return { message: message ?? String(error), ...(code ? { code } : {}), ...(texts ? { texts } : {}) }
}
