import { read, utils, type Range, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { ReadError } from '../document.js'

/** A sheet as it is displayed. */
export interface Sheet {
  readonly name: string
  /** Cells with a text, and merged cells; by row and column. */
  readonly cells: readonly SheetCell[]
}

/** 0-based. */
export interface SheetCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly text: string
}

const ENCRYPTED = {
  zh: '表格文件已加密，请先去除打开密码',
  en: 'The workbook is encrypted; remove the password needed to open it first',
}
const DAMAGED = {
  zh: '表格文件已损坏或不完整，无法读取',
  en: 'The workbook is damaged or incomplete and cannot be read',
}
const TOO_LARGE = {
  zh: '表格过大，拒绝读取',
  en: 'The workbook is too large and is not read',
}
/** A workbook of all tables of ten years has some 10,000 cells. */
const MOST_CELLS = 200_000
/** Read from each sheet; forms have some fifty. */
const MOST_ROWS = 20_000
const PASSWORD = /password|encrypt/i

/** The only function that knows the library. `bytes`: a zip of .xlsx, or the stream of an .xls file. */
export function sheetsOf(bytes: Uint8Array): Sheet[] {
  const book = open(bytes)
  let left = MOST_CELLS
  return book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name]
    if (!sheet || book.Workbook?.Sheets?.[at]?.Hidden) return []
    const cells = displayed(sheet)
    left -= cells.length
    if (left < 0) throw new ReadError(TOO_LARGE)
    return [{ name, cells }]
  })
}

function open(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      sheetRows: MOST_ROWS,
      // Tells which rows and columns are hidden.
      cellStyles: true,
      cellHTML: false,
      cellFormula: false,
      bookVBA: false,
    })
  } catch (error) {
    const isLocked = error instanceof Error && PASSWORD.test(error.message)
    throw new ReadError(isLocked ? ENCRYPTED : DAMAGED)
  }
}

/** What can be seen of a sheet; hidden rows and columns do not count. */
function displayed(sheet: WorkSheet): SheetCell[] {
  const rows = visible(sheet['!rows'])
  const columns = visible(sheet['!cols'])
  const merges = new Map((sheet['!merges'] ?? []).map((merge) => [utils.encode_cell(merge.s), merge]))
  const addresses = new Set([...Object.keys(sheet).filter((key) => !key.startsWith('!')), ...merges.keys()])
  if (addresses.size > MOST_CELLS) throw new ReadError(TOO_LARGE)
  return [...addresses].flatMap((address) => {
    const start = utils.decode_cell(address)
    const { s, e }: Range = merges.get(address) ?? { s: start, e: start }
    const text = textOf(sheet[address])
    const rowSpan = rows(Math.min(e.r, MOST_ROWS) + 1) - rows(s.r)
    const colSpan = columns(e.c + 1) - columns(s.c)
    const isMerged = rowSpan * colSpan > 1
    if (rowSpan < 1 || colSpan < 1 || (text === '' && !isMerged)) return []
    return [{ row: rows(s.r), column: columns(s.c), rowSpan, colSpan, text }]
  })
}

/** Number of a row or column → how many visible ones stand before it. */
function visible(lines: readonly ({ hidden?: boolean } | undefined)[] = []): (at: number) => number {
  const hidden = lines.flatMap((line, at) => (line?.hidden ? [at] : []))
  return (at) => at - hidden.filter((line) => line < at).length
}

/** As displayed: 1,286 and 0.00, not 1286 and 0; but a zero that its format hides or shows as a dash is a zero. */
function textOf(cell: unknown): string {
  const { t, w, v } = (cell ?? {}) as { readonly t?: unknown; readonly w?: unknown; readonly v?: unknown }
  if (t === 'n' && v === 0 && typeof w === 'string' && !w.includes('0')) return '0'
  if (typeof w === 'string') return w.replaceAll('\r', '').trim()
  return typeof v === 'string' || typeof v === 'number' ? String(v).trim() : ''
}
