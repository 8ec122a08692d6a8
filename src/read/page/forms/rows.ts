import { spanOf } from './columns.js'
import type { PrescribedBlock, PrescribedRow } from './prescribed.js'
import { inOrder, isLevel, type Spelled, type Word } from './spell.js'

/** A printed row: its label, and its figures by column. */
export interface Row {
  readonly words: readonly Word[]
  /** The row of the form; absent where its label is not spelled as the form has it. */
  readonly facts?: PrescribedRow
  readonly figures: ReadonlyMap<number, Word>
}

/** Parts of the size. A figure stands beside its label; the next label is at least a line away. */
const BESIDE = 0.45
const APART = 0.35
const SAME_EDGE = 0.6
/** A label may be misspelt; more of them, and the table is none of the form. */
const MOST_UNKNOWN = 3

interface FigureRow {
  readonly words: readonly Word[]
  readonly first: Word
}

/** Figures on one baseline are a row. */
function figureRowsOf(figures: readonly Word[]): FigureRow[] {
  const rows: { first: Word; words: Word[] }[] = []
  for (const word of figures.toSorted(inOrder)) {
    const row = rows.at(-1)
    if (row && isLevel(row.first, word)) row.words.push(word)
    else rows.push({ first: word, words: [word] })
  }
  return rows
}

/** Every row with the label beside it; `undefined` where any of it is not certain. */
export function rowsOf(
  block: PrescribedBlock,
  labels: readonly Spelled[],
  rest: readonly Word[],
  columnOf: ReadonlyMap<Word, number>,
): Row[] | undefined {
  const figureRows = figureRowsOf([...columnOf.keys()])
  const own = labels.map((label) => ({
    words: label.words,
    facts: block.rows.find(({ names }) => names.has(label.key)),
  }))
  if (own.some(({ facts }) => !facts) || new Set(own.map(({ facts }) => facts)).size < own.length)
    return undefined
  const rows = new Map<(typeof own)[number], FigureRow>()
  const loose: FigureRow[] = []
  for (const row of figureRows) {
    const label = labelOf(row, own)
    if (label === 'unclear' || (label && rows.has(label))) return undefined
    if (label) rows.set(label, row)
    else loose.push(row)
  }
  const unknown = unknownRows(loose, rest, figureRows, columnOf)
  if (!unknown || (unknown.length > 0 && lacksGroup(own.map(({ facts }) => facts)))) return undefined
  const known = own.map((label): Row | undefined => {
    const figures = figuresOf(rows.get(label)?.words ?? [], columnOf)
    return figures && { words: label.words, figures, ...(label.facts ? { facts: label.facts } : {}) }
  })
  const all = [...known, ...unknown]
  return all.every((row) => row !== undefined)
    ? all.toSorted((a, b) => inOrder(startOf(a), startOf(b)))
    : undefined
}

/** The name of a group that is not there, though others are, may be part of what is unknown. */
function lacksGroup(labels: readonly (PrescribedRow | undefined)[]): boolean {
  const groups = new Set(labels.flatMap((facts) => (facts?.isHeading ? [facts.key] : [])))
  return groups.size > 0 && labels.some((facts) => facts?.parent !== undefined && !groups.has(facts.parent))
}

function startOf({ words, figures }: Row): Word {
  return (words[0] ?? [...figures.values()][0]) as Word
}

/** The label whose lines a row of figures stands beside. The name of a group that spans rows has none. */
function labelOf<L extends { words: readonly Word[]; facts: PrescribedRow | undefined }>(
  { first }: FigureRow,
  labels: readonly L[],
): L | 'unclear' | undefined {
  for (const isHeading of [false, true]) {
    const near = labels
      .filter(({ facts }) => facts?.isHeading === isHeading)
      .map((label) => ({ label, distance: distanceTo(first, label.words) }))
      .filter(({ distance }) => distance < BESIDE + APART)
      .toSorted((a, b) => a.distance - b.distance)
    const [best, next] = near
    if (!best) continue
    const isClear = best.distance < BESIDE && (!next || next.distance > best.distance + APART)
    return isClear ? best.label : 'unclear'
  }
  return undefined
}

/** From a baseline to the lines of a label: none where it stands between the first and the last. */
function distanceTo({ page, y, size }: Word, words: readonly Word[]): number {
  const own = words.filter((word) => word.page === page).map((word) => word.y)
  if (own.length === 0) return Infinity
  return Math.max(0, Math.min(...own) - y, y - Math.max(...own)) / size
}

/** Rows whose labels the form does not have: what stands nearest to each. */
function unknownRows(
  loose: readonly FigureRow[],
  rest: readonly Word[],
  all: readonly FigureRow[],
  columnOf: ReadonlyMap<Word, number>,
): Row[] | undefined {
  if (loose.length > MOST_UNKNOWN || (loose.length > 0 && rest.length === 0)) return undefined
  // Between two of them nothing tells which words are whose.
  if (loose.some((row) => loose.includes(all[all.indexOf(row) + 1] as FigureRow)) && !areLevel(rest, loose))
    return undefined
  const words = new Map<FigureRow, Word[]>(loose.map((row) => [row, []]))
  for (const word of rest) {
    const nearest = all.reduce<FigureRow | undefined>(
      (best, row) => (best && distanceTo(best.first, [word]) <= distanceTo(row.first, [word]) ? best : row),
      undefined,
    )
    const own = nearest && words.get(nearest)
    if (!own) return undefined
    own.push(word)
  }
  const rows = loose.map((row): Row | undefined => {
    const figures = figuresOf(row.words, columnOf)
    const label = words.get(row) ?? []
    return figures && label.length > 0 && isOneColumn(label) ? { words: label, figures } : undefined
  })
  return rows.every((row) => row !== undefined) ? rows : undefined
}

/** Lines that begin on one edge, or are centred. */
function isOneColumn(words: readonly Word[]): boolean {
  const lines: Word[][] = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line?.[0] && isLevel(line[0], word)) line.push(word)
    else lines.push([word])
  }
  const size = words[0]?.size ?? 0
  const spans = lines.map(spanOf)
  const isNear = (places: readonly number[]): boolean =>
    Math.max(...places) - Math.min(...places) < SAME_EDGE * size
  return isNear(spans.map(({ left }) => left)) || isNear(spans.map(({ left, right }) => (left + right) / 2))
}

function areLevel(words: readonly Word[], rows: readonly FigureRow[]): boolean {
  return words.every((word) => rows.some(({ first }) => isLevel(word, first)))
}

/** By column; `undefined` where one has two. */
function figuresOf(
  words: readonly Word[],
  columnOf: ReadonlyMap<Word, number>,
): Map<number, Word> | undefined {
  const figures = new Map(words.map((word) => [columnOf.get(word) ?? -1, word]))
  return figures.size === words.length && !figures.has(-1) ? figures : undefined
}
