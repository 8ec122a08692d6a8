import type { RegimeId } from '../model/regime.js'
import type { Content, Report } from '../model/report.js'
import { joined } from '../model/sorted.js'
import type { Table, UnreadTable } from '../model/table.js'
import { ReadError, type SourceDocument } from '../read/document.js'
import { readClaims } from './claims/claims.js'
import { doubtsOf } from './doubts.js'
import { readFigures } from './figures/figures.js'
import { identify } from './identity/identity.js'
import { refuseLists } from './identity/listedReports.js'
import { refuseOtherDocuments } from './identity/otherDocuments.js'
import { refuseOtherRules } from './identity/otherRules.js'
import { blanked, readPage } from './page/pageText.js'
import { chooseRegime } from './regime/regime.js'
import { locateContents, nameSections } from './sections/contents.js'
import { findTables } from './tables/findTables.js'
import { setRestatedAside } from './tables/restated.js'
import { flowOf } from './text/flow.js'

export interface ParseOptions {
  /** Overrides recognition. */
  readonly regime?: RegimeId | undefined
  /** Overrides the year the report prints. */
  readonly year?: number | undefined
}

/** A report and the way back from its text to the file it was read from. */
export interface ParsedReport {
  readonly report: Report
  /** Offset in `Report.text` → offset in the decoded file. */
  readonly toSource: (offset: number) => number
}

/** Tree → report. Throws `ReadError` when the text is no annual report that any regime knows. */
export function parseReport(document: SourceDocument, options: ParseOptions = {}): ParsedReport {
  const flow = flowOf(document)
  const { text, blocks } = flow
  const page = readPage(flow, document)
  const { folded, furniture } = page
  const identity = identify(flow, page, document, options.year)
  const { title, period, preface, year } = identity
  const opening = preface ? folded.slice(preface.start, preface.end) : ''
  if (!options.regime) {
    refuseOtherRules(title, period, opening)
    refuseLists(blocks, folded)
  }
  const { tables: seen, unread } = findTables({ text, folded, blocks })
  const tables = setRestatedAside(seen, { folded, year: year?.value })
  const regime = chooseRegime(folded, year?.value, options.regime, [...tables, ...unread])
  if (regime.from === 'year' && year?.from === 'text') requireReport(page.page)
  const sections = nameSections(page.sections, regime.id, folded)
  if (!options.regime && seen.length + unread.length === 0)
    refuseOtherDocuments(title, sections, opening, folded)
  // What stands in the cells of a prescribed table is no statement of the text.
  const prescribed = [...seen.filter(({ form }) => form), ...unread].map(({ range }) => range)
  const prose = blanked(folded, joined(prescribed))
  const { figures, sentences } = readFigures({ text, folded: prose, blocks, sections, year: year?.value })
  const report: Report = {
    format: document.format,
    text,
    folded,
    blocks,
    furniture,
    noise: document.format === 'html' ? [] : page.noise,
    ...identity,
    sections,
    contents: locateContents(sections, folded, regime.id).map((content) =>
      withTable(content, [...tables, ...unread]),
    ),
    tables,
    unreadTables: unread,
    figures,
    claims: readClaims(sentences, { folded: prose, year: year?.value }),
    regime,
    doubts: doubtsOf(document, flow, { prose, title, sections, tables }),
  }
  return { report, toSource: flow.toSource }
}

/** Where only its running text tells the year, a text that never names the subject is something else. */
function requireReport(page: string): void {
  if (!page.includes('公开')) throw new ReadError(NO_REPORT)
}

const NO_REPORT = {
  zh: '看不出这是政府信息公开工作年度报告：全文没有提到公开；确是年度报告的，可用 --regime 指定适用的法规和格式',
  en: 'This does not look like a report on information disclosure: the text never speaks of it; if it is one, name the law and form with --regime',
}

/** A prescribed table gives its content, whatever heading was lost; the words in its cells are no sentence about it. */
function withTable(content: Content, tables: readonly (Table | UnreadTable)[]): Content {
  const { evidence, section, key } = content
  const isInTable = ({ form, range }: Table | UnreadTable): boolean =>
    form !== undefined && evidence !== undefined && range.start <= evidence.start && evidence.end <= range.end
  if (section || (evidence && !tables.some(isInTable))) return content
  const table = tables.find(({ form }) => form?.content === key)
  return table ? { ...content, evidence: table.range, evidenceIn: 'table' } : content
}
