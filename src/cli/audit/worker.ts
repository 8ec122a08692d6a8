import type { Kept } from '../../audit/store/store.js'
import { read } from '../../read/read.js'
import { inForceFrom, thrownOf, type SharedSettings, type Thrown } from '../threads.js'
import { auditFile, type AuditPlace, type AuditTask } from './task.js'

export interface AuditShared extends AuditPlace {
  readonly settings: SharedSettings
}

/** `at`: which of the shared settings are in force. */
export type WorkerTask = AuditTask & { readonly at: number }
export type WorkerOutcome = Kept | { readonly thrown: Thrown }

/** What `bin/auditWorker.js` does; the thread is stopped with the file that holds it up. */
export function createAuditTask(shared: AuditShared): (task: WorkerTask) => Promise<WorkerOutcome> {
  const inForceAt = inForceFrom(shared.settings)
  return async ({ at, ...task }) => {
    try {
      return await auditFile(task, await inForceAt(at), shared, read)
    } catch (error) {
      return { thrown: thrownOf(error) }
    }
  }
}
