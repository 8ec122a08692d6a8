import type { PrescribedBlock } from './prescribed.js'
import type { Spelled, Word } from './spell.js'

/** What stands over the columns of a block. */
export interface Heads {
  /** The head of each column, in the order of the form. */
  readonly columns: readonly Spelled[]
  /** Heads over several columns. */
  readonly groups: readonly Group[]
}

export interface Group {
  readonly words: readonly Word[]
  readonly from: number
  readonly to: number
}

interface Span {
  readonly left: number
  readonly right: number
}

/** The heads of all columns, side by side as the form has them; `undefined` where one is not there. */
export function headsOf(labels: readonly Spelled[], block: PrescribedBlock): Heads | undefined {
  const isColumn = ({ key }: Spelled): boolean => block.columns.some(({ names }) => names.has(key))
  const columns = labels.filter(isColumn).toSorted((a, b) => middleOf(a.words) - middleOf(b.words))
  if (columns.length !== block.columns.length) return undefined
  if (block.columns.some(({ names }, at) => !names.has(columns[at]?.key ?? ''))) return undefined
  const spans = columns.map(({ words }) => spanOf(words))
  if (spans.some(({ left }, at) => at > 0 && left < (spans[at - 1]?.right ?? 0))) return undefined
  const groups = labels.flatMap((label) => (isColumn(label) ? [] : (groupOf(label, block) ?? [])))
  return { columns, groups }
}

/** The columns over which a head stands. */
function groupOf({ key, words }: Spelled, { columns, overall }: PrescribedBlock): Group | undefined {
  if (overall.has(key)) return { words, from: 0, to: columns.length }
  const from = columns.findIndex(({ groups }) => groups.includes(key))
  const to = columns.findLastIndex(({ groups }) => groups.includes(key)) + 1
  return from < 0 ? undefined : { words, from, to }
}

/** The column of each figure; `undefined` where one may belong to several. */
export function columnsOfFigures(
  figures: readonly Word[],
  heads: readonly Spelled[],
): ReadonlyMap<Word, number> | undefined {
  const clusters = clustersOf(figures)
  const spans = heads.map(({ words }) => spanOf(words))
  const numbers = clusters.map(({ left, right }, at) => {
    const under = spans.flatMap((span, number) => (left < span.right && right > span.left ? [number] : []))
    // All columns have figures: the head may be set to the other side of its column.
    if (clusters.length === spans.length) return under.every((number) => number === at) ? at : undefined
    return under.length === 1 ? under[0] : undefined
  })
  if (numbers.some((number, at) => number === undefined || number <= (numbers[at - 1] ?? -1)))
    return undefined
  return new Map(clusters.flatMap(({ words }, at) => words.map((word) => [word, numbers[at] ?? 0] as const)))
}

/** Figures that stand one below the other: each column is blank to both sides. */
function clustersOf(figures: readonly Word[]): { left: number; right: number; words: Word[] }[] {
  const clusters: { left: number; right: number; words: Word[] }[] = []
  for (const word of figures.toSorted((a, b) => a.left - b.left)) {
    const cluster = clusters.at(-1)
    if (cluster && word.left < cluster.right) {
      cluster.words.push(word)
      cluster.right = Math.max(cluster.right, word.right)
    } else clusters.push({ left: word.left, right: word.right, words: [word] })
  }
  return clusters
}

export function spanOf(words: readonly Word[]): Span {
  let [left, right] = [Infinity, -Infinity]
  for (const word of words) {
    left = Math.min(left, word.left)
    right = Math.max(right, word.right)
  }
  return { left, right }
}

function middleOf(words: readonly Word[]): number {
  const { left, right } = spanOf(words)
  return (left + right) / 2
}
