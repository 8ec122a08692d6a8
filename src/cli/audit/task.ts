import { digestOf } from '../../audit/digest/digest.js'
import { entryOf } from '../../audit/store/entry.js'
import { writeEntry, type Kept } from '../../audit/store/store.js'
import { lint } from '../../lint/lint.js'
import type { Locale } from '../../model/diagnostic.js'
import { parseReport } from '../../parse/parse.js'
import type { GuardedReader } from '../guardedReader.js'
import { failureOf } from '../failure.js'
import { DIRECTIVE, limitsOf, type InForce } from '../lint/lintSource.js'

/** One file for a worker. */
export interface AuditTask {
  readonly bytes: Uint8Array
  readonly file: string
  /** Name of its entry in the store. */
  readonly key: string
}

export interface AuditPlace {
  /** Folder of the store. */
  readonly store: string
  readonly locale: Locale
}

/** Reads and lints one file and keeps what was found; only its head comes back. A full disk is thrown: it is no fault of the file. */
export async function auditFile(
  { bytes, file, key }: AuditTask,
  inForce: InForce,
  { store, locale }: AuditPlace,
  read: GuardedReader['read'],
): Promise<Kept> {
  const { rules, settings } = inForce
  const entry = await entryFrom().catch((error: unknown) => ({ failure: failureOf(error, locale) }))
  if ('failure' in entry) return { key, file, failure: entry.failure }
  writeEntry(store, entry)
  return entry.head

  async function entryFrom() {
    const document = await read(bytes, file, limitsOf(inForce))
    const { source, format } = document
    const parsed = parseReport(document, inForce)
    const input = { file, source, parsed }
    const result = lint(input, rules, settings)
    const digest = digestOf(input, settings.locale)
    const commented = source.includes(DIRECTIVE) ? { source, format } : undefined
    return entryOf({ key, bytes: bytes.length, result, digest, report: parsed.report, commented })
  }
}
