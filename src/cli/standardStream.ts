import { fstatSync, writeSync } from 'node:fs'
import { failureOf } from './failure.js'
import type { Output } from './io.js'

type Stream = NodeJS.WriteStream & { readonly fd: 1 | 2 }

export interface StandardStream extends Output {
  /** Node's stream was opened: what it was given may not be written yet. */
  readonly isOpen: boolean
}

/**
 * Standard output (1) or standard error (2). Pipes and files are written to directly: opening Node's stream over
 * them takes longer than linting a page.
 */
export function standardStream(descriptor: 1 | 2, open: () => Stream): StandardStream {
  let stream: Stream | undefined
  const isDirect = isPlain(descriptor)
  return {
    get isOpen() {
      return stream !== undefined
    },
    get isTTY() {
      return isDirect ? undefined : open().isTTY
    },
    write(text) {
      const left = isDirect && !stream ? writeDirectly(descriptor, text) : text
      if (left.length === 0) return
      // A pipe that another process made non-blocking is full: Node's stream waits for its reader.
      stream ??= guarded(open())
      stream.write(left)
    },
  }
}

function isPlain(descriptor: number): boolean {
  try {
    const status = fstatSync(descriptor)
    return status.isFIFO() || status.isFile() || status.isSocket()
  } catch {
    return false
  }
}

/** What could not be written yet. */
function writeDirectly(descriptor: 1 | 2, text: string): Uint8Array {
  let left: Uint8Array = Buffer.from(text)
  try {
    while (left.length > 0) left = left.subarray(writeSync(descriptor, left))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return left
    onError(descriptor, error as NodeJS.ErrnoException)
  }
  return new Uint8Array()
}

function guarded(stream: Stream): Stream {
  if (stream.listenerCount('error') === 0) stream.on('error', (error) => onError(stream.fd, error))
  return stream
}

/** `disclosure-lint … | head` ends with the reader, which is no error; on a full disk the output is not whole. */
function onError(descriptor: 1 | 2, error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return
  if (descriptor === 1) {
    process.stderr.write(`无法写到标准输出 · Cannot write to standard output: ${failureOf(error, 'en')}\n`)
  }
  process.exit(2)
}
