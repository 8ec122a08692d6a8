import type { PageTable, TextCell } from './tables.js'

/** How far apart the edges of two parts of one table may be. */
const SAME_EDGE = 3
const ORDINAL = /^[（(]?[一二三四五六七八九十\d]+[）)、.．]/
const FIGURE = /^[\d.,%—－-]+$/

/** Whether the table that begins a page goes on from the one that ends the page before. */
export function goesOn(above: PageTable, below: PageTable): boolean {
  if (above.isWhole || below.isWhole) return false
  const isSame = (one = 0, other = 0): boolean => Math.abs(one - other) < SAME_EDGE
  return isSame(above.xs[0], below.xs[0]) && isSame(above.xs.at(-1), below.xs.at(-1))
}

/** Two parts → the table they were; a row that the page cut is one again, a repeated head is left out. */
export function joinTables(above: PageTable, below: PageTable): PageTable {
  const xs = sharedEdges(above.xs, below.xs)
  const upper = onEdges(above, xs)
  const body = withoutHead(below, above)
  const lower = onEdges(body, xs)
  const first = lower.filter(({ row }) => row === 0)
  const last = upper.filter(({ row, rowSpan }) => row + rowSpan === above.rowCount)
  const isOpen = above.isOpenAtBottom && body.isOpenAtTop
  const isCut = fits(last, first) && !areTwoRows(last, first) && (isOpen || isRowCut(last, first))
  const grown = new Map<TextCell, TextCell>()
  const gone = new Set<TextCell>()
  for (const cell of first) {
    const over = last.find(({ column, colSpan }) => column === cell.column && colSpan === cell.colSpan)
    if (!over || !(isCut || isRestOf(over, cell, first))) continue
    const rowSpan = over.rowSpan + cell.rowSpan - (isCut ? 1 : 0)
    grown.set(over, { ...over, rowSpan, text: over.text + cell.text })
    gone.add(cell)
  }
  const shift = above.rowCount - (isCut ? 1 : 0)
  const rest = lower.filter((cell) => !gone.has(cell)).map((cell) => ({ ...cell, row: cell.row + shift }))
  return {
    xs,
    rowCount: shift + rowCountOf(lower),
    top: above.top,
    bottom: below.bottom,
    isOpenAtTop: above.isOpenAtTop,
    isOpenAtBottom: below.isOpenAtBottom,
    cells: [...upper.map((cell) => grown.get(cell) ?? cell), ...rest],
  }
}

function sharedEdges(one: readonly number[], other: readonly number[]): number[] {
  const edges: number[] = []
  for (const edge of [...one, ...other].toSorted((a, b) => a - b)) {
    if (edge - (edges.at(-1) ?? -Infinity) >= SAME_EDGE) edges.push(edge)
  }
  return edges
}

/** Each part may lack a column edge that no cell of it needs. */
function onEdges({ xs, cells }: PageTable, edges: readonly number[]): TextCell[] {
  const numbers = xs.map((x) => nearest(edges, x))
  return cells.map((cell) => {
    const column = numbers[cell.column] ?? 0
    return { ...cell, column, colSpan: (numbers[cell.column + cell.colSpan] ?? column + 1) - column }
  })
}

function nearest(edges: readonly number[], place: number): number {
  let best = 0
  edges.forEach((edge, at) => {
    if (Math.abs(edge - place) < Math.abs((edges[best] ?? 0) - place)) best = at
  })
  return best
}

/** Word repeats the head of a table on every page. */
function withoutHead(below: PageTable, above: PageTable): PageTable {
  let rows = 0
  while (rows < below.rowCount - 1 && isHeadRow(below, above, rows)) rows += 1
  // A head is repeated whole: no cell of it reaches into the rows below.
  while (rows > 0 && below.cells.some(({ row, rowSpan }) => row < rows && row + rowSpan > rows)) rows -= 1
  if (rows === 0) return below
  // Below a head everything has a line above it.
  const isOpenAbove = true
  const cells = below.cells.flatMap((cell) =>
    cell.row < rows ? [] : [{ ...cell, row: cell.row - rows, isOpenAbove }],
  )
  return { ...below, rowCount: below.rowCount - rows, cells, isOpenAtTop: false }
}

function isHeadRow(below: PageTable, above: PageTable, row: number): boolean {
  const texts = rowTexts(below, row)
  if (texts.some((text) => FIGURE.test(text)) || texts.every((text) => text === '')) return false
  return texts.join('\n') === rowTexts(above, row).join('\n')
}

function rowTexts({ cells }: PageTable, row: number): string[] {
  return cells.flatMap((cell) => (cell.row === row ? [cell.text] : []))
}

/** The cells of a row that goes on stand below those of the row above. */
function fits(last: readonly TextCell[], first: readonly TextCell[]): boolean {
  const isAbove = (cell: TextCell): boolean =>
    last.some(({ column, colSpan }) => column === cell.column && colSpan === cell.colSpan)
  return first.length > 0 && first.every(isAbove)
}

/** No page cuts a number in two, whatever its lines look like. */
function areTwoRows(last: readonly TextCell[], first: readonly TextCell[]): boolean {
  const hasFigure = ({ column, text }: TextCell): boolean =>
    FIGURE.test(text) && last.some((cell) => cell.column === column && FIGURE.test(cell.text))
  return first.some(hasFigure)
}

/** Where the writer closes a row that the page cuts, the rest of it holds only the end of a label. */
function isRowCut(last: readonly TextCell[], first: readonly TextCell[]): boolean {
  const single = first.filter(({ rowSpan }) => rowSpan === 1)
  // Or one part has no text at all, only its lines.
  if ([single, last.filter(({ rowSpan }) => rowSpan === 1)].some(isBlank)) return true
  const printed = single.filter(({ text }) => text !== '')
  if (printed.some(({ text }) => FIGURE.test(text) || ORDINAL.test(text))) return false
  const [rest, ...others] = printed
  if (!rest || others.length > 0 || single.length <= 3) return false
  // In a form that is not filled in, the label alone tells.
  const label = last.find(({ column }) => column === rest.column)
  return last.some(({ text }) => FIGURE.test(text)) || ORDINAL.test(label?.text ?? '')
}

function isBlank(cells: readonly TextCell[]): boolean {
  return cells.length > 0 && cells.every(({ text }) => text === '')
}

/** Whether a cell is the rest of the one over it: a label that spans rows on both pages. */
function isRestOf(over: TextCell, cell: TextCell, row: readonly TextCell[]): boolean {
  const isLabel = !FIGURE.test(cell.text) && !FIGURE.test(over.text)
  const isOne = (over.isOpenBelow && cell.isOpenAbove) ?? (over.rowSpan > 1 && cell.rowSpan > 1)
  // A label that stands in the middle of its rows may stand on either page.
  if (isOne && isLabel && (over.text === '' || !ORDINAL.test(cell.text))) return true
  if (cell.text === '') {
    const hasLabelBeside = row.some(
      ({ column, text }) => column > cell.column && !FIGURE.test(text) && text !== '',
    )
    return hasLabelBeside || (over.rowSpan > 1 && cell.rowSpan > 1)
  }
  const mayGoOn = over.rowSpan > 1 || ORDINAL.test(over.text)
  return cell.rowSpan > 1 && mayGoOn && !ORDINAL.test(cell.text)
}

function rowCountOf(cells: readonly TextCell[]): number {
  return Math.max(0, ...cells.map(({ row, rowSpan }) => row + rowSpan))
}
