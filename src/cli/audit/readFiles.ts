import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import type { AuditFailure } from '../../audit/grid.js'
import type { Head } from '../../audit/store/entry.js'
import type { Kept, Store } from '../../audit/store/store.js'
import type { Locale } from '../../model/diagnostic.js'
import { order } from '../../model/sorted.js'
import { failureOf } from '../failure.js'
import type { Source } from '../files/files.js'
import { inParallel } from '../lint/inParallel.js'
import { bytesOf, type InForce } from '../lint/lintSource.js'
import type { Auditor } from './auditor.js'
import type { AuditProgress } from './progress.js'

/** A file with what is in force for it. */
export interface AuditJob {
  readonly source: Source
  readonly inForce: InForce
  /** Stands for the settings in the name of the entry. */
  readonly mark: string
}

interface ReadPlan {
  readonly store: Store
  readonly locale: Locale
  readonly auditorFor: (files: number) => Promise<Auditor>
  readonly progressFor: (files: number) => AuditProgress
  /** Somebody pressed Ctrl-C: what is begun is finished, nothing new is begun. */
  readonly isStopped: () => boolean
}

export interface FilesRead {
  readonly heads: readonly Head[]
  readonly failures: readonly AuditFailure[]
  readonly keys: readonly string[]
  /** Files that were not in the store. */
  readonly fresh: number
}

/** Every file either has its entry in the store afterwards or is a failure with its sentence. */
export async function readFiles(jobs: readonly AuditJob[], plan: ReadPlan): Promise<FilesRead> {
  const { store } = plan
  const kept: Kept[] = []
  const missing: (AuditJob & { readonly key: string })[] = []
  const failures: AuditFailure[] = []
  for (const job of jobs) {
    const key = await keyOf(job)
    if (typeof key !== 'string') {
      failures.push({ file: job.source.name, message: failureOf(key.error, plan.locale) })
      continue
    }
    const known = store.known.get(key)
    if (known) kept.push(known)
    else missing.push({ ...job, key })
  }
  if (missing.length > 0) kept.push(...(await readMissing(missing, plan)))
  const heads = kept.filter((one): one is Head => 'counts' in one)
  for (const one of kept) if ('failure' in one) failures.push({ file: one.file, message: one.failure })
  return {
    heads: heads.sort((a, b) => order(a.file, b.file)),
    failures: failures.sort((a, b) => order(a.file, b.file)),
    keys: kept.map(({ key }) => key).sort(),
    fresh: missing.length,
  }
}

async function readMissing(
  missing: readonly (AuditJob & { readonly key: string })[],
  plan: ReadPlan,
): Promise<Kept[]> {
  const { store, locale } = plan
  const auditor = await plan.auditorFor(missing.length)
  const progress = plan.progressFor(missing.length)
  try {
    const outcomes = await inParallel(missing, auditor.width, async (job): Promise<Kept | undefined> => {
      if (plan.isStopped()) return undefined
      const read = await readSteady(job.source)
      if ('error' in read)
        return { key: job.key, file: job.source.name, failure: failureOf(read.error, locale) }
      const key = keyOfBytes(read.bytes, job)
      const outcome = await auditor.audit({ bytes: read.bytes, file: job.source.name, key }, job.inForce)
      if (!('isPassing' in outcome)) store.keep(outcome)
      progress.step(job.source.name)
      return outcome
    })
    return outcomes.filter((outcome) => outcome !== undefined)
  } finally {
    progress.end()
    await auditor.close()
  }
}

/** A file that is being written while it is read is read again once; then it is what it is. */
async function readSteady(
  source: Source,
): Promise<{ readonly bytes: Uint8Array } | { readonly error: unknown }> {
  const { path = '' } = source
  try {
    const before = statSync(path)
    const bytes = await bytesOf(source, NO_INPUT)
    const isSteady = statSync(path).mtimeMs === before.mtimeMs
    return { bytes: isSteady ? bytes : await bytesOf(source, NO_INPUT) }
  } catch (error) {
    return { error }
  }
}

async function keyOf(job: AuditJob): Promise<string | { readonly error: unknown }> {
  try {
    return keyOfBytes(await bytesOf(job.source, NO_INPUT), job)
  } catch (error) {
    return { error }
  }
}

const NO_INPUT = { stdin: { async *[Symbol.asyncIterator]() {} } }

const KEY_LENGTH = 16

function keyOfBytes(bytes: Uint8Array, { source, mark }: AuditJob): string {
  const hash = createHash('sha256').update(`${source.name}\0${mark}\0`).update(bytes)
  return hash.digest('hex').slice(0, KEY_LENGTH)
}
