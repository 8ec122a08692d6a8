import type { ReadLimits } from '../model/limits.js'
import { ReadError, type SourceDocument } from './document.js'
import type { PartReader } from './docx/chunks.js'
import { openZip, type Zip } from './zip.js'

/** A format in a zip container: how its parts are named, and its reader, which is loaded only then. */
interface ZipFormat {
  readonly mark: RegExp
  readonly read: (zip: Zip, limits: ReadLimits, readPart?: PartReader) => Promise<SourceDocument>
}

const FORMATS: readonly ZipFormat[] = [
  {
    mark: /^word\//,
    read: async (zip, _limits, readPart) => (await import('./docx/docx.js')).readDocx(zip, readPart),
  },
  { mark: /^xl\//, read: async (zip) => (await import('./sheet/workbook.js')).readXlsx(zip) },
  { mark: /^ofd\.xml$/, read: async (zip, limits) => (await import('./ofd/ofd.js')).readOfd(zip, limits) },
  { mark: /^ppt\//, read: refuse('PowerPoint') },
  { mark: /^content\.xml$/, read: refuse('OpenDocument') },
]
const ARCHIVE = {
  zh: '文件是压缩包，不是一份报告，请解压后检查其中的文件',
  en: 'The file is an archive and not a report; unpack it and lint the files in it',
}

/** Whether the parts are those of one document, read or refused. */
export function isDocument(names: readonly string[]): boolean {
  return FORMATS.some(({ mark }) => names.some((name) => mark.test(name)))
}

/** What a zip container holds is told by the names of its parts. `readPart` reads files within a document. */
export function readZip(
  bytes: Uint8Array,
  limits: ReadLimits,
  readPart?: PartReader,
): Promise<SourceDocument> {
  const zip = openZip(bytes)
  const format = FORMATS.find(({ mark }) => zip.names.some((name) => mark.test(name)))
  if (!format) throw new ReadError(ARCHIVE)
  return format.read(zip, limits, readPart)
}

function refuse(format: string): ZipFormat['read'] {
  return () => {
    throw new ReadError({ zh: `暂不支持 ${format} 格式`, en: `${format} files are not supported yet` })
  }
}
