/// <reference lib="dom" />
import type { FindingRow } from '../findingList.js'
import type { Summary } from '../summary.js'
import { element } from './elements.js'
import { choiceOf, noFilter, passes, type ChoiceName, type Filter } from './filter.js'
import { longList } from './longList.js'
import type { Words } from './words.js'

interface FindingsPlan {
  readonly summary: Summary
  readonly findings: readonly FindingRow[]
  readonly language: 'zh' | 'en'
  readonly words: Readonly<Record<keyof Words, string>>
  readonly filter: Filter
}

interface FindingsPart {
  readonly part: HTMLElement
  /** Sets the filters and shows what they leave. */
  readonly choose: (filter: Partial<Filter>) => void
}

/** Filters, and the findings they leave, each to be opened for its quote, place and basis. */
export function findingsPart({ summary, findings, language, words, filter }: FindingsPlan): FindingsPart {
  const districts = new Map(summary.bodies.map(({ name, district }) => [name, district]))
  const demands = new Map(summary.rules.map(({ rule, message, demand }) => [`${rule}/${message}`, demand]))
  const districtOf = ({ b }: FindingRow): string => districts.get(b) ?? ''
  const list = element('div', { class: 'findings' })
  const count = element('p', { role: 'status' })
  const { more, show } = longList(list, 50, words.more, (row: FindingRow) =>
    findingCard(row, demands.get(row.r)?.[language], words),
  )
  const update = (): void => {
    const left = findings.filter((row) => passes(row, filter, districtOf(row)))
    count.textContent = words.shown.replace('{count}', String(left.length))
    show(left)
  }
  const valuesOf = (name: ChoiceName): string[] =>
    [...new Set(findings.map((row) => choiceOf(name, row, districtOf(row))))]
      .filter((value) => value !== '')
      .sort()
  const { form, reset } = filterForm(filter, valuesOf, words, update)
  const choose = (wanted: Partial<Filter>): void => {
    Object.assign(filter, noFilter(), wanted)
    reset()
    update()
  }
  update()
  return { part: element('div', {}, form, count, list, more), choose }
}

interface FilterForm {
  readonly form: HTMLElement
  /** Shows the filters as they are. */
  readonly reset: () => void
}

/** A field for words, a choice for everything else. */
export function filterForm(
  filter: Filter,
  valuesOf: (name: ChoiceName) => readonly string[],
  words: FindingsPlan['words'],
  update: () => void,
): FilterForm {
  const controls = new Map<keyof Filter, HTMLInputElement | HTMLSelectElement>()
  const reset = (): void => controls.forEach((control, name) => (control.value = filter[name]))
  const set = (name: keyof Filter, value: string): void => {
    filter[name] = value
    update()
  }
  const choices = (['severity', 'year', 'body', 'district', 'rule'] as const).map((name) => {
    const named =
      name === 'severity' ? severityChoices(words) : valuesOf(name).map((value) => [value, value] as const)
    const select = selectOf(named, filter[name], words.all, (value) => set(name, value))
    controls.set(name, select)
    return element('label', {}, element('span', {}, words[name]), select)
  })
  const input = (event: Event): void => set('text', (event.target as HTMLInputElement).value)
  const search = element('input', { type: 'search', value: filter.text, input }) as HTMLInputElement
  controls.set('text', search)
  const clear = (): void => {
    Object.assign(filter, noFilter())
    reset()
    update()
  }
  const form = element(
    'form',
    { class: 'filters', submit: (event) => event.preventDefault() },
    element('label', {}, element('span', {}, words.search), search),
    ...choices,
    element('button', { type: 'button', click: clear }, words.reset),
  )
  return { form, reset }
}

export function severityChoices(words: FindingsPlan['words']): (readonly [string, string])[] {
  return [
    ['error', words.error],
    ['warning', words.warning],
    ['info', words.info],
  ]
}

export function selectOf(
  values: readonly (readonly [value: string, shown: string])[],
  chosen: string,
  all: string,
  choose: (value: string) => void,
): HTMLSelectElement {
  return element(
    'select',
    { change: (event) => choose((event.target as HTMLSelectElement).value) },
    element('option', { value: '' }, all),
    ...values.map(([value, shown]) => element('option', { value, selected: chosen === value }, shown)),
  ) as HTMLSelectElement
}

/** A finding, to be opened. */
export function findingCard(
  row: FindingRow,
  demand: string | undefined,
  words: FindingsPlan['words'],
): HTMLElement {
  const joined = (parts: readonly (string | undefined)[], mark: string): string =>
    parts.filter((part) => part !== undefined).join(mark)
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.quote, row.q],
    [words.place, joined([row.p, row.l], ' · ')],
    [words.related, row.o?.join('\n')],
    [words.hint, row.h],
    [words.basis, row.g],
    [words.rule, joined([demand, row.r], '\n')],
    [words.file, row.f],
  ]
  return element(
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
      ...facts.flatMap(([name, value]) => (value ? [element('dt', {}, name), element('dd', {}, value)] : [])),
    ),
  )
}
