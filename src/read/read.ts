import { READ_LIMITS, type ReadLimits } from '../model/limits.js'
import { ReadError, type SourceDocument } from './document.js'
import { decode } from './encoding/decode.js'
import { readText, textFormatOf, withSimplification } from './textFormats.js'

export { readText } from './textFormats.js'

const MEGABYTE = 1024 * 1024
/** Some servers put a byte order mark or blank lines before it. */
const PDF = /^(?:\u00ef\u00bb\u00bf)?\s*%PDF/

const MESSAGE = /^(?:\u00ef\u00bb\u00bf)?\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*MIME-Version:/i

/** A file as it came. */
export interface SourceFile {
  readonly bytes: Uint8Array
  readonly name: string
  readonly limits: ReadLimits
  /** Its first bytes, one character each. */
  readonly head: string
  /** Absent for a file within another: what is in it is not opened again. */
  readonly readPart?: (bytes: Uint8Array, name: string) => Promise<SourceDocument>
}

/** A format: how its bytes look, and its parser, which is loaded only when such a file comes. */
interface FormatReader {
  recognises(file: SourceFile): boolean
  read(file: SourceFile): Promise<SourceDocument>
}

/** The first that recognises a file reads it. Never by its name alone: a .doc may be RTF, HTML or a zip. */
const READERS: readonly FormatReader[] = [
  { recognises: ({ head }) => PDF.test(head), read: readPdfFile },
  { recognises: beginsWith('PK\u0003\u0004', 'PK\u0005\u0006'), read: readZipContainer },
  { recognises: beginsWith('\u00d0\u00cf\u0011\u00e0'), read: readOleContainer },
  { recognises: beginsWith('\u00db\u00a5-\0', '\u009b\u00a5!\0', '1\u00be\0\0'), read: refuseOldWord },
  { recognises: beginsWith('{\\rtf'), read: readRtfFile },
  { recognises: isMessage, read: readWebArchive },
  {
    recognises: holds('<?mso-application', '<w:wordDocument', '<pkg:package', '<office:document'),
    read: refuse('Office XML'),
  },
  { recognises: () => true, read: readEncodedText },
]

const TOO_LARGE = {
  zh: '文件过大，超出读取上限',
  en: 'The file is larger than the limit for reading',
}

/** Bytes and name of a file → its tree. Throws `ReadError` with one sentence for what cannot be read. */
export async function read(
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits = READ_LIMITS,
): Promise<SourceDocument> {
  if (bytes.length > limits.megabytes * MEGABYTE) throw new ReadError(TOO_LARGE)
  const fileOf = (content: Uint8Array, called: string): SourceFile => ({
    bytes: content,
    limits,
    name: called,
    head: String.fromCharCode(...content.subarray(0, 1024)),
  })
  return readFile({ ...fileOf(bytes, name), readPart: (part, called) => readFile(fileOf(part, called)) })
}

function readFile(file: SourceFile): Promise<SourceDocument> {
  const reader = READERS.find(({ recognises }) => recognises(file))
  if (!reader) throw new Error('the last reader takes every file')
  return reader.read(file)
}

async function readPdfFile({ bytes, limits }: SourceFile): Promise<SourceDocument> {
  const { readPdf } = await import('./pdf/pdf.js')
  return withSimplification(await readPdf(bytes, limits))
}

async function readZipContainer({ bytes, limits, readPart }: SourceFile): Promise<SourceDocument> {
  const { readZip } = await import('./zipFormats.js')
  return withSimplification(await readZip(bytes, limits, readPart))
}

async function readOleContainer({ bytes }: SourceFile): Promise<SourceDocument> {
  const { readOle } = await import('./oleFormats.js')
  return withSimplification(await readOle(bytes))
}

async function readRtfFile({ bytes }: SourceFile): Promise<SourceDocument> {
  const { readRtf } = await import('./rtf/rtf.js')
  return withSimplification(readRtf(bytes))
}

async function readWebArchive({ bytes }: SourceFile): Promise<SourceDocument> {
  const { readMhtml } = await import('./mhtml/mhtml.js')
  return withSimplification(await readMhtml(bytes))
}

async function readEncodedText({ bytes, name }: SourceFile): Promise<SourceDocument> {
  const source = await decode(bytes)
  return readText(source, textFormatOf(source, name))
}

function beginsWith(...marks: readonly string[]): FormatReader['recognises'] {
  return ({ head }) => marks.some((mark) => head.startsWith(mark))
}

/** Header lines stand first, with the version of MIME among them. */
function isMessage({ head }: SourceFile): boolean {
  return (head.includes('MIME-Version:') || head.includes('Mime-Version:')) && MESSAGE.test(head)
}

function holds(...marks: readonly string[]): FormatReader['recognises'] {
  return ({ head }) => marks.some((mark) => head.includes(mark))
}

function refuseOldWord(): never {
  throw new ReadError({
    zh: '文件是 Word 97 以前的格式，请用 Word 或 WPS 另存为 .docx 后再检查',
    en: 'The file is in a format older than Word 97; save it as .docx in Word or WPS first',
  })
}

function refuse(format: string): FormatReader['read'] {
  return () => {
    throw new ReadError({
      zh: `暂不支持 ${format} 格式，目前可读取文本、Markdown、HTML、Word、Excel、PDF 和 OFD`,
      en: `${format} files are not supported yet; text, Markdown, HTML, Word, Excel, PDF and OFD can be read`,
    })
  }
}
