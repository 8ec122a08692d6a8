import { ReadError, type SourceDocument } from './document.js'
import { openCompoundFile, type CompoundFile } from './ole.js'

/** A format in an OLE container: the stream that all its files have, and its reader, which is loaded only then. */
interface OleFormat {
  readonly stream: string
  readonly read: (file: CompoundFile) => Promise<SourceDocument>
}

const ENCRYPTED = {
  zh: '文件已加密，请先去除打开密码',
  en: 'The file is encrypted; remove the password needed to open it first',
}
const UNKNOWN = {
  zh: '文件是 OLE 复合文档，但不是 Word、WPS 或 Excel 文件',
  en: 'The file is an OLE container, but no Word, WPS or Excel file',
}

const FORMATS: readonly OleFormat[] = [
  { stream: 'EncryptedPackage', read: () => Promise.reject(new ReadError(ENCRYPTED)) },
  { stream: 'WordDocument', read: async (file) => (await import('./doc/doc.js')).readDoc(file) },
  { stream: 'Workbook', read: async (file) => (await import('./sheet/workbook.js')).readXls(file) },
  { stream: 'Book', read: refuse('Excel 5/95 (.xls)') },
  { stream: 'PowerPoint Document', read: refuse('PowerPoint') },
]

/** What an OLE container holds is told by the names of its streams. */
export function readOle(bytes: Uint8Array): Promise<SourceDocument> {
  const file = openCompoundFile(bytes)
  const format = FORMATS.find(({ stream }) => file.names.includes(stream))
  if (!format) throw new ReadError(UNKNOWN)
  return format.read(file)
}

function refuse(format: string): OleFormat['read'] {
  return () => {
    throw new ReadError({ zh: `暂不支持 ${format} 格式`, en: `${format} files are not supported yet` })
  }
}
