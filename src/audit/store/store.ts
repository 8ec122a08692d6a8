import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Digest } from '../../model/digest.js'
import { order } from '../../model/sorted.js'
import { deserialize, digestIn, serialize, type Entry, type Head } from './entry.js'

/** What a store keeps of a file that could not be read: trying again would end the same way. */
interface KeptFailure {
  readonly key: string
  readonly file: string
  readonly failure: string
  /** The worker died or ran out of time: another day it may go well, so it is not kept. */
  readonly isPassing?: true
}

export type Kept = Head | KeptFailure

export interface Store {
  /** By key. */
  readonly known: ReadonlyMap<string, Kept>
  readonly keep: (kept: Kept) => void
  readonly entry: (key: string) => Entry
  readonly digest: (key: string) => Digest
  readonly close: () => void
  /** Removes entries that no report uses any more. */
  readonly prune: (used: ReadonlySet<string>) => void
  readonly wasOlder: boolean
  readonly folder: string
  /** What wrote it. */
  readonly stamp: string
}

const INDEX = 'index.ndjson'
/** A whole entry in one piece: putting small ones together takes longer than packing them. */
const PACKING = { level: 1, chunkSize: 1 << 17 }
/** Stands behind the stamp until a run is finished: one that was killed must not lose that it began afresh. */
const AFRESH = ' afresh'

/**
 * Finished reports on disk. An entry is complete once it stands in the index; a run that was killed leaves at worst
 * an entry without its line, which is written anew. `stamp` names what wrote the store: another version starts afresh.
 */
export function openStore(folder: string, stamp: string): Store {
  mkdirSync(folder, { recursive: true })
  const index = join(folder, INDEX)
  const lines = existsSync(index) ? readFileSync(index, 'utf8').split('\n') : []
  const isOther = lines.length > 0 && lines[0] !== stamp && lines[0] !== stamp + AFRESH
  if (lines.length === 0) startAfresh(folder, index, stamp)
  if (isOther) startAfresh(folder, index, stamp + AFRESH)
  const known = new Map(
    isOther
      ? []
      : lines
          .slice(1)
          .flatMap(keptOf)
          .map((kept) => [kept.key, kept] as const),
  )
  // A line that was cut short by a kill must not swallow the next one.
  if (!isOther && lines.length > 0 && lines.at(-1) !== '') appendFileSync(index, '\n')
  const file = openSync(index, 'a')
  const textOf = (key: string): string =>
    inflateRawSync(readFileSync(entryPath(folder, key)), PACKING).toString()
  return {
    known,
    wasOlder: isOther || lines[0] === stamp + AFRESH,
    folder,
    stamp,
    keep(kept) {
      known.set(kept.key, kept)
      appendFileSync(file, `${JSON.stringify(kept)}\n`)
    },
    entry: (key) => deserialize(textOf(key)),
    digest: (key) => digestIn(textOf(key)),
    close: () => closeSync(file),
    prune(used) {
      for (const [key, kept] of known)
        if (!used.has(key)) {
          known.delete(key)
          if ('counts' in kept) rmSync(entryPath(folder, key), { force: true })
        }
      const kept = [...known.values()].toSorted((a, b) => order(a.key, b.key))
      const text = [stamp, ...kept.map((one) => JSON.stringify(one)), ''].join('\n')
      writeFileSync(`${index}.tmp`, text)
      renameSync(`${index}.tmp`, index)
    },
  }
}

function startAfresh(folder: string, index: string, stamp: string): void {
  rmSync(join(folder, 'entries'), { recursive: true, force: true })
  writeFileSync(index, `${stamp}\n`)
}

function keptOf(line: string): Kept[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as Kept]
  } catch {
    return []
  }
}

/** Whole or not at all: a reader never sees half an entry. */
export function writeEntry(folder: string, entry: Entry): void {
  const path = entryPath(folder, entry.head.key)
  const temporary = `${path}.tmp`
  const packed = deflateRawSync(serialize(entry), PACKING)
  try {
    writeFileSync(temporary, packed)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(temporary, packed)
  }
  renameSync(temporary, path)
}

function entryPath(folder: string, key: string): string {
  return join(folder, 'entries', key.slice(0, 2), `${key.slice(2)}`)
}
