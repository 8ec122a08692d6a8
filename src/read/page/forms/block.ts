import { FIGURE } from '../figure.js'
import { columnsOfFigures, headsOf, spanOf, type Heads } from './columns.js'
import type { PrescribedBlock } from './prescribed.js'
import { rowsOf, type Row } from './rows.js'
import { inOrder, isLevel, spell, type Spelled, type Word } from './spell.js'

/** A block of a form as a page prints it. */
export interface BlockReading {
  readonly facts: PrescribedBlock
  readonly title: readonly Word[]
  /** What stands over the labels of the rows. */
  readonly corner: readonly Word[]
  readonly heads: Heads
  readonly rows: readonly Row[]
}

const UNIT = /(?<=\d)(?:[件条个次篇人元]|万元)$/
/** Parts of the size. */
const PAST = 0.3
/** Of the rows. */
const MOST = 0.6

/** Words in reading order → the block they are; `undefined` where any of it is not certain. */
export function readBlock(words: readonly Word[], facts: PrescribedBlock): BlockReading | undefined {
  const figures = words.filter(isFigure)
  const first = figures.toSorted(inOrder)[0]
  const texts = words.filter((word) => !isFigure(word))
  const { labels, rest } = spell(texts, facts.known)
  const isAbove = (word: Word | undefined): boolean =>
    word !== undefined && (!first || inOrder(word, first) < 0)
  const above = labels.filter((label) => isHead(label, facts) && isAbove(label.words[0]))
  const heads = headsOf(above, facts)
  const columnOf = heads && columnsOfFigures(figures, heads.columns)
  if (!heads || !columnOf) return undefined
  const edge = Math.min(
    figures.length > 0 ? spanOf(figures).left : Infinity,
    spanOf(heads.columns[0]?.words ?? []).left,
  )
  const title = labels.filter(({ key }) => key === facts.title)
  const corners = labels.filter(({ key }) => facts.corners.has(key))
  const named = new Set([...above, ...title, ...corners])
  const again = labels.filter((label) => !named.has(label) && spanOf(label.words).left >= edge)
  if (!repeats(again, heads, above)) return undefined
  const pages = new Set(again.flatMap((label) => label.words.map(({ page }) => page)))
  const cornerRest = rest.filter(
    (word) => isIn(facts.corners, word) && (isAbove(word) || pages.has(word.page)),
  )
  const taken = new Set([...[...named, ...again].flatMap((label) => label.words), ...cornerRest])
  const beside = texts.filter((word) => !taken.has(word))
  if (beside.some((word) => word.right > edge + PAST * word.size)) return undefined
  // A label that the page cuts goes on below the head that is repeated.
  const own = spell(beside, facts.known)
  const isLabelled = facts.rows.some(({ names }) => names.size > 0)
  const rows = isLabelled ? rowsOf(facts, own.labels, own.rest, columnOf) : onlyRow(beside, columnOf)
  if (!rows || !isLike(rows, facts)) return undefined
  const corner = [...(corners[0]?.words ?? []), ...cornerRest.filter(isAbove)]
  return { facts, title: title[0]?.words ?? [], corner, heads, rows }
}

function isIn(corners: ReadonlySet<string>, { key }: Word): boolean {
  return [...corners].some((corner) => corner.includes(key))
}

/** With its unit or without. */
export function isFigure({ text }: Word): boolean {
  return FIGURE.test(text.replace(UNIT, ''))
}

function isHead({ key }: Spelled, { columns, overall }: PrescribedBlock): boolean {
  return overall.has(key) || columns.some(({ names, groups }) => names.has(key) || groups.includes(key))
}

/**
 * The heads of a table that goes on over the page are printed again, those of all columns; what stands first on every
 * page may be taken for a header.
 */
function repeats(labels: readonly Spelled[], heads: Heads, above: readonly Spelled[]): boolean {
  const keys = new Set(above.map(({ key }) => key))
  const pages = new Set(labels.map(({ words: [first] }) => first?.page))
  return [...pages].every((page) => {
    const again = labels.flatMap(({ key, words: [first] }) => (first?.page === page ? [key] : []))
    const isWhole = heads.columns.every(({ key }) => again.includes(key))
    return isWhole && again.every((key) => keys.has(key)) && again.length <= above.length
  })
}

/** The row of a form that prints no label for it. */
function onlyRow(beside: readonly Word[], columnOf: ReadonlyMap<Word, number>): Row[] | undefined {
  const figures = new Map([...columnOf].map(([word, column]) => [column, word]))
  const [first] = columnOf.keys()
  const isOne = first && [...columnOf.keys()].every((word) => isLevel(word, first))
  return isOne && beside.length === 0 && figures.size === columnOf.size ? [{ words: [], figures }] : undefined
}

/** Most rows of the form are there. */
function isLike(rows: readonly Row[], { rows: wanted }: PrescribedBlock): boolean {
  const leaves = wanted.filter(({ isHeading }) => !isHeading)
  const known = rows.filter(({ facts }) => facts && !facts.isHeading)
  return rows.length > 0 && (leaves.length === 1 || known.length >= MOST * leaves.length)
}
