import { rules } from '../../../rules/index.js'
import type { Kept } from '../../audit/store/store.js'
import type { InForce } from '../lint/lintSource.js'
import { read } from '../../read/read.js'
import { auditFile, type AuditPlace, type AuditTask } from './task.js'

/** Settings travel between threads, rules do not: each thread has its own. */
export interface AuditShared extends AuditPlace {
  readonly settings: readonly Omit<InForce, 'rules'>[]
}

export type WorkerTask = AuditTask & { readonly at: number }

/** What an error is once it has left its thread. */
export interface Thrown {
  readonly thrown: { readonly message: string; readonly code?: string }
}

/** What `bin/auditWorker.js` does; the thread is stopped with the file that holds it up. */
export function createAuditTask(shared: AuditShared): (task: WorkerTask) => Promise<Kept | Thrown> {
  const inForces = new Map<number, Promise<InForce>>()
  return async ({ at, ...task }) => {
    const inForce = inForces.get(at) ?? withRules(shared.settings[at])
    inForces.set(at, inForce)
    try {
      return await auditFile(task, await inForce, shared, read)
    } catch (error) {
      const { message = String(error), code } = (error ?? {}) as Partial<NodeJS.ErrnoException>
      return { thrown: { message, ...(code ? { code } : {}) } }
    }
  }
}

async function withRules(settings: AuditShared['settings'][number] | undefined): Promise<InForce> {
  if (!settings) throw new Error('Settings unknown to this thread')
  if (!settings.extras) return { ...settings, rules }
  const { rulesFrom } = await import('../../config/plugins/extras.js')
  return { ...settings, rules: await rulesFrom(rules, settings.extras) }
}
