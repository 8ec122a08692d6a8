import { zipSync, type Zippable } from 'fflate'
import { ReadError, type SourceDocument } from '../document.js'
import { documentOf, type ExtractedBlock } from '../extracted.js'
import type { CompoundFile } from '../ole.js'
import type { Zip } from '../zip.js'
import { cellRecords } from './biff.js'
import { blocksOf } from './blocks.js'
import { sheetsOf } from './spreadsheet.js'

const EMPTY = {
  zh: '表格文件中没有任何内容',
  en: 'The workbook holds no text',
}
const DAMAGED = {
  zh: '表格文件已损坏或不完整，无法读取',
  en: 'The workbook is damaged or incomplete and cannot be read',
}
const DECLARATIONS = {
  zh: '文件的 XML 中有文档类型声明（DTD），为安全起见拒绝读取',
  en: 'The XML of the file declares a document type (DTD); for safety it is not read',
}
/** What is text; no pictures, macros or embedded files. The library asks for all parts that are declared as text. */
const NEEDED =
  /\.(?:xml|rels)$|^xl\/(?:workbook|styles|sharedstrings|metadata|(?:work|chart)sheets\/[^/]+)\.bin$/
const SHEET = /\/worksheets\/[^/]+\.xml$/
const DOCTYPE = /<!(?:DOCTYPE|ENTITY)/i
const MOST_PARTS = 500
/** A program wrote a formula and no result: what the cell shows is known once the file was opened and saved. */
const WITHOUT_RESULT =
  /<c\b(?![^>]{0,200}\st="str")[^>]{0,200}>\s{0,9}<f\b(?:[^>]{0,200}\/>|[^>]{0,200}>[^<]{0,9000}<\/f>)\s{0,9}<\/c>/
const NOT_CALCULATED = {
  zh: '表格中有公式没有保存计算结果，请用 Excel 或 WPS 打开并保存后再检查',
  en: 'The workbook holds formulas without their results; open and save it in Excel or WPS first',
}

/**
 * An .xlsx workbook. The library unpacks whatever a container declares; it is given a container of our own with
 * the needed parts, which have been unpacked within bounds.
 */
export async function readXlsx(zip: Zip): Promise<SourceDocument> {
  const parts: Zippable = {}
  const names = zip.names.filter((name) => NEEDED.test(name))
  if (names.length > MOST_PARTS) throw new ReadError(DAMAGED)
  for (const name of names) {
    const part = zip.read(name)
    if (!part) continue
    if (!name.endsWith('.bin') && DOCTYPE.test(new TextDecoder().decode(part.subarray(0, 4096))))
      throw new ReadError(DECLARATIONS)
    if (SHEET.test(name) && WITHOUT_RESULT.test(new TextDecoder().decode(part)))
      throw new ReadError(NOT_CALCULATED)
    parts[name] = part
  }
  return documentFrom(zipSync(parts, { level: 0 }))
}

/** An .xls workbook: only records of its stream are handed on; no chain of sectors can lead the library astray. */
export async function readXls(file: CompoundFile): Promise<SourceDocument> {
  const stream = file.read('Workbook')
  if (!stream) throw new ReadError(DAMAGED)
  return documentFrom(cellRecords(stream))
}

function documentFrom(bytes: Uint8Array): SourceDocument {
  const sheets = sheetsOf(bytes)
  const blocks = sheets.flatMap((sheet): ExtractedBlock[] => {
    const name = { kind: 'paragraph', text: sheet.name, isFurniture: true } as const
    const content = blocksOf(sheet)
    return content.length === 0 ? [] : sheets.length > 1 ? [name, ...content] : content
  })
  if (blocks.length === 0) throw new ReadError(EMPTY)
  return documentOf('sheet', blocks)
}
