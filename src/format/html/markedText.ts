import type { Range } from '../../model/range.js'
import { both, escape } from './escape.js'
import type { Item } from './item.js'
import { WORDS } from './words.js'

/** A stretch of the text that a finding points at, or that belongs to one. */
interface Mark {
  readonly range: Range
  /** The id that links lead to. */
  readonly id: string
  readonly number: number
  readonly kind: string
}

/** A mark names so many findings at most; where more overlap, a filter need not tell them apart. */
const MOST_NAMED = 20
/** Further findings on one place have their number there, but no stretch of their own. */
const MOST_OVERLAPPING = 30
const CELL = ' | '

/** The text, line by line, runs of table rows as tables, with the places of findings marked and numbered. */
export function markedText(text: string, items: readonly Item[]): string {
  const marker = createMarker(text, items)
  const blocks: string[] = []
  let rows: string[] = []
  const closeTable = (): void => {
    if (rows.length > 0)
      blocks.push(`<div class="table" tabindex="0" role="group"><table>${rows.join('')}</table></div>`)
    rows = []
  }
  for (const line of linesOf(text)) {
    if (text.slice(line.start, line.end).includes(CELL)) {
      rows.push(
        `<tr>${cellsOf(text, line)
          .map((cell) => `<td>${marker.render(cell)}</td>`)
          .join('')}</tr>`,
      )
      continue
    }
    closeTable()
    const html = marker.render(line)
    if (html !== '') blocks.push(`<p>${html}</p>`)
  }
  closeTable()
  const rest = marker.rest()
  return blocks.join('\n') + (rest === '' ? '' : `<p>${rest}</p>`)
}

interface Marker {
  /** A stretch of the text; stretches are asked for in order. */
  readonly render: (range: Range) => string
  /** What stands behind the text: the place of what is missing at its end. */
  readonly rest: () => string
}

function createMarker(text: string, items: readonly Item[]): Marker {
  const marks = marksOf(items)
  let next = 0
  let active: Mark[] = []

  const begin = (at: number): string => {
    let html = ''
    for (let mark = marks[next]; mark && mark.range.start <= at; mark = marks[next]) {
      html += anchorOf(mark)
      if (mark.range.end > at && active.length < MOST_OVERLAPPING) active.push(mark)
      next += 1
    }
    return html
  }

  const render = ({ start, end }: Range): string => {
    let html = ''
    for (let at = start; at < end;) {
      active = active.filter((mark) => mark.range.end > at)
      html += begin(at)
      const stop = Math.min(end, marks[next]?.range.start ?? end, ...active.map((mark) => mark.range.end))
      html += stretchHtml(text.slice(at, stop), active)
      at = stop
    }
    // What is missing may have its place at the end of a line.
    const isAtEnd = marks[next]?.range.start === end && marks[next]?.range.end === end
    return isAtEnd ? html + begin(end) : html
  }
  return { render, rest: () => begin(Infinity) }
}

function marksOf(items: readonly Item[]): Mark[] {
  return items
    .flatMap(({ number, diagnostic, acceptance }): Mark[] => [
      {
        range: diagnostic.range,
        id: `m${number}`,
        number,
        kind: acceptance ? 'accepted' : diagnostic.severity,
      },
      ...diagnostic.related.flatMap(({ file, range }, at) =>
        file === undefined ? [{ range, id: `r${number}-${at + 1}`, number, kind: 'related' }] : [],
      ),
    ])
    .sort((a, b) => a.range.start - b.range.start || a.number - b.number)
}

/** The number of a finding, which leads back to it. */
function anchorOf({ id, number, kind }: Mark): string {
  if (kind === 'related') return `<span id="${id}" tabindex="-1"></span>`
  const label = `<span class="sr">${both(WORDS.back)} </span>`
  return `<a class="ref ${kind}" id="${id}" href="#f${number}" data-f="${number}">${label}${number}</a>`
}

const STRENGTH = ['error', 'warning', 'info', 'accepted', 'related']

function stretchHtml(text: string, active: readonly Mark[]): string {
  if (active.length === 0 || text === '') return escape(text)
  const kind = STRENGTH.find((candidate) => active.some((mark) => mark.kind === candidate)) ?? 'related'
  const numbers = [...new Set(active.map(({ number }) => number))].sort((a, b) => a - b).slice(0, MOST_NAMED)
  return `<mark class="${kind}" data-f="${numbers.join(' ')}">${escape(text)}</mark>`
}

function* linesOf(text: string): Iterable<Range> {
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    yield { start, end }
    start = end + 1
  }
}

function cellsOf(text: string, { start, end }: Range): Range[] {
  const cells: Range[] = []
  for (let from = start; ;) {
    const at = text.indexOf(CELL, from)
    const to = at === -1 || at >= end ? end : at
    cells.push({ start: from, end: to })
    if (to === end) return cells
    from = Math.min(end, to + CELL.length)
  }
}
