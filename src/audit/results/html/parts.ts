/// <reference lib="dom" />
import type { FindingRow } from '../findingList.js'
import type { Summary } from '../summary.js'
import { bars, groupedBars } from './charts.js'
import { element, folded, link, listOf, sectionOf, tableOf, tile } from './elements.js'
import type { Filter } from './filter.js'
import { heatMap } from './heatMap.js'
import type { Words } from './words.js'

/** What the parts of the page show, in one language. */
export interface View {
  readonly summary: Summary
  readonly accepted: readonly FindingRow[]
  readonly language: 'zh' | 'en'
  readonly said: Readonly<Record<keyof Words, string>>
  readonly weight: number
  /** Filters the findings, and goes to them. */
  readonly choose: (filter: Partial<Filter>) => void
}

export function coveragePart({ summary, said, language }: View): HTMLElement {
  const { coverage, totals, failures, notices, notAssessed } = summary
  const part = sectionOf(
    said.coverage,
    element(
      'div',
      { class: 'tiles' },
      tile(said.files, coverage.files),
      tile(said.read, coverage.read),
      tile(said.failed, coverage.failed, coverage.failed > 0 ? 'error' : ''),
      tile(said.bodies, coverage.bodies),
      tile(said.cells, `${coverage.cells.filled}/${coverage.cells.expected}`),
      tile(said.compared, coverage.compared),
      tile(said.partlyRead, coverage.partlyRead),
      tile(said.notAssessed, totals.notAssessed),
    ),
  )
  if (failures.length > 0) {
    const rows = failures.map(({ file, message }) => [file, message])
    part.append(element('div', {}, element('h3', {}, said.failures), tableOf([said.file, said.reason], rows)))
  }
  if (notices.length > 0) {
    const lines = listOf(notices.map(({ texts }) => texts[language]))
    part.append(folded(`${said.notices} (${notices.length})`, lines))
  }
  if (notAssessed.length > 0) {
    const rows = notAssessed.map(({ rule, reason, count }) => [rule, reason, count])
    const table = tableOf([said.rule, said.reason, said.count], rows)
    part.append(folded(`${said.notAssessed} (${totals.notAssessed})`, table))
  }
  return part
}

export function foundPart({ summary: { totals }, accepted, said }: View): HTMLElement {
  const part = sectionOf(
    said.found,
    element(
      'div',
      { class: 'tiles' },
      tile(said.error, totals.error, 'error'),
      tile(said.warning, totals.warning, 'warning'),
      tile(said.info, totals.info),
      tile(said.accepted, totals.accepted),
    ),
  )
  if (accepted.length > 0) {
    const table = tableOf(
      [said.body, said.year, said.problem, said.rule, said.reason],
      accepted.map(({ b, y, m, r, a }) => [b, String(y ?? ''), m, r, a ?? '']),
    )
    part.append(folded(`${said.accepted} (${totals.accepted})`, table))
  }
  return part
}

export function heatPart({ summary: { bodies }, said, weight, choose }: View): HTMLElement {
  const years = [...new Set(bodies.flatMap((body) => Object.keys(body.years).map(Number)))]
  return sectionOf(
    said.heat,
    element('p', { class: 'hint' }, said.heatHint),
    heatMap({
      bodies,
      years: years.sort((a, b) => a - b),
      weight,
      words: said,
      choose: (body, year) => choose({ body, ...(year === undefined ? {} : { year: String(year) }) }),
    }),
  )
}

export function yearPart({ summary: { totals, years }, said }: View): HTMLElement {
  const columns = years.map(({ year, error, warning }) => ({ label: String(year), error, warning }))
  const table = tableOf(
    [said.year, said.reports, said.clean, said.error, said.warning, said.info],
    years.map(({ year, reports, clean, error, warning, info }) => [
      String(year),
      reports,
      clean,
      error,
      warning,
      info,
    ]),
  )
  const chart = totals.error + totals.warning > 0 ? [groupedBars(said.byYear, columns, said)] : []
  return sectionOf(said.byYear, ...chart, folded(said.data, table))
}

/** Rules and districts with the most errors and warnings. */
export function barParts({ summary, said, language, choose }: View): HTMLElement[] {
  const rules = summary.rules
    .filter(({ severity }) => severity !== 'info')
    .slice(0, 25)
    .map(({ rule, message, demand, severity, count }) => ({
      label: `${rule}/${message}`,
      ...(demand ? { said: demand[language] } : {}),
      error: severity === 'error' ? count : 0,
      warning: severity === 'error' ? 0 : count,
      choose: () => choose({ rule: `${rule}/${message}` }),
    }))
  const districts = [...summary.districts]
    .sort((a, b) => b.error + b.warning - a.error - a.warning)
    .slice(0, 30)
    .map(({ name, error, warning }) => ({
      label: name === '' ? said.noDistrict : name,
      error,
      warning,
      choose: () => choose({ district: name }),
    }))
  return [
    ...(rules.length > 0 ? [sectionOf(said.byRule, bars(said.byRule, rules, said))] : []),
    ...(districts.length > 1 ? [sectionOf(said.byDistrict, bars(said.byDistrict, districts, said))] : []),
  ]
}

/** Bodies with the most problems, those that improved most, and problems of several years. */
export function bodyParts({ summary, said, language, weight, choose }: View): HTMLElement[] {
  const { worst, improved, repeated, rules } = summary
  const linked = (body: string): HTMLElement => link(body, () => choose({ body }))
  const demandOf = (name: string): string =>
    rules.find(({ rule, message }) => `${rule}/${message}` === name)?.demand?.[language] ?? name
  const ranking = tableOf(
    [said.body, said.reports, said.error, said.warning, said.perReport],
    worst.map(({ name, reports, error, warning, perReport }) => [
      linked(name),
      reports,
      error,
      warning,
      perReport,
    ]),
  )
  const changes = tableOf(
    [said.body, said.from, said.to],
    improved.map(({ name, from, to }) => [
      linked(name),
      `${from.year}: ${from.problems}`,
      `${to.year}: ${to.problems}`,
    ]),
  )
  const lasting = tableOf(
    [said.body, said.rule, said.years],
    repeated
      .slice(0, 50)
      .map(({ name, rule, message, years }) => [
        linked(name),
        demandOf(`${rule}/${message}`),
        years.join(', '),
      ]),
  )
  const hint = element('p', { class: 'hint' }, said.formula.replace('{weight}', String(weight)))
  return [
    ...(worst.length > 0 ? [sectionOf(said.worst, ranking, hint)] : []),
    ...(improved.length > 0 ? [sectionOf(said.improved, changes)] : []),
    ...(repeated.length > 0 ? [sectionOf(said.repeated, lasting)] : []),
  ]
}
