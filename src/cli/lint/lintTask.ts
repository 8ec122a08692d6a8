import { guardedReader } from '../guardedReader.js'
import { inForceFrom, thrownOf, type SharedSettings, type Thrown } from '../threads.js'
import { limitsOf, lintDocument } from './lintSource.js'

/** One file for a worker. */
export interface LintTask {
  readonly bytes: Uint8Array
  readonly file: string
  /** Which of the shared settings are in force. */
  readonly at: number
}

/** What was linted as JSON: many small objects take longer to copy between threads than to write and read. */
export type TaskOutcome = string | { readonly thrown: Thrown }

/** What a worker does; `bin/worker.js` calls it. */
export function createLintTask(shared: SharedSettings): (task: LintTask) => Promise<TaskOutcome> {
  const inForceAt = inForceFrom(shared)
  const reader = guardedReader()
  return async ({ bytes, file, at }) => {
    try {
      const inForce = await inForceAt(at)
      const document = await reader.read(bytes, file, limitsOf(inForce))
      return JSON.stringify(await lintDocument(document, file, inForce))
    } catch (error) {
      return { thrown: thrownOf(error) }
    }
  }
}
