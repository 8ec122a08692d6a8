import { ascending } from './order.js'
import type { Rule, Rules } from './page.js'

/** Lines closer than this are one: a border is often drawn from both sides, or in pieces. */
const SAME = 2.5
const BROKEN = 3
/** From the middle of one dot of a line to the next, and how far they may be off it. */
const DOTS_APART = 6
const SAME_ROW = 0.5
/** A shorter one is a dot or a tick. */
const SHORTEST = 4
/** A page with more is a drawing, not a table. Borders may come as thousands of dots that make few lines. */
const MOST_PIECES = 100_000
const MOST_LINES = 2000

/** Pieces of lines → whole lines that share their places, in order. */
export function rulings({ horizontal, vertical }: Rules): Rules {
  const none = { horizontal: [], vertical: [] }
  if (horizontal.length + vertical.length > MOST_PIECES) return none
  const rules = { horizontal: whole(horizontal), vertical: whole(vertical) }
  return rules.horizontal.length + rules.vertical.length > MOST_LINES ? none : rules
}

function whole(pieces: readonly Rule[]): readonly Rule[] {
  const dots = pieces.filter(isDot)
  const drawn = dots.length > 0 ? [...pieces.filter((piece) => !isDot(piece)), ...dotted(dots)] : pieces
  const sorted = drawn.toSorted((a, b) => a.at - b.at)
  const rules: Rule[] = []
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    while (end < sorted.length && (end === start || gap(sorted, end) <= SAME)) end += 1
    for (const rule of joined(sorted.slice(start, end))) rules.push(rule)
  }
  return ascending(rules, ({ at }) => at)
}

function isDot({ from, to }: Rule): boolean {
  return from === to
}

/** Dots in a row make a line; each stands in one that runs across and in one that runs down. */
function dotted(dots: readonly Rule[]): Rule[] {
  const sorted = dots.toSorted((a, b) => a.at - b.at)
  const rules: Rule[] = []
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const at = sorted[start]?.at ?? 0
    while (end < sorted.length && (sorted[end]?.at ?? 0) - at < SAME_ROW) end += 1
    for (const rule of joined(sorted.slice(start, end), DOTS_APART)) rules.push(rule)
  }
  return rules
}

function gap(sorted: readonly Rule[], at: number): number {
  return (sorted[at]?.at ?? 0) - (sorted[at - 1]?.at ?? 0)
}

/** Pieces of one place, joined where they touch; two tables on a page may be a little less than one place apart. */
function joined(group: readonly Rule[], broken = BROKEN): Rule[] {
  const rules: { sum: number; count: number; from: number; to: number }[] = []
  for (const { at, from, to } of group.toSorted((a, b) => a.from - b.from)) {
    const last = rules.at(-1)
    if (last && from - last.to <= broken) {
      last.to = Math.max(last.to, to)
      last.sum += at
      last.count += 1
    } else rules.push({ sum: at, count: 1, from, to })
  }
  return rules.flatMap(({ sum, count, from, to }) =>
    to - from > SHORTEST ? [{ at: sum / count, from, to }] : [],
  )
}
