import type { DigestFigure } from '../../model/digest.js'
import type { Figure, UnitFamily } from '../../model/figure.js'
import type { Report } from '../../model/report.js'
import type { Spotter } from './digest.js'

/** Labels shorter than this say too little to find the same figure in another report. */
const SHORTEST_LABEL = 4
/** Longer ones say so much that no other year says the same. */
const LONGEST_LABEL = 40
const MOST_FIGURES = 100
/** Days, kinds, shares and multiples are no counts that grow. */
const COMPARED: ReadonlySet<UnitFamily> = new Set(['record', 'event', 'person', 'visit', 'thing', 'money'])

/** Exact numbers with a unit and words before them. */
export function figuresIn(report: Report, spotOf: Spotter): Map<Figure, DigestFigure> {
  const found = new Map<Figure, DigestFigure>()
  for (const figure of report.figures) {
    const { unit, low, high, each } = figure
    if (!unit || low !== high || each || !COMPARED.has(unit.family)) continue
    const label = labelOf(report, figure)
    if (label.length < SHORTEST_LABEL || label.length > LONGEST_LABEL) continue
    if (found.size >= MOST_FIGURES) break
    found.set(figure, {
      label,
      value: figure.value,
      unit: unit.text,
      family: unit.family,
      ...(figure.measure && figure.ofRequests ? { measure: figure.measure } : {}),
      period: figure.period,
      ...(figure.year === undefined ? {} : { year: figure.year }),
      spot: spotOf(figure.range),
    })
  }
  return found
}

const YEARS = /20\d\d年度?|今年|本年度?|全年|年内/g

/** Without years and blanks, so that next year's report says the same. */
export function labelOf({ folded }: Report, { label }: Figure): string {
  return folded.slice(label.start, label.end).replace(/\s+/g, '').replace(YEARS, '')
}
