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

export function sectionOf(title: string, ...content: readonly Node[]): HTMLElement {
  return element('section', {}, element('h2', {}, title), ...content)
}

/** A number with its name below it. */
export function tile(name: string, value: number | string, kind = ''): HTMLElement {
  return element('div', { class: `tile ${kind}` }, element('b', {}, String(value)), element('span', {}, name))
}

/** Shown once its title is opened. */
export function folded(title: string, content: HTMLElement): HTMLElement {
  return element('details', { class: 'plain' }, element('summary', {}, title), content)
}

export function listOf(texts: readonly string[]): HTMLElement {
  return element('ul', {}, ...texts.map((text) => element('li', {}, text)))
}

/** A name that filters the findings when it is clicked. */
export function link(name: string, click: () => void): HTMLElement {
  return element('button', { type: 'button', class: 'link', click }, name)
}
