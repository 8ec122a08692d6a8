import type { Rule, Rules } from './page.js'
import { rulings } from './rulings.js'

/** Parts of the page. */
const SHORTEST = 0.5
const NARROWEST = 0.3
/** How far the ends of lines that meet are apart, and how far a line runs past one that it crosses. */
const MEETS = 3
const PAST = 6
/** A page with more long lines is all table. */
const MOST_WALLS = 40

interface Ruled {
  readonly width: number
  readonly height: number
  readonly rules: Rules
}

/**
 * The whole lines of a page without a border around its text that a wider table crosses: its sides would be walls
 * within the table. The lines of a table never run past its outer walls.
 */
export function tableRulings(page: Ruled): Rules {
  const rules = rulings(page.rules)
  const sides = crossedBorder(page, rules)
  if (!sides) return rules
  const isOther = (piece: Rule): boolean => !sides.includes(piece)
  const { horizontal, vertical } = page.rules
  const rest = { horizontal: horizontal.filter(isOther), vertical: vertical.filter(isOther) }
  return tableRulings({ ...page, rules: rest })
}

/** Its pieces as they are drawn: a side may lie on a wall of the table. */
function crossedBorder({ rules: drawn, width, height }: Ruled, rules: Rules): readonly Rule[] | undefined {
  const walls = drawn.vertical.filter(({ from, to }) => to - from > SHORTEST * height)
  if (walls.length > MOST_WALLS) return undefined
  for (const left of walls) {
    for (const right of walls) {
      if (right.at - left.at < NARROWEST * width) continue
      const border = borderOf(left, right, drawn, rules)
      if (border) return border
    }
  }
  return undefined
}

/** The sides of a border; none where two walls are those of a table. */
function borderOf(left: Rule, right: Rule, drawn: Rules, rules: Rules): readonly Rule[] | undefined {
  if (!isNear(left.from, right.from) || !isNear(left.to, right.to)) return undefined
  const inner = rules.horizontal.filter(({ at }) => at > left.from + PAST && at < left.to - PAST)
  const crossed = [left, right].filter(({ at }) =>
    inner.some(({ from, to }) => from < at - PAST && to > at + PAST),
  )
  if (crossed.length === 0) return undefined
  const ends = drawn.horizontal.filter(
    ({ at, from, to }) =>
      (isNear(at, left.from) || isNear(at, left.to)) && isNear(from, left.at) && isNear(to, right.at),
  )
  const outer = rules.vertical.filter(({ at }) => at < left.at - PAST || at > right.at + PAST)
  const runsPast =
    outer.length > 0 && outer.every(({ from, to }) => from > left.from + PAST || to < left.to - PAST)
  return runsPast || ends.length + crossed.length > 2 ? [left, right, ...ends] : undefined
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= MEETS
}
