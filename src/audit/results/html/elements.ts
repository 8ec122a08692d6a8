/// <reference lib="dom" />

type Child = Node | string
type Attributes = Readonly<Record<string, string | number | boolean | ((event: Event) => void)>>

/** An element with attributes, listeners and children; texts are texts, never markup. */
export function element(
  tag: string,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value)
    else if (value === true) made.setAttribute(name, '')
    else if (value !== false) made.setAttribute(name, String(value))
  }
  made.append(...children)
  return made
}

export function svg(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly Child[]
): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value))
  made.append(...children)
  return made
}

export function tableOf(
  heads: readonly string[],
  rows: readonly (readonly (Child | number)[])[],
): HTMLElement {
  const cell = (value: Child | number): HTMLElement =>
    element(
      'td',
      typeof value === 'number' ? { class: 'number' } : {},
      typeof value === 'number' ? String(value) : value,
    )
  return element(
    'div',
    { class: 'scroll', tabindex: 0 },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...heads.map((head, at) =>
            element(
              'th',
              { scope: 'col', ...(typeof rows[0]?.[at] === 'number' ? { class: 'number' } : {}) },
              head,
            ),
          ),
        ),
      ),
      element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map(cell)))),
    ),
  )
}
