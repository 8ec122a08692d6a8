/// <reference lib="dom" />
import type { FindingRow } from '../findingList.js'
import type { Summary } from '../summary.js'
import { bars, groupedBars } from './charts.js'
import { element, tableOf } from './elements.js'
import { findingsPart, type Filter } from './findings.js'
import { heatMap } from './heatMap.js'
import type { Words } from './words.js'

interface Data {
  readonly summary: Summary
  readonly findings: readonly FindingRow[]
  readonly accepted: readonly FindingRow[]
  readonly locale: 'zh' | 'en'
  readonly words: Words
  readonly weight: number
}

/** Builds the page from its data, in one language or the other; runs in the browser. */
export function client(page: Document): void {
  const { summary, findings, accepted, locale, words, weight } = JSON.parse(
    page.getElementById('data')?.textContent ?? '{}',
  ) as Data
  const filter: Filter = { text: '', severity: '', rule: '', year: '', body: '', district: '' }
  const main = page.getElementById('page') as HTMLElement
  const districts = new Map(summary.bodies.map(({ name, district }) => [name, district]))
  draw(locale)

  function draw(language: 'zh' | 'en'): void {
    const said = Object.fromEntries(
      Object.entries(words).map(([name, texts]) => [name, texts[language]]),
    ) as Record<keyof Words, string>
    const { coverage, totals, rules } = summary
    page.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    page.title = said.title
    const demands = new Map(
      rules.map(({ rule, message, demand }) => [`${rule}/${message}`, demand?.[language]]),
    )
    const list = findingsPart({
      findings,
      districtOf: (body) => districts.get(body) ?? '',
      demandOf: (rule) => demands.get(rule),
      words: said,
      filter,
    })
    const choose = (wanted: Partial<Filter>): void => {
      list.choose(wanted)
      const part = page.getElementById('findings')
      part?.scrollIntoView()
      part?.focus({ preventScroll: true })
    }
    const tile = (name: string, value: number | string, kind = ''): HTMLElement =>
      element('div', { class: `tile ${kind}` }, element('b', {}, String(value)), element('span', {}, name))
    const part = (title: string, ...content: readonly Node[]): HTMLElement =>
      element('section', {}, element('h2', {}, title), ...content)
    const when = (isShown: boolean, make: () => HTMLElement): readonly HTMLElement[] =>
      isShown ? [make()] : []
    const folded = (title: string, content: HTMLElement): HTMLElement =>
      element('details', { class: 'plain' }, element('summary', {}, title), content)
    const lines = (texts: readonly string[]): HTMLElement =>
      element('ul', {}, ...texts.map((text) => element('li', {}, text)))

    const severe = rules.filter(({ severity }) => severity !== 'info')
    const bodyLink = (body: string): HTMLElement =>
      element('button', { type: 'button', class: 'link', click: () => choose({ body }) }, body)
    const ruleBars = severe.slice(0, 25).map(({ rule, message, demand, severity, count }) => ({
      label: `${rule}/${message}`,
      ...(demand ? { said: demand[language] } : {}),
      error: severity === 'error' ? count : 0,
      warning: severity === 'error' ? 0 : count,
      choose: () => choose({ rule: `${rule}/${message}` }),
    }))
    const districtBars = [...summary.districts]
      .sort((a, b) => b.error + b.warning - a.error - a.warning)
      .slice(0, 30)
      .map(({ name, error, warning }) => ({
        label: name === '' ? said.noDistrict : name,
        error,
        warning,
        choose: () => choose({ district: name }),
      }))
    const years = [...new Set(summary.bodies.flatMap((body) => Object.keys(body.years).map(Number)))].sort(
      (a, b) => a - b,
    )

    main.replaceChildren(
      element(
        'header',
        {},
        element('h1', {}, said.title),
        element('p', {}, `${summary.tool.name} ${summary.tool.version}`),
        element(
          'button',
          { type: 'button', id: 'language', click: () => draw(language === 'zh' ? 'en' : 'zh') },
          said.otherLanguage,
        ),
      ),
      part(
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
        ...when(summary.failures.length > 0, () =>
          element(
            'div',
            {},
            element('h3', {}, said.failures),
            tableOf(
              [said.file, said.reason],
              summary.failures.map(({ file, message }) => [file, message]),
            ),
          ),
        ),
        ...when(summary.notices.length > 0, () =>
          folded(
            `${said.notices} (${summary.notices.length})`,
            lines(summary.notices.map(({ texts }) => texts[language])),
          ),
        ),
        ...when(summary.notAssessed.length > 0, () =>
          folded(
            `${said.notAssessed} (${totals.notAssessed})`,
            tableOf(
              [said.rule, said.reason, said.count],
              summary.notAssessed.map(({ rule, reason, count }) => [rule, reason, count]),
            ),
          ),
        ),
      ),
      part(
        said.found,
        element(
          'div',
          { class: 'tiles' },
          tile(said.error, totals.error, 'error'),
          tile(said.warning, totals.warning, 'warning'),
          tile(said.info, totals.info),
          tile(said.accepted, totals.accepted),
        ),
        ...when(accepted.length > 0, () =>
          folded(
            `${said.accepted} (${totals.accepted})`,
            tableOf(
              [said.body, said.year, said.problem, said.rule, said.reason],
              accepted.map(({ b, y, m, r, a }) => [b, String(y ?? ''), m, r, a ?? '']),
            ),
          ),
        ),
      ),
      part(
        said.heat,
        element('p', { class: 'hint' }, said.heatHint),
        heatMap({
          bodies: summary.bodies,
          years,
          weight,
          words: said,
          choose: (body, year) => choose({ body, ...(year === undefined ? {} : { year: String(year) }) }),
        }),
      ),
      part(
        said.byYear,
        ...when(totals.error + totals.warning > 0, () =>
          groupedBars(
            said.byYear,
            summary.years.map(({ year, error, warning }) => ({ label: String(year), error, warning })),
            said,
          ),
        ),
        folded(
          said.data,
          tableOf(
            [said.year, said.reports, said.clean, said.error, said.warning, said.info],
            summary.years.map((year) => [
              String(year.year),
              year.reports,
              year.clean,
              year.error,
              year.warning,
              year.info,
            ]),
          ),
        ),
      ),
      ...when(ruleBars.length > 0, () => part(said.byRule, bars(said.byRule, ruleBars, said))),
      ...when(districtBars.length > 1, () =>
        part(said.byDistrict, bars(said.byDistrict, districtBars, said)),
      ),
      ...when(summary.worst.length > 0, () =>
        part(
          said.worst,
          tableOf(
            [said.body, said.reports, said.error, said.warning, said.perReport],
            summary.worst.map(({ name, reports, error, warning, perReport }) => [
              bodyLink(name),
              reports,
              error,
              warning,
              perReport,
            ]),
          ),
          element('p', { class: 'hint' }, said.formula.replace('{weight}', String(weight))),
        ),
      ),
      ...when(summary.improved.length > 0, () =>
        part(
          said.improved,
          tableOf(
            [said.body, said.from, said.to],
            summary.improved.map(({ name, from, to }) => [
              bodyLink(name),
              `${from.year}: ${from.problems}`,
              `${to.year}: ${to.problems}`,
            ]),
          ),
        ),
      ),
      ...when(summary.repeated.length > 0, () =>
        part(
          said.repeated,
          tableOf(
            [said.body, said.rule, said.years],
            summary.repeated
              .slice(0, 50)
              .map(({ name, rule, message, years: of }) => [
                bodyLink(name),
                demands.get(`${rule}/${message}`) ?? `${rule}/${message}`,
                of.join(', '),
              ]),
          ),
        ),
      ),
      element('section', { id: 'findings', tabindex: -1 }, element('h2', {}, said.findings), list.part),
    )
  }
}
