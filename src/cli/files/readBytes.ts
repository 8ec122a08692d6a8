import { closeSync, lstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import type { Bilingual } from '../../model/regime.js'

const MEGABYTE = 1024 * 1024
const CHUNK = 64 * 1024
/** What the shell opened: <(command), /dev/stdin. */
const OPENED = /^\/(?:dev\/(?:fd\/|stdin$)|proc\/)/

/** A file that is not read, with its reason. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError'

  constructor(readonly texts: Bilingual) {
    super(texts.en)
  }
}

const NO_FILE = {
  zh: '这不是普通文件，是管道、套接字或设备',
  en: 'This is no regular file but a pipe, a socket or a device',
}
const ENDLESS = { zh: '文件过大，超出读取上限', en: 'The file is larger than the limit for reading' }
const DANGLING = { zh: '链接所指的文件不存在', en: 'The file the link points to does not exist' }
const NOT_UTF8 = {
  zh: '文件名不是 UTF-8 编码，无法打开，改名后可以检查',
  en: 'Its name is not valid UTF-8, so it cannot be opened; it can be linted under another name',
}

/**
 * The bytes of a file; of a pipe that the shell opened, no more than may be read at all. Going through the thread
 * pool would take ten times as long. Throws what the system throws, or `UnreadableError`.
 */
export function readBytes(path: string, megabytes: number): Uint8Array {
  try {
    const status = statSync(path)
    if (status.isFile() || status.isDirectory()) return readFileSync(path)
    if (OPENED.test(path)) return readOpened(path, megabytes)
  } catch (error) {
    throw isMissing(error) ? (reasonOf(path) ?? error) : error
  }
  throw new UnreadableError(NO_FILE)
}

/** Of standard input, no more than may be read at all. */
export async function readStream(
  stream: AsyncIterable<string | Uint8Array>,
  megabytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    length += bytes.length
    if (length > megabytes * MEGABYTE) throw new UnreadableError(ENDLESS)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

function readOpened(path: string, megabytes: number): Uint8Array {
  const descriptor = openSync(path, 'r')
  const chunks: Uint8Array[] = []
  try {
    for (let length = 0; length <= megabytes * MEGABYTE;) {
      const chunk = Buffer.alloc(CHUNK)
      const count = readSync(descriptor, chunk)
      if (count === 0) return Buffer.concat(chunks)
      chunks.push(chunk.subarray(0, count))
      length += count
    }
  } finally {
    closeSync(descriptor)
  }
  throw new UnreadableError(ENDLESS)
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}

/** What a folder lists and the system does not find. */
function reasonOf(path: string): UnreadableError | undefined {
  if (isLink(path)) return new UnreadableError(DANGLING)
  return path.includes('\uFFFD') ? new UnreadableError(NOT_UTF8) : undefined
}

/** Whether there is a link, whatever it leads to. */
export function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}
