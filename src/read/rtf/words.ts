import { depthOf, type State } from './state.js'
import type { RowDraft } from './story.js'

/** Words that stand for characters. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['page', '\n'],
  ['column', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u3000'],
  ['enspace', ' '],
])

/** Signs that stand for characters; a hyphen that shows only at the end of a line is none. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['~', '\u00a0'],
  ['_', '-'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
])

/** Words that end something. */
export const ENDS: ReadonlyMap<string, (state: State) => void> = new Map<string, (state: State) => void>([
  ['par', (state) => state.story.endParagraph(depthOf(state), state.heading)],
  ['sect', (state) => state.story.endParagraph(depthOf(state), state.heading)],
  ['cell', ({ story }) => story.endCell(1)],
  ['row', ({ story }) => story.endRow(1)],
  ['nestcell', (state) => state.story.endCell(Math.max(2, depthOf(state)))],
  ['nestrow', (state) => state.story.endRow(Math.max(2, depthOf(state)))],
])

/** Word makes 63 columns at most. */
const MOST_COLUMNS = 1000

type Describe = (row: RowDraft, value: number) => void

/** Words that describe a row: each cell before the edge that ends it. */
export const ROWS: ReadonlyMap<string, Describe> = new Map<string, Describe>([
  ['trowd', (row) => Object.assign(row, { left: 0, edges: [], cells: [], next: {} })],
  ['trleft', (row, value) => (row.left = value)],
  ['clmgf', (row) => (row.next = { ...row.next, horizontal: 'right' })],
  ['clmrg', (row) => (row.next = { ...row.next, horizontal: 'left' })],
  ['clvmgf', (row) => (row.next = { ...row.next, vertical: 'down' })],
  ['clvmrg', (row) => (row.next = { ...row.next, vertical: 'up' })],
  [
    'cellx',
    (row, value) => {
      if (row.edges.length >= MOST_COLUMNS) return
      row.edges.push(value)
      row.cells.push(row.next)
      row.next = {}
    },
  ],
])
