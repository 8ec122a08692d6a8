import { FIGURE } from '../alignedTables.js'
import { columnsOfFigures, headsOf, spanOf, type Heads } from './columns.js'
import type { PrescribedBlock } from './prescribed.js'
import { rowsOf, type Row } from './rows.js'
import { inOrder, spell, type Spelled, type Word } from './spell.js'

/** A block of a form as a page prints it. */
export interface BlockReading {
  readonly facts: PrescribedBlock
  readonly title: readonly Word[]
  /** What stands over the labels of the rows. */
  readonly corner: readonly Word[]
  readonly heads: Heads
  readonly rows: readonly Row[]
}

/** Parts of the size. */
const PAST = 0.3
/** Of the rows. */
const MOST = 0.6

/** Words in reading order → the block they are; `undefined` where any of it is not certain. */
export function readBlock(words: readonly Word[], facts: PrescribedBlock): BlockReading | undefined {
  const figures = words.filter(isFigure)
  const first = figures.toSorted(inOrder)[0]
  if (!first) return undefined
  const { labels, rest } = spell(
    words.filter((word) => !isFigure(word)),
    facts.known,
  )
  const isAbove = (word: Word | undefined): boolean => word !== undefined && inOrder(word, first) < 0
  const isCornerWord = ({ key }: Word): boolean => [...facts.corners].some((corner) => corner.includes(key))
  const above = labels.filter((label) => isHead(label, facts) && isAbove(label.words[0]))
  const heads = headsOf(above, facts)
  const columnOf = heads && columnsOfFigures(figures, heads.columns)
  if (!heads || !columnOf) return undefined
  const edge = Math.min(spanOf(figures).left, spanOf(heads.columns[0]?.words ?? []).left)
  const isBeside = ({ words: own }: Spelled): boolean => spanOf(own).left < edge
  const corners = labels.filter(({ key }) => facts.corners.has(key))
  const others = labels.filter(
    (label) => !above.includes(label) && !corners.includes(label) && label.key !== facts.title,
  )
  const repeated = others.filter((label) => !isBeside(label))
  if (!repeats(repeated, above)) return undefined
  const isCornerRest = (word: Word): boolean =>
    isCornerWord(word) &&
    (isAbove(word) || repeated.some((label) => label.words.some((own) => own.page === word.page)))
  const own = others.filter(isBeside)
  const ownRest = rest.filter((word) => !isCornerRest(word))
  const isPast = (word: Word): boolean => word.right > edge + PAST * word.size
  if (ownRest.some(isPast) || own.some((label) => label.words.some(isPast))) return undefined
  const rows = facts.rows.some(({ names }) => names.size > 0)
    ? rowsOf(facts, own, ownRest, columnOf)
    : onlyRow(own, ownRest, columnOf)
  if (!rows || !isLike(rows, facts)) return undefined
  const title = labels.find(({ key }) => key === facts.title)?.words ?? []
  const corner = [...(corners[0]?.words ?? []), ...rest.filter((word) => isCornerRest(word) && isAbove(word))]
  return { facts, title, corner, heads, rows }
}

export function isFigure({ text }: Word): boolean {
  return FIGURE.test(text)
}

function isHead({ key }: Spelled, { columns, overall }: PrescribedBlock): boolean {
  return overall.has(key) || columns.some(({ names, groups }) => names.has(key) || groups.includes(key))
}

/** The head of a table that goes on over the page is printed again whole. */
function repeats(labels: readonly Spelled[], heads: readonly Spelled[]): boolean {
  const printed = heads.map(({ key }) => key).toSorted()
  const pages = new Set(labels.map(({ words: [first] }) => first?.page))
  return [...pages].every((page) => {
    const again = labels.flatMap(({ key, words: [first] }) => (first?.page === page ? [key] : []))
    return again.toSorted().join() === printed.join()
  })
}

/** The row of a form that prints no label for it. */
function onlyRow(
  labels: readonly Spelled[],
  rest: readonly Word[],
  columnOf: ReadonlyMap<Word, number>,
): Row[] | undefined {
  const figures = new Map([...columnOf].map(([word, column]) => [column, word]))
  const [first] = columnOf.keys()
  const isOne = [...columnOf.keys()].every(
    (word) => word.page === first?.page && Math.abs(word.y - first.y) < word.size / 2,
  )
  const isAlone = labels.length === 0 && rest.length === 0
  return isOne && isAlone && figures.size === columnOf.size ? [{ words: [], figures }] : undefined
}

/** Most rows of the form are there. */
function isLike(rows: readonly Row[], { rows: wanted }: PrescribedBlock): boolean {
  const leaves = wanted.filter(({ isHeading }) => !isHeading)
  const known = rows.filter(({ facts }) => facts && !facts.isHeading)
  return rows.length > 0 && (leaves.length === 1 || known.length >= MOST * leaves.length)
}
