import type { Rule, Rules } from './page.js'

/** Lines that touch each other: the frame of one table. */
export interface Frame {
  readonly horizontal: readonly Rule[]
  readonly vertical: readonly Rule[]
}

/** How far the end of a line may be from the line it meets. */
const MEETS = 3
const AS_HIGH = 6

/** Lines → the frames they make. */
export function framesOf({ horizontal, vertical }: Rules): Frame[] {
  const parents = [...horizontal, ...vertical].map((_, at) => at)
  const root = (at: number): number => {
    let found = at
    while (parents[found] !== found) found = parents[found] = parents[parents[found] ?? 0] ?? 0
    return found
  }
  vertical.forEach((upright, at) => {
    for (let level = firstFrom(horizontal, upright.from - MEETS); level < horizontal.length; level += 1) {
      const flat = horizontal[level]
      if (!flat || flat.at > upright.to + MEETS) break
      if (upright.at < flat.from - MEETS || upright.at > flat.to + MEETS) continue
      parents[root(level)] = root(horizontal.length + at)
    }
  })
  const frames = new Map<number, { horizontal: Rule[]; vertical: Rule[] }>()
  const frameOf = (at: number): { horizontal: Rule[]; vertical: Rule[] } => {
    const key = root(at)
    const frame = frames.get(key) ?? { horizontal: [], vertical: [] }
    frames.set(key, frame)
    return frame
  }
  horizontal.forEach((rule, at) => frameOf(at).horizontal.push(rule))
  vertical.forEach((rule, at) => frameOf(horizontal.length + at).vertical.push(rule))
  return withLooseWalls([...frames.values()])
}

/** A cell as high as the page leaves its wall without any line across: it belongs to the frame beside it. */
function withLooseWalls(frames: readonly Frame[]): Frame[] {
  const isLoose = ({ horizontal }: Frame): boolean => horizontal.length === 0
  const walls = frames.filter(isLoose).flatMap(({ vertical }) => vertical)
  return frames
    .filter((frame) => !isLoose(frame))
    .map(({ horizontal, vertical }) => {
      const top = Math.min(...vertical.map(({ from }) => from))
      const bottom = Math.max(...vertical.map(({ to }) => to))
      const beside = walls.filter(
        ({ from, to }) => Math.abs(from - top) < AS_HIGH && Math.abs(to - bottom) < AS_HIGH,
      )
      return { horizontal, vertical: [...vertical, ...beside].toSorted((a, b) => a.at - b.at) }
    })
}

/** Index of the first line at or below `place`. */
function firstFrom(rules: readonly Rule[], place: number): number {
  let low = 0
  let high = rules.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rules[middle]?.at ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
