/// <reference lib="dom" />
import type { BodySummary } from '../summary.js'
import { element, link } from './elements.js'
import { longList } from './longList.js'

export interface HeatPlan {
  readonly bodies: readonly BodySummary[]
  readonly years: readonly number[]
  readonly weight: number
  readonly words: Readonly<Record<'body' | 'missing' | 'unread' | 'error' | 'warning' | 'more', string>>
  readonly choose: (body: string, year?: number) => void
}

/** Bodies × years; each cell is a button that shows the report's findings. */
export function heatMap(plan: HeatPlan): HTMLElement {
  const { bodies, years, words, choose } = plan
  const rows = element('tbody')
  const { more, show } = longList(rows, 100, words.more, (body: BodySummary) =>
    element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row' },
        link(body.name, () => choose(body.name)),
      ),
      ...years.map((year) => heatCell(body, year, plan)),
    ),
  )
  show(bodies)
  const heads = [
    element('th', { scope: 'col' }, words.body),
    ...years.map((year) => element('th', { scope: 'col' }, String(year))),
  ]
  const table = element('table', { class: 'heat' }, element('thead', {}, element('tr', {}, ...heads)), rows)
  const scroll = element('div', { class: 'scroll', tabindex: 0 }, table)
  // On a narrow screen the years that matter most are the last.
  requestAnimationFrame(() => {
    scroll.scrollLeft = scroll.scrollWidth
  })
  return element('div', {}, scroll, more)
}

export function heatCell(body: BodySummary, year: number, { weight, words, choose }: HeatPlan): HTMLElement {
  const cell = body.years[year]
  if (cell === undefined) return element('td', { class: 'empty' }, '')
  const label = `${body.name} ${year}`
  const button = (kind: string, said: string, shown: string): HTMLElement =>
    element(
      'td',
      {},
      element(
        'button',
        {
          type: 'button',
          class: `cell ${kind}`,
          'aria-label': said,
          title: said,
          click: () => choose(body.name, year),
        },
        shown,
      ),
    )
  if (typeof cell === 'string') return button('missing', `${label}: ${words[cell]}`, words[cell])
  const { error, warning } = cell
  const score = weight * error + warning
  const heat = [1, 3, 9, 27].filter((least) => score >= least).length
  const said = `${label}: ${words.error} ${error}, ${words.warning} ${warning}`
  return button(`heat${heat}`, said, error + warning === 0 ? '✓' : `${error}·${warning}`)
}
