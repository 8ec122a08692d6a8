import { order } from '../../model/sorted.js'
import type { BodyCell, BodySummary, ImprovedBody, RankedBody } from './summary.js'

const SHOWN = 20
/** An error weighs as three warnings; said wherever the number is shown. */
export const ERROR_WEIGHT = 3

export function worstOf(bodies: readonly BodySummary[]): RankedBody[] {
  return bodies
    .filter(({ reports, error, warning }) => reports > 0 && error + warning > 0)
    .map(({ name, reports, error, warning, info }): RankedBody => {
      const perReport = Math.round((100 * (ERROR_WEIGHT * error + warning)) / reports) / 100
      return { name, reports, error, warning, info, perReport }
    })
    .sort((a, b) => b.perReport - a.perReport || order(a.name, b.name))
    .slice(0, SHOWN)
}

/** From the first report of a body to its last. */
export function improvedOf(bodies: readonly BodySummary[]): ImprovedBody[] {
  return bodies
    .flatMap(({ name, years }): ImprovedBody[] => {
      const cells = Object.entries(years)
        .filter((entry): entry is [string, BodyCell] => typeof entry[1] !== 'string')
        .map(([year, { error, warning }]) => ({ year: Number(year), problems: error + warning }))
        .sort((a, b) => a.year - b.year)
      const [from] = cells
      const to = cells.at(-1)
      return from && to && to.problems < from.problems ? [{ name, from, to }] : []
    })
    .sort((a, b) => fall(b) - fall(a) || order(a.name, b.name))
    .slice(0, SHOWN)
}

function fall({ from, to }: ImprovedBody): number {
  return from.problems - to.problems
}
