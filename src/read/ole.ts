import { ReadError } from './document.js'

/** The streams of a compound file (OLE): .doc, .wps, .xls, and encrypted .docx and .xlsx. */
export interface CompoundFile {
  /** Names of the streams in the root, not those of embedded objects. */
  readonly names: readonly string[]
  /** `undefined` where there is no such stream. */
  read(name: string): Uint8Array | undefined
}

const DAMAGED = {
  zh: '文件已损坏或不完整：OLE 复合文档无法解开',
  en: 'The file is damaged or incomplete: its OLE container cannot be opened',
}

/** [MS-CFB] 2.1: sector numbers from here up have a meaning of their own. */
const LAST_SECTOR = 0xfffffffa
const END = 0xfffffffe
const FAT_ENTRIES_IN_HEADER = 109
const SMALL_SECTOR = 64
const ENTRY_LENGTH = 128
const STREAM = 2
const ROOT = 5

interface Sectors {
  readonly bytes: Uint8Array
  readonly size: number
  /** Where sector 0 begins. */
  readonly first: number
  /** The sector after each sector. */
  readonly next: Uint32Array
}

interface Entry {
  readonly name: string
  readonly type: number
  /** Numbers of other entries. */
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

/**
 * Opens a compound file. Every chain of sectors is followed once and never in a circle, so the time is
 * linear whatever the file says of itself; the `cfb` package does not end on a chain that bites its tail.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  try {
    return open(bytes)
  } catch (error) {
    // A position outside of the file.
    throw error instanceof RangeError ? new ReadError(DAMAGED) : error
  }
}

function open(bytes: Uint8Array): CompoundFile {
  const header = viewOf(bytes)
  const shift = header.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw new ReadError(DAMAGED)
  const size = 1 << shift
  const sectors: Sectors = { bytes, size, first: size, next: fatOf(bytes, header, size) }
  const entries = entriesOf(chain(sectors, header.getUint32(48, true)))
  const root = entries.find(({ type }) => type === ROOT)
  if (!root) throw new ReadError(DAMAGED)
  const streams = childrenOf(root, entries).filter(({ type }) => type === STREAM)
  const cutoff = header.getUint32(56, true)
  const smallSectors = lazily((): Sectors => {
    const next = numbersOf(chain(sectors, header.getUint32(60, true)))
    return { bytes: chain(sectors, root.start), size: SMALL_SECTOR, first: 0, next }
  })
  return {
    names: streams.map(({ name }) => name),
    read(name) {
      const entry = streams.find((stream) => stream.name === name)
      if (!entry) return undefined
      const content = chain(entry.size < cutoff ? smallSectors() : sectors, entry.start)
      if (content.length < entry.size) throw new ReadError(DAMAGED)
      return content.subarray(0, entry.size)
    },
  }
}

function fatOf(bytes: Uint8Array, header: DataView, size: number): Uint32Array {
  const most = Math.ceil(bytes.length / size)
  const sectors: Uint8Array[] = []
  for (const sector of difat(bytes, header, size)) {
    if (sectors.push(sectorAt(bytes, size, size, sector)) > most) throw new ReadError(DAMAGED)
  }
  return numbersOf(joined(sectors))
}

/** Numbers of the sectors that hold the table: 109 in the header, the others in a chain of their own. */
function* difat(bytes: Uint8Array, header: DataView, size: number): Iterable<number> {
  for (let at = 0; at < FAT_ENTRIES_IN_HEADER; at += 1) {
    const sector = header.getUint32(76 + 4 * at, true)
    if (sector <= LAST_SECTOR) yield sector
  }
  let left = Math.ceil(bytes.length / size)
  for (let own = header.getUint32(68, true); own <= LAST_SECTOR;) {
    if ((left -= 1) < 0) throw new ReadError(DAMAGED)
    const view = viewOf(sectorAt(bytes, size, size, own))
    for (let at = 0; at < size - 4; at += 4) {
      const sector = view.getUint32(at, true)
      if (sector <= LAST_SECTOR) yield sector
    }
    own = view.getUint32(size - 4, true)
  }
}

/** The sectors of a chain, one after the other. */
function chain({ bytes, size, first, next }: Sectors, start: number): Uint8Array {
  const parts: Uint8Array[] = []
  for (let sector = start; sector <= LAST_SECTOR; sector = next[sector] ?? END) {
    if (parts.push(sectorAt(bytes, size, first, sector)) > next.length) throw new ReadError(DAMAGED)
  }
  return joined(parts)
}

/** The last sector of a file may be cut short. */
function sectorAt(bytes: Uint8Array, size: number, first: number, sector: number): Uint8Array {
  const start = first + sector * size
  if (start >= bytes.length) throw new ReadError(DAMAGED)
  return bytes.subarray(start, start + size)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    result.set(part, at)
    at += part.length
  }
  return result
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = viewOf(directory)
  const names = new TextDecoder('utf-16le')
  const entries: Entry[] = []
  for (let at = 0; at + ENTRY_LENGTH <= directory.length; at += ENTRY_LENGTH) {
    const nameLength = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2))
    entries.push({
      name: names.decode(directory.subarray(at, at + nameLength)),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}

/** The entries of a storage are a binary tree. */
function childrenOf(storage: Entry, entries: readonly Entry[]): Entry[] {
  const seen = new Set<Entry>()
  const waiting = [storage.child]
  for (let number; (number = waiting.pop()) !== undefined;) {
    const entry = entries[number]
    if (!entry || seen.has(entry)) continue
    seen.add(entry)
    waiting.push(entry.left, entry.right)
  }
  return [...seen]
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = viewOf(bytes)
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, at) => view.getUint32(4 * at, true))
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
