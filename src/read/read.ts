import { ReadError, type SourceDocument } from './document.js'
import { decode } from './encoding/decode.js'
import { readText, textFormatOf } from './textFormats.js'

export { readText } from './textFormats.js'

/** A file as it came. */
export interface SourceFile {
  readonly bytes: Uint8Array
  readonly name: string
  /** Its first bytes, one character each. */
  readonly head: string
}

/** A format: how its bytes look, and its parser, which is loaded only when such a file comes. */
interface FormatReader {
  recognises(file: SourceFile): boolean
  read(file: SourceFile): Promise<SourceDocument>
}

/** The first that recognises a file reads it. Never by its name alone: a .doc may be RTF, HTML or a zip. */
const READERS: readonly FormatReader[] = [
  { recognises: beginsWith('%PDF'), read: refuse('PDF') },
  { recognises: beginsWith('PK\u0003\u0004'), read: refuse('Word/Excel/OFD/zip') },
  { recognises: beginsWith('\u00d0\u00cf\u0011\u00e0'), read: refuse('Word/Excel 97–2003 (OLE)') },
  { recognises: beginsWith('{\\rtf'), read: refuse('RTF') },
  { recognises: beginsWith('MIME-Version:', 'From: <Saved by'), read: refuse('MHTML') },
  { recognises: () => true, read: readEncodedText },
]

/** Bytes and name of a file → its tree. Throws `ReadError` with one sentence for what cannot be read. */
export async function read(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  const file = { bytes, name, head: String.fromCharCode(...bytes.subarray(0, 1024)) }
  const reader = READERS.find(({ recognises }) => recognises(file))
  if (!reader) throw new Error('the last reader takes every file')
  return reader.read(file)
}

async function readEncodedText({ bytes, name }: SourceFile): Promise<SourceDocument> {
  const source = await decode(bytes)
  return readText(source, textFormatOf(source, name))
}

function beginsWith(...marks: readonly string[]): FormatReader['recognises'] {
  return ({ head }) => marks.some((mark) => head.startsWith(mark))
}

function refuse(format: string): FormatReader['read'] {
  return () => {
    throw new ReadError({
      zh: `暂不支持 ${format} 格式，目前可读取文本、Markdown 和 HTML`,
      en: `${format} files are not supported yet; text, Markdown and HTML can be read`,
    })
  }
}
