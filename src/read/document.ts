import type { Root } from 'mdast'
import type { Bilingual } from '../model/regime.js'
import type { Doubt, Format } from '../model/report.js'
import type { PageFacts } from './nodeData.js'

/** A file after reading: its decoded text and the tree over it. */
export interface SourceDocument {
  readonly format: Format
  /** The decoded file; positions in the tree are offsets into it. */
  readonly source: string
  readonly root: Root
  /** Absent where the format has none. */
  readonly page?: PageFacts
  /** Traditional to simplified, length kept; absent where the text has no traditional characters. */
  readonly simplify?: (text: string) => string
  /** What the reader could not make out, though it read the rest; absent when there is none. */
  readonly doubts?: readonly Doubt[]
}

/** A file that cannot be read or recognised: one sentence in each language, exit code 2. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  readonly texts: Bilingual

  constructor(texts: Bilingual) {
    super(texts.en)
    this.texts = texts
  }
}
