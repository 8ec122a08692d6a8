import { randomOf } from './random.js'
import type { Change } from './planted.js'

const COLUMNS = [
  'naturalPerson',
  'enterprise',
  'research',
  'publicWelfare',
  'legalService',
  'otherBody',
] as const

/** What the tables of one report say. */
export interface YearFigures {
  /** By column, without the total. */
  received: number[]
  carriedIn: number[]
  carriedOut: number[]
  issued: number
  repealed: number
  inForce: number
  licences: number
  /** Reviews: upheld, pending. */
  reviews: readonly [number, number]
}

const zeros = (): number[] => COLUMNS.map(() => 0)

/** The years of one body: what one year carries out the next one carries in; stocks go on. */
export function figuresOf(
  body: string,
  years: readonly number[],
  changeIn: (year: number) => Change | undefined,
): Map<number, YearFigures> {
  const random = randomOf(`figures ${body}`)
  const found = new Map<number, YearFigures>()
  let last: YearFigures | undefined
  for (const year of years) {
    const issued = random(5)
    const repealed = random(Math.min(3, (last?.inForce ?? 20) + issued))
    const received = [20 + random(90), 3 + random(9), 0, random(3), random(4), 0]
    const carriedIn = last ? [...last.carriedOut] : zeros()
    const figures: YearFigures = {
      received,
      carriedIn,
      carriedOut: [random(8), random(3), 0, 0, 0, 0],
      issued,
      repealed,
      inForce: (last?.inForce ?? 20) + issued - repealed,
      licences: 100 + random(900),
      reviews: [random(4), random(2)],
    }
    const changed = plant(figures, changeIn(year), last)
    found.set(year, changed)
    last = changed
  }
  return found
}

function plant(figures: YearFigures, change: Change | undefined, last: YearFigures | undefined): YearFigures {
  if (!change || !last) return figures
  const [first = 0, second = 0, ...rest] = figures.carriedIn
  if (change.kind === 'carried-in') return { ...figures, carriedIn: [first + change.by, second, ...rest] }
  if (change.kind === 'carried-in-column')
    return first > 0
      ? { ...figures, carriedIn: [first - 1, second + 1, ...rest] }
      : { ...figures, carriedIn: [first + 1, second - 1, ...rest] }
  if (change.kind === 'stock') return { ...figures, inForce: figures.inForce + change.by }
  return figures
}

/** The year before prints what this year repeats, so that nothing else is wrong with either. */
export function repeatable(figures: YearFigures): YearFigures {
  return { ...figures, carriedOut: [...figures.carriedIn], issued: 2, repealed: 2 }
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Everything its units counted, and what its own office did. */
export function addUp(units: readonly YearFigures[], own: YearFigures): YearFigures {
  const all = [...units, own]
  const columns = (of: (figures: YearFigures) => readonly number[]): number[] =>
    COLUMNS.map((_, at) => sum(all.map((figures) => of(figures)[at] ?? 0)))
  return {
    ...own,
    received: columns(({ received }) => received),
    carriedIn: columns(({ carriedIn }) => carriedIn),
    carriedOut: columns(({ carriedOut }) => carriedOut),
    licences: sum(all.map(({ licences }) => licences)),
    reviews: [sum(all.map(({ reviews }) => reviews[0])), sum(all.map(({ reviews }) => reviews[1]))],
  }
}
