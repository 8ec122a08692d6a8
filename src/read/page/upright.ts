import type { Rules } from './page.js'

/** The visible part of a page in its own coordinates: y up. */
export interface PageBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Own coordinates of a page → x to the right and y down as the text is read, from the corner of the page. */
export interface Upright {
  readonly width: number
  readonly height: number
  x(x: number, y: number): number
  y(x: number, y: number): number
}

/** `turns`: quarter turns counterclockwise of the text against the page's own coordinates. */
export function upright({ left, top, right, bottom }: PageBox, turns: number): Upright {
  const wide = right - left
  const high = top - bottom
  if (turns === 1) return { width: high, height: wide, x: (_, y) => y - bottom, y: (x) => x - left }
  if (turns === 2) return { width: wide, height: high, x: (x) => right - x, y: (_, y) => y - bottom }
  if (turns === 3) return { width: high, height: wide, x: (_, y) => top - y, y: (x) => right - x }
  return { width: wide, height: high, x: (x) => x - left, y: (_, y) => top - y }
}

/** A line between two points, in own coordinates. */
export interface Segment {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** How far a line may lean. */
const STRAIGHT = 2

export function rulesOf(segments: readonly Segment[], page: Upright): Rules {
  const rules = { horizontal: [] as Rule[], vertical: [] as Rule[] }
  for (const { x0, y0, x1, y1 } of segments) {
    const from = { x: page.x(x0, y0), y: page.y(x0, y0) }
    const to = { x: page.x(x1, y1), y: page.y(x1, y1) }
    const wide = Math.abs(from.x - to.x)
    const high = Math.abs(from.y - to.y)
    if (high <= STRAIGHT && wide >= high) rules.horizontal.push(ruleOf((from.y + to.y) / 2, from.x, to.x))
    if (wide <= STRAIGHT && high >= wide) rules.vertical.push(ruleOf((from.x + to.x) / 2, from.y, to.y))
  }
  return rules
}

type Rule = Rules['horizontal'][number]

function ruleOf(at: number, one: number, other: number): Rule {
  return { at, from: Math.min(one, other), to: Math.max(one, other) }
}
