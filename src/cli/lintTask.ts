import { rules } from '../../rules/index.js'
import type { Bilingual } from '../model/regime.js'
import { lintBytes, type InForce, type Linted } from './lintSource.js'

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

export type TaskOutcome = Linted | { readonly thrown: Thrown }

/** What a worker does; `bin/worker.js` calls it. */
export async function lintTask({ bytes, file, at }: LintTask, shared: SharedSettings): Promise<TaskOutcome> {
  const settings = shared[at]
  if (!settings) throw new Error(`No settings ${at}`)
  try {
    return await lintBytes(bytes, file, { ...settings, rules })
  } catch (error) {
    return { thrown: thrownOf(error) }
  }
}

function thrownOf(error: unknown): Thrown {
  const { message, code, texts } = (error ?? {}) as Partial<Thrown>
  return { message: message ?? String(error), ...(code ? { code } : {}), ...(texts ? { texts } : {}) }
}
