/// <reference lib="dom" />
import type { FindingRow } from '../findingList.js'
import { element } from './elements.js'

export interface Filter {
  text: string
  severity: string
  rule: string
  year: string
  body: string
  district: string
}

type Name =
  | 'search'
  | 'severity'
  | 'rule'
  | 'year'
  | 'body'
  | 'district'
  | 'all'
  | 'reset'
  | 'shown'
  | 'more'
  | 'error'
  | 'warning'
  | 'info'
  | 'file'
  | 'place'
  | 'quote'
  | 'basis'
  | 'hint'
  | 'related'
  | 'oneerror'
  | 'onewarning'
  | 'oneinfo'

interface FindingsPlan {
  readonly findings: readonly FindingRow[]
  readonly districtOf: (body: string) => string
  /** What a rule demands, by its name. */
  readonly demandOf: (rule: string) => string | undefined
  readonly words: Readonly<Record<Name, string>>
  readonly filter: Filter
}

interface FindingsPart {
  readonly part: HTMLElement
  /** Sets the filters and shows what they leave. */
  readonly choose: (filter: Partial<Filter>) => void
}

/** Filters, and the findings they leave, each to be opened for its quote, place and basis. */
export function findingsPart({ findings, districtOf, demandOf, words, filter }: FindingsPlan): FindingsPart {
  const page = 50
  const list = element('div', { class: 'findings' })
  const count = element('p', { role: 'status' })
  const more = element('button', { type: 'button', click: () => show() })
  let left: readonly FindingRow[] = []
  let shown = 0
  const controls = new Map<keyof Filter, HTMLInputElement | HTMLSelectElement>()

  const line = (name: string, value: string | undefined): readonly HTMLElement[] =>
    value === undefined || value === '' ? [] : [element('dt', {}, name), element('dd', {}, value)]

  const card = (row: FindingRow): HTMLElement =>
    element(
      'details',
      { class: row.s },
      element(
        'summary',
        {},
        element('span', { class: `tag ${row.s}` }, words[`one${row.s}`]),
        element('span', { class: 'who' }, `${row.b}${row.y === undefined ? '' : ` ${row.y}`}`),
        element('span', { class: 'message' }, row.m),
      ),
      element(
        'dl',
        {},
        ...line(words.quote, row.q),
        ...line(words.place, [row.p, row.l].filter((part) => part !== undefined).join(' · ')),
        ...line(words.related, row.o?.join('\n')),
        ...line(words.hint, row.h),
        ...line(words.basis, row.g),
        ...line(words.rule, [demandOf(row.r), row.r].filter((part) => part !== undefined).join('\n')),
        ...line(words.file, row.f),
      ),
    )

  const show = (): void => {
    list.append(...left.slice(shown, shown + page).map(card))
    shown += page
    more.textContent = `${words.more} (${Math.max(0, left.length - shown)})`
    more.hidden = shown >= left.length
  }

  const update = (): void => {
    const text = filter.text.trim().toLowerCase()
    left = findings.filter(
      (row) =>
        (filter.severity === '' || row.s === filter.severity) &&
        (filter.rule === '' || row.r === filter.rule) &&
        (filter.year === '' || String(row.y ?? '') === filter.year) &&
        (filter.body === '' || row.b === filter.body) &&
        (filter.district === '' || districtOf(row.b) === filter.district) &&
        (text === '' || `${row.m} ${row.q ?? ''} ${row.b} ${row.f ?? ''}`.toLowerCase().includes(text)),
    )
    shown = 0
    list.replaceChildren()
    count.textContent = words.shown.replace('{count}', String(left.length))
    show()
  }

  const choiceOf = (
    name: keyof Filter,
    label: string,
    values: readonly (readonly [string, string])[],
  ): HTMLElement => {
    const select = element(
      'select',
      {
        change: () => {
          filter[name] = (select as HTMLSelectElement).value
          update()
        },
      },
      element('option', { value: '' }, words.all),
      ...values.map(([value, shownAs]) =>
        element('option', { value, selected: filter[name] === value }, shownAs),
      ),
    )
    controls.set(name, select as HTMLSelectElement)
    return element('label', {}, element('span', {}, label), select)
  }
  const valuesOf = (value: (row: FindingRow) => string): (readonly [string, string])[] =>
    [...new Set(findings.map(value))]
      .filter((each) => each !== '')
      .sort()
      .map((each) => [each, each])

  const search = element('input', {
    type: 'search',
    value: filter.text,
    input: () => {
      filter.text = (search as HTMLInputElement).value
      update()
    },
  })
  controls.set('text', search as HTMLInputElement)
  const choose = (wanted: Partial<Filter>): void => {
    Object.assign(filter, { text: '', severity: '', rule: '', year: '', body: '', district: '' }, wanted)
    for (const [name, control] of controls) control.value = filter[name]
    update()
  }
  const part = element(
    'div',
    {},
    element(
      'form',
      { class: 'filters', submit: (event) => event.preventDefault() },
      element('label', {}, element('span', {}, words.search), search),
      choiceOf('severity', words.severity, [
        ['error', words.error],
        ['warning', words.warning],
        ['info', words.info],
      ]),
      choiceOf(
        'year',
        words.year,
        valuesOf((row) => String(row.y ?? '')),
      ),
      choiceOf(
        'body',
        words.body,
        valuesOf((row) => row.b),
      ),
      choiceOf(
        'district',
        words.district,
        valuesOf((row) => districtOf(row.b)),
      ),
      choiceOf(
        'rule',
        words.rule,
        valuesOf((row) => row.r),
      ),
      element('button', { type: 'button', click: () => choose({}) }, words.reset),
    ),
    count,
    list,
    more,
  )
  update()
  return { part, choose }
}
