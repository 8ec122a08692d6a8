import type { Doubt } from '../../model/report.js'
import { ReadError, type SourceDocument } from '../document.js'
import type { WordBlock } from '../word/blocks.js'
import { blocksOfTree } from '../word/treeBlocks.js'
import type { Zip } from '../zip.js'
import type { Parts } from './parts.js'

/** Reads a file within the document. */
export type PartReader = (bytes: Uint8Array, name: string) => Promise<SourceDocument>

/** Files that stand in a document as they are (altChunk, ISO/IEC 29500-1, 11.3.1), for Word to take over. */
export interface Chunks {
  /** The content of one, once; `undefined` where it cannot be read. */
  take(id: string): readonly WordBlock[] | undefined
  /** What their readers could not make out. */
  readonly doubts: readonly Doubt[]
}

/** A program that writes documents so puts the whole text into one, or each of its passages. */
const MOST = 200

export const NO_CHUNKS: Chunks = { take: () => undefined, doubts: [] }

export async function chunksOf(zip: Zip, { chunks }: Parts, readPart: PartReader): Promise<Chunks> {
  if (chunks.size === 0) return NO_CHUNKS
  const read = new Map<string, readonly WordBlock[]>()
  const doubts: Doubt[] = []
  for (const [id, part] of [...chunks].slice(0, MOST)) {
    const document = await documentIn(zip, part, readPart)
    if (!document) continue
    read.set(id, blocksOfTree(document.root))
    doubts.push(...(document.doubts ?? []))
  }
  return {
    take(id) {
      const blocks = read.get(id)
      read.delete(id)
      return blocks
    },
    doubts,
  }
}

async function documentIn(zip: Zip, part: string, readPart: PartReader): Promise<SourceDocument | undefined> {
  try {
    const bytes = zip.read(part)
    return bytes && (await readPart(bytes, part))
  } catch (error) {
    if (error instanceof ReadError) return undefined
    throw error
  }
}
