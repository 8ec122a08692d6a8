/// <reference lib="dom" />
import { element, svg } from './elements.js'

interface Bar {
  readonly label: string
  /** What the label means. */
  readonly said?: string
  readonly error: number
  readonly warning: number
  readonly choose?: () => void
}

/** Errors and warnings of each year, one column a year; the description says the same in words. */
export function groupedBars(
  title: string,
  columns: readonly Bar[],
  words: { error: string; warning: string },
): HTMLElement {
  const width = 640
  const height = 220
  const base = height - 28
  const top = 18
  const most = Math.max(1, ...columns.map(({ error, warning }) => error + warning))
  const step = (width - 20) / Math.max(1, columns.length)
  const thick = Math.min(56, step * 0.6)
  const drawn = columns.flatMap(({ label, error, warning }, at) => {
    const left = 10 + at * step + (step - thick) / 2
    const high = ((base - top) * error) / most
    const middle = left + thick / 2
    const over = ((base - top) * warning) / most
    return [
      svg('rect', { class: 'error', x: left, y: base - high, width: thick, height: high }),
      svg('rect', { class: 'warning', x: left, y: base - high - over, width: thick, height: over }),
      svg('text', { x: middle, y: base - high - over - 5, 'text-anchor': 'middle' }, String(error + warning)),
      svg('text', { x: middle, y: height - 8, 'text-anchor': 'middle' }, label),
    ]
  })
  const said = columns.map(
    ({ label, error, warning }) => `${label}: ${words.error} ${error}, ${words.warning} ${warning}`,
  )
  return element(
    'figure',
    {},
    svg(
      'svg',
      { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': `${title}. ${said.join('; ')}` },
      svg('line', { x1: 0, y1: base, x2: width, y2: base }),
      ...drawn,
    ) as unknown as Node,
    element(
      'figcaption',
      {},
      element('span', { class: 'key error' }, ''),
      ` ${words.error}  `,
      element('span', { class: 'key warning' }, ''),
      ` ${words.warning}`,
    ),
  )
}

/** One line a rule or district: its name, a bar, the number; the name is a button where it filters. */
export function bars(
  title: string,
  lines: readonly Bar[],
  words: { error: string; warning: string },
): HTMLElement {
  const most = Math.max(1, ...lines.map(({ error, warning }) => error + warning))
  return element(
    'ul',
    { class: 'bars', 'aria-label': title },
    ...lines.map(({ label, said, error, warning, choose }) =>
      element(
        'li',
        {},
        element(
          'span',
          {},
          choose ? element('button', { type: 'button', class: 'link', click: choose }, label) : label,
          ...(said === undefined ? [] : [element('small', {}, said)]),
        ),
        svg(
          'svg',
          {
            viewBox: '0 0 100 8',
            preserveAspectRatio: 'none',
            role: 'img',
            'aria-label': `${words.error} ${error}, ${words.warning} ${warning}`,
          },
          svg('rect', { class: 'error', x: 0, y: 0, width: (100 * error) / most, height: 8 }),
          svg('rect', {
            class: 'warning',
            x: (100 * error) / most,
            y: 0,
            width: (100 * warning) / most,
            height: 8,
          }),
        ) as unknown as Node,
        element('span', { class: 'number' }, String(error + warning)),
      ),
    ),
  )
}
