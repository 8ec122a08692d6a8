/// <reference lib="dom" />
import type { FindingRow } from '../findingList.js'
import type { Summary } from '../summary.js'
import { element } from './elements.js'
import { noFilter, type Filter } from './filter.js'
import { findingsPart } from './findings.js'
import { barParts, bodyParts, coveragePart, foundPart, heatPart, yearPart, type View } from './parts.js'
import type { Words } from './words.js'

interface Data {
  readonly summary: Summary
  readonly findings: readonly FindingRow[]
  readonly accepted: readonly FindingRow[]
  readonly locale: 'zh' | 'en'
  readonly words: Words
  readonly weight: number
}

/** Builds the page from its data; runs in the browser. */
export function client(page: Document): void {
  const data = JSON.parse(page.getElementById('data')?.textContent ?? '{}') as Data
  draw(page, data, data.locale, noFilter())
}

/** Draws the page in one language or the other; the filters stay. */
export function draw(page: Document, data: Data, language: 'zh' | 'en', filter: Filter): void {
  const { summary, findings, accepted, words, weight } = data
  const texts = Object.entries(words).map(([name, text]) => [name, text[language]])
  const said = Object.fromEntries(texts) as Record<keyof Words, string>
  const list = findingsPart({ summary, findings, language, words: said, filter })
  const choose = (wanted: Partial<Filter>): void => {
    list.choose(wanted)
    const part = page.getElementById('findings')
    part?.scrollIntoView()
    part?.focus({ preventScroll: true })
  }
  const view: View = { summary, accepted, language, said, weight, choose }
  const change = (): void => draw(page, data, language === 'zh' ? 'en' : 'zh', filter)
  page.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  page.title = said.title
  page
    .getElementById('page')
    ?.replaceChildren(
      element(
        'header',
        {},
        element('h1', {}, said.title),
        element('p', {}, `${summary.tool.name} ${summary.tool.version}`),
        element('button', { type: 'button', id: 'language', click: change }, said.otherLanguage),
      ),
      coveragePart(view),
      foundPart(view),
      heatPart(view),
      yearPart(view),
      ...barParts(view),
      ...bodyParts(view),
      element('section', { id: 'findings', tabindex: -1 }, element('h2', {}, said.findings), list.part),
    )
}
