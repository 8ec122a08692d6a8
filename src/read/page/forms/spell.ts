import type { Known } from './prescribed.js'
import { keyOf } from './prescribed.js'

/** A run of characters where it stands. */
export interface Word {
  readonly text: string
  readonly key: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** Number of its page, and of the line, in reading order. */
  readonly page: number
  readonly line: number
}

export interface Spelled {
  readonly key: string
  readonly words: readonly Word[]
}

/** Parts of the size. */
const SAME_BASELINE = 0.35
const BESIDE = 2.5
const BELOW = 4
/** Lines from the end of a page to the rest of a label on the next. */
const OVER_PAGE = 8
const INDENT = 2.2
const WINDOW = 80
const MOST_STEPS = 60

export function wordOf(
  { text, left, right, y }: Pick<Word, 'text' | 'left' | 'right' | 'y'>,
  { size, page, line }: Pick<Word, 'size' | 'page' | 'line'>,
): Word {
  return { text, key: keyOf(text), left, right, y, size, page, line }
}

/** In reading order. */
export function inOrder(one: Word, other: Word): number {
  return one.page - other.page || one.y - other.y || one.left - other.left
}

/** Finds the labels that words make, each word beside or below the one before. Words come in reading order. */
export function spell(words: readonly Word[], known: Known): { labels: Spelled[]; rest: Word[] } {
  const taken = new Set<Word>()
  const labels: Spelled[] = []
  words.forEach((word, at) => {
    if (taken.has(word) || word.key === '') return
    const label = longest(words.slice(at, at + WINDOW), taken, known)
    if (!label) return
    for (const own of label.words) taken.add(own)
    labels.push(label)
  })
  return { labels, rest: words.filter((word) => !taken.has(word) && word.key !== '') }
}

/** The longest label that begins with the first word. */
function longest(
  words: readonly Word[],
  taken: ReadonlySet<Word>,
  { keys, prefixes }: Known,
): Spelled | undefined {
  let best: Spelled | undefined
  let steps = 0
  const visit = (chain: readonly Word[], key: string): void => {
    if (!prefixes.has(key) || (steps += 1) > MOST_STEPS) return
    if (keys.has(key) && isLonger({ key, words: chain }, best)) best = { key, words: chain }
    const nearest = [
      beside(chain, words, taken),
      below(chain, words, taken),
      below(chain, words, taken, INDENT),
    ]
    for (const next of nearest) {
      if (next) visit([...chain, next], key + next.key)
    }
  }
  const [first] = words
  if (first) visit([first], first.key)
  return best
}

/** Marks without a key of their own, such as a closing bracket, belong to the label as well. */
function isLonger(one: Spelled, other: Spelled | undefined): boolean {
  if (!other || one.key.length > other.key.length) return true
  return one.key === other.key && one.words.length > other.words.length
}

function beside(chain: readonly Word[], words: readonly Word[], taken: ReadonlySet<Word>): Word | undefined {
  const last = chain.at(-1)
  let nearest: Word | undefined
  for (const word of words) {
    if (!last || taken.has(word) || !isLevel(word, last)) continue
    const gap = word.left - last.right
    if (gap < -SAME_BASELINE * last.size || gap > BESIDE * last.size || chain.includes(word)) continue
    if (!nearest || word.left < nearest.left) nearest = word
  }
  return nearest
}

/** What stands next below, if nothing else stands between; below the indent of a first line. */
function below(
  chain: readonly Word[],
  words: readonly Word[],
  taken: ReadonlySet<Word>,
  indent = 0,
): Word | undefined {
  const last = chain.at(-1)
  if (!last) return undefined
  const left = Math.min(...chain.map((word) => word.left))
  const right = indent > 0 ? left : Math.max(...chain.map((word) => word.right))
  const from = left - indent * last.size
  const next = words.find(
    (word) =>
      word.left < right &&
      word.right > from &&
      isBelow(word, last) &&
      word.key !== '' &&
      !chain.includes(word),
  )
  return next && !taken.has(next) ? next : undefined
}

export function isLevel(one: Word, other: Word): boolean {
  return one.page === other.page && Math.abs(one.y - other.y) < SAME_BASELINE * Math.max(one.size, other.size)
}

function isBelow(word: Word, last: Word): boolean {
  if (word.page !== last.page) return word.page > last.page && word.line - last.line < OVER_PAGE
  const down = word.y - last.y
  return down >= SAME_BASELINE * last.size && down < BELOW * last.size
}
