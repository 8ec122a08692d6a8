import type { ReadLimits } from '../model/limits.js'
import type { SourceDocument } from '../read/document.js'
import { read } from '../read/read.js'
import type { ReadThread } from './readThread.js'

/** Reads files so that none can hold up the others. */
export interface GuardedReader {
  readonly read: (bytes: Uint8Array, name: string, limits: ReadLimits) => Promise<SourceDocument>
  readonly close: () => Promise<void>
}

/** PDF, zip, OLE and RTF. */
const CONTAINERS = ['%PDF', 'PK', '\u00d0\u00cf\u0011\u00e0', '{\\rtf']
/** Some servers put a byte order mark or blank lines before it. */
const BEFORE = /^(?:\u00ef\u00bb\u00bf)?\s*/
/** Text is read in time that grows with its length; a report has some ten thousand bytes. */
const SMALL = 2 * 1024 * 1024

/** A small text is read here; what a library unpacks, or is large, in a thread that can be stopped. */
export function guardedReader(): GuardedReader {
  let thread: Promise<ReadThread> | undefined
  return {
    async read(bytes, name, limits) {
      if (!needsThread(bytes)) return read(bytes, name, limits)
      thread ??= import('./readThread.js').then(({ readThread }) => readThread())
      return (await thread).read(bytes, name, limits)
    },
    close: async () => (await thread)?.close(),
  }
}

/** Reads a single file so. */
export async function readOnce(bytes: Uint8Array, name: string, limits: ReadLimits): Promise<SourceDocument> {
  const reader = guardedReader()
  try {
    return await reader.read(bytes, name, limits)
  } finally {
    await reader.close()
  }
}

function needsThread(bytes: Uint8Array): boolean {
  if (bytes.length > SMALL) return true
  const head = String.fromCharCode(...bytes.subarray(0, 64)).replace(BEFORE, '')
  return CONTAINERS.some((mark) => head.startsWith(mark))
}
