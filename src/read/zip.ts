import { Inflate } from 'fflate'
import { ReadError } from './document.js'

/** The parts of a zip container. Nothing is unpacked before it is asked for, and nothing is ever written. */
export interface Zip {
  /** Lower case, with `/` between folders, in the order of the directory. */
  readonly names: readonly string[]
  /** The same as they were stored, but for the `/`. */
  readonly printedNames: readonly string[]
  /** `undefined` where there is no such part. Names are compared without regard to case, as Office does. */
  read(name: string): Uint8Array | undefined
}

export interface ZipLimits {
  readonly entries: number
  /** Bytes of all parts that are read, unpacked. */
  readonly unpacked: number
}

export const ZIP_LIMITS: ZipLimits = { entries: 10_000, unpacked: 64 * 1024 * 1024 }

const DAMAGED = {
  zh: '文件已损坏或不完整：压缩包无法解开',
  en: 'The file is damaged or incomplete: its zip container cannot be unpacked',
}
const TOO_LARGE = {
  zh: '文件解压后过大，拒绝读取',
  en: 'The file is too large once unpacked and is not read',
}
const ENCRYPTED = {
  zh: '文件已加密，请先去除密码',
  en: 'The file is encrypted; remove its password first',
}

/** Records of the format, APPNOTE.TXT 4.3. */
const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8
/** Deflate packs no better than this. */
const BEST_RATIO = 1032
/** Packed bytes unpacked at once: bounds what a lying part can make before it is noticed. */
const STEP = 16 * 1024

interface Entry {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly checksum: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

export function openZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = inBounds(() => directoryOf(bytes, view, limits))
  let left = limits.unpacked
  return {
    names: [...entries.keys()],
    printedNames: [...entries.values()].map(({ name }) => name),
    read(name) {
      const entry = entries.get(name.toLowerCase())
      if (!entry) return undefined
      left -= entry.unpacked
      if (left < 0) throw new ReadError(TOO_LARGE)
      return inBounds(() => unpack(bytes, view, entry))
    },
  }
}

/** Offsets that lead out of the file are damage, not a bug. */
function inBounds<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof RangeError ? new ReadError(DAMAGED) : error
  }
}

function directoryOf(bytes: Uint8Array, view: DataView, limits: ZipLimits): Map<string, Entry> {
  const end = endRecord(view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) throw new ReadError(TOO_LARGE)
  const entries = new Map<string, Entry>()
  for (let at = view.getUint32(end + 16, true), index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new ReadError(DAMAGED)
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const name = plainName(decoded(bytes.subarray(at + 46, nameEnd)))
    const key = name.toLowerCase()
    if (!entries.has(key)) entries.set(key, { name, ...entryAt(view, at) })
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function endRecord(view: DataView): number {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  throw new ReadError(DAMAGED)
}

/** Archives of Chinese systems hold names in GBK, without a word about it. */
function decoded(name: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name)
  } catch {
    return new TextDecoder('gb18030').decode(name)
  }
}

function entryAt(view: DataView, at: number): Omit<Entry, 'name'> {
  return {
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
}

/** Some writers put backslashes between folders. */
function plainName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '')
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { offset, packed, unpacked, method } = entry
  if (entry.isEncrypted) throw new ReadError(ENCRYPTED)
  if (view.getUint32(offset, true) !== LOCAL) throw new ReadError(DAMAGED)
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const data = bytes.subarray(start, start + packed)
  if (data.length !== packed || unpacked > packed * BEST_RATIO) throw new ReadError(DAMAGED)
  const content = method === DEFLATED ? inflate(data, unpacked) : data
  const isWhole = (method === DEFLATED || method === STORED) && content.length === unpacked
  if (!isWhole || crc32(content) !== entry.checksum) throw new ReadError(DAMAGED)
  return content
}

/** Stops as soon as there is more than was declared. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size)
  let length = 0
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new ReadError(DAMAGED)
    out.set(chunk, length)
    length += chunk.length
  })
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
    }
  } catch {
    // fflate throws on a broken stream; whatever it says, the part cannot be had.
    throw new ReadError(DAMAGED)
  }
  return out.subarray(0, length)
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** A changed byte may change a figure: what does not agree with its checksum is not read. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0)
  return ~crc >>> 0
}
