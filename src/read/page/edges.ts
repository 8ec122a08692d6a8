import type { Frame } from './frames.js'
import type { Rule } from './page.js'

/** Where the rows and columns of a frame may end. */
export interface Edges {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly isOpenAtTop: boolean
  readonly isOpenAtBottom: boolean
  /** Whether a line runs at `y` above or below the point `x`. */
  hasFloor(y: number, x: number): boolean
  hasWall(x: number, y: number): boolean
}

/** How far lines run past the last one across before something is open. */
const PAST_FLOOR = 5
const PAST_WALL = 10
/** What is thinner holds no text: lines that should be one, or a double line. */
const THINNEST_ROW = 6
const THINNEST_COLUMN = 4

/** The edges, those that are not drawn included; `undefined` where lines enclose nothing. */
export function outermost(frame: Frame): Edges | undefined {
  const horizontal = snapped(frame.horizontal, THINNEST_ROW)
  const vertical = snapped(frame.vertical, THINNEST_COLUMN)
  const xs = places(vertical)
  const ys = places(horizontal)
  if (xs.length === 0 || (ys.length === 0 && xs.length < 2)) return undefined
  const flats = [...horizontal]
  const uprights = [...vertical]
  const { isOpenAtTop, isOpenAtBottom } = closeFloors(xs, ys, uprights, flats)
  closeWalls(xs, ys, uprights, horizontal)
  if (xs.length < 2 || ys.length < 2) return undefined
  const floors = byPlace(flats)
  const walls = byPlace(uprights)
  return {
    xs,
    ys,
    isOpenAtTop,
    isOpenAtBottom,
    hasFloor: (y, x) => runsPast(floors.get(y), x),
    hasWall: (x, y) => runsPast(walls.get(x), y),
  }
}

/** Lines in order, those too close to each other moved to one place. */
function snapped(rules: readonly Rule[], thinnest: number): Rule[] {
  let at = -Infinity
  return rules.map((rule) => {
    if (rule.at - at >= thinnest) at = rule.at
    return { ...rule, at }
  })
}

/** A row that the page cuts has no line there: its walls run past the last one. */
function closeFloors(
  xs: readonly number[],
  ys: number[],
  walls: readonly Rule[],
  floors: Rule[],
): { isOpenAtTop: boolean; isOpenAtBottom: boolean } {
  const from = xs[0] ?? 0
  const to = xs.at(-1) ?? 0
  const outer = walls.filter(({ at }) => at === from || at === to)
  const top = Math.min(...outer.map((wall) => wall.from))
  const bottom = Math.max(...outer.map((wall) => wall.to))
  const isOpenAtTop = ys.length === 0 || top < (ys[0] ?? 0) - PAST_FLOOR
  const isOpenAtBottom = ys.length === 0 || bottom > (ys.at(-1) ?? 0) + PAST_FLOOR
  if (isOpenAtTop) {
    ys.unshift(top)
    floors.push({ at: top, from, to })
  }
  if (isOpenAtBottom) {
    ys.push(bottom)
    floors.push({ at: bottom, from, to })
  }
  return { isOpenAtTop, isOpenAtBottom }
}

/** Some tables have no lines at their sides: most lines run past the last wall. */
function closeWalls(xs: number[], ys: readonly number[], walls: Rule[], floors: readonly Rule[]): void {
  const [top = 0] = ys
  const bottom = ys.at(-1) ?? 0
  const close = (past: readonly number[], side: 'left' | 'right'): void => {
    if (past.length === 0) return
    const at = side === 'left' ? Math.min(...past) : Math.max(...past)
    if (past.length * 2 <= floors.length && !isOutline(at, side, floors)) return
    if (side === 'left') xs.unshift(at)
    else xs.push(at)
    walls.push({ at, from: top, to: bottom })
  }
  const left = (xs[0] ?? 0) - PAST_WALL
  const right = (xs.at(-1) ?? 0) + PAST_WALL
  close(
    floors.flatMap(({ from }) => (from < left ? [from] : [])),
    'left',
  )
  close(
    floors.flatMap(({ to }) => (to > right ? [to] : [])),
    'right',
  )
}

/** A label that spans the rows leaves few lines as long: above it and below, or only above it where the page cuts it. */
function isOutline(at: number, side: 'left' | 'right', floors: readonly Rule[]): boolean {
  const reaches = ({ from, to }: Rule): boolean =>
    Math.abs((side === 'left' ? from : to) - at) < THINNEST_COLUMN
  return floors.filter(reaches).length > 1
}

function places(rules: readonly Rule[]): number[] {
  return [...new Set(rules.map(({ at }) => at))]
}

function byPlace(rules: readonly Rule[]): Map<number, Rule[]> {
  const places = new Map<number, Rule[]>()
  for (const rule of rules) {
    const same = places.get(rule.at)
    if (same) same.push(rule)
    else places.set(rule.at, [rule])
  }
  return places
}

function runsPast(rules: readonly Rule[] | undefined, place: number): boolean {
  return rules?.some(({ from, to }) => from <= place && place <= to) ?? false
}
