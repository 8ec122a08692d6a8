/// <reference lib="dom" />
import type { BodySummary } from '../summary.js'
import { element } from './elements.js'

interface HeatPlan {
  readonly bodies: readonly BodySummary[]
  readonly years: readonly number[]
  readonly weight: number
  readonly words: Readonly<
    Record<'body' | 'missing' | 'unread' | 'none' | 'error' | 'warning' | 'more', string>
  >
  readonly choose: (body: string, year?: number) => void
}

/** Bodies × years; each cell is a button that shows the report's findings. */
export function heatMap({ bodies, years, weight, words, choose }: HeatPlan): HTMLElement {
  const page = 100
  let shown = 0
  const rows = element('tbody')
  const more = element('button', { type: 'button', click: () => show() })
  const cellOf = (body: BodySummary, year: number): HTMLElement => {
    const cell = body.years[year]
    if (cell === undefined) return element('td', { class: 'empty' }, '')
    const label = `${body.name} ${year}`
    if (typeof cell === 'string')
      return element(
        'td',
        {},
        element(
          'button',
          {
            type: 'button',
            class: 'cell missing',
            'aria-label': `${label}: ${words[cell]}`,
            click: () => choose(body.name, year),
          },
          words[cell],
        ),
      )
    const { error, warning } = cell
    const score = weight * error + warning
    const heat = score === 0 ? 0 : score < 3 ? 1 : score < 9 ? 2 : score < 27 ? 3 : 4
    const said = `${label}: ${words.error} ${error}, ${words.warning} ${warning}`
    return element(
      'td',
      {},
      element(
        'button',
        {
          type: 'button',
          class: `cell heat${heat}`,
          'aria-label': said,
          title: said,
          click: () => choose(body.name, year),
        },
        error + warning === 0 ? '✓' : `${error}·${warning}`,
      ),
    )
  }
  const show = (): void => {
    for (const body of bodies.slice(shown, shown + page))
      rows.append(
        element(
          'tr',
          {},
          element(
            'th',
            { scope: 'row' },
            element('button', { type: 'button', class: 'link', click: () => choose(body.name) }, body.name),
          ),
          ...years.map((year) => cellOf(body, year)),
        ),
      )
    shown += page
    more.textContent = `${words.more} (${Math.max(0, bodies.length - shown)})`
    more.hidden = shown >= bodies.length
  }
  show()
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
