import { order } from '../../model/sorted.js'
import type { Source } from '../files/files.js'
import { fixUntilStable } from './fixSource.js'
import type { Linted } from './lintSource.js'
import { writeAtomically } from '../files/writeAtomically.js'

/** What `--fix` or `--fix-dry-run` does with a linted file; gives the file as it is afterwards. */
export type FixMode = (
  source: Source,
  bytes: Uint8Array,
  first: Linted,
  relint: (content: Uint8Array) => Promise<Linted>,
) => Promise<Linted>

export interface FixLog {
  readonly mode: FixMode
  /** Fixes made, or that would be made. */
  readonly count: () => number
  /** Unified diffs by file, in the order of their names. */
  readonly diffs: () => readonly string[]
}

const MARK = new Uint8Array([0xef, 0xbb, 0xbf])

/** `isDry`: collects diffs and writes nothing. */
export function createFixMode(isDry: boolean): FixLog {
  let count = 0
  const diffs = new Map<string, string>()
  const mode: FixMode = async ({ name, path, member }, bytes, first, relint) => {
    if (member !== undefined || !isUtf8Of(first.source, bytes)) return first
    const { fixed, ...linted } = await fixUntilStable(first, (text) => relint(Buffer.from(text)))
    if (fixed === 0) return first
    if (isDry) diffs.set(name, await diffOf(name, first.source, linted.source))
    else if (path !== undefined) await writeAtomically(path, encode(linted.source, bytes))
    count += fixed
    return linted
  }
  return {
    mode,
    count: () => count,
    diffs: () => [...diffs].sort(([a], [b]) => order(a, b)).map(([, diff]) => diff),
  }
}

/** Text read from GBK or out of a Word file is not the file: writing it back would destroy that. */
function isUtf8Of(text: string, bytes: Uint8Array): boolean {
  return Buffer.compare(encode(text, bytes), bytes) === 0
}

/** The byte order mark stays where one was. */
function encode(text: string, original: Uint8Array): Uint8Array {
  const isMarked = MARK.every((byte, at) => original[at] === byte)
  return isMarked ? Buffer.concat([MARK, Buffer.from(text)]) : Buffer.from(text)
}

async function diffOf(name: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff')
  const options = { context: 1, headerOptions: FILE_HEADERS_ONLY }
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, options)
}
