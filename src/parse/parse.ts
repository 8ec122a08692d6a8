import type { Range } from '../model/range.js'
import type { RegimeId } from '../model/regime.js'
import type { Block, Content, Doubt, PrintedDate, Report, Section } from '../model/report.js'
import { joined } from '../model/sorted.js'
import type { Table, UnreadTable } from '../model/table.js'
import { ReadError, type SourceDocument } from '../read/document.js'
import { refuseLists } from './identity/listedReports.js'
import { refuseOtherDocuments } from './identity/otherDocuments.js'
import { refuseOtherRules } from './identity/otherRules.js'
import { findBody } from './identity/body.js'
import { readClaims } from './claims/claims.js'
import { findContact } from './contact/contact.js'
import { locateContents, nameSections } from './sections/contents.js'
import { readFigures } from './figures/figures.js'
import { flowOf, type Flow } from './text/flow.js'
import { fold } from '../model/fold.js'
import { contentsLists } from './page/contentsList.js'
import { findFurniture, findPublished } from './page/furniture.js'
import { findPeriod } from './identity/period.js'
import { chooseRegime } from './regime/regime.js'
import { findSections } from './sections/sections.js'
import { findSignature } from './identity/signature.js'
import { findTables } from './tables/findTables.js'
import { setRestatedAside } from './tables/restated.js'
import { findTitle } from './identity/title.js'
import { decideYear } from './identity/year.js'

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
  const simplified = document.simplify ? document.simplify(text) : text
  const whole = fold(simplified)
  const apart = [...flow.apart, ...contentsLists(blocks, whole)]
  const page = blank(whole, joined(apart))
  const outline = findSections(blocks, page, text)
  const found = findFurniture(blocks, page, outline)
  const furniture = joined([...apart, ...found])
  const folded = blank(page, furniture)
  const sections = found.length === 0 ? outline : findSections(blocks, folded, text)
  const title = findTitle({ text, folded, page: whole, blocks, sections, furniture, said: flow.facts.title })
  const preface = prefaceOf(folded, title?.range.end ?? 0, sections[0]?.heading.start)
  const opening = preface ? folded.slice(preface.start, preface.end) : ''
  const period = findPeriod(folded, sections[0]?.heading.start)
  if (!options.regime) refuseOtherRules(title, period, opening)
  if (!options.regime) refuseLists(blocks, folded)
  const signature = findSignature({ text, folded, blocks, sections, title })
  const published = findPublished(whole, furniture, saidDate(document, flow))
  const body = findBody({ text, folded, title, preface, signature })
  const year = decideYear({ folded, title, period, signature, given: options.year })
  const { tables: allTables, unread } = findTables({ text, folded, blocks })
  const tables = setRestatedAside(allTables, { folded, year: year?.value })
  const regime = chooseRegime(folded, year?.value, options.regime, [...tables, ...unread])
  if (regime.from === 'year' && year?.from === 'text') requireReport(page)
  const named = nameSections(sections, regime.id, folded)
  if (!options.regime && allTables.length + unread.length === 0)
    refuseOtherDocuments(title, named, opening, folded)
  // What stands in the cells of a prescribed table is no statement of the text.
  const prescribed = [...allTables.filter(({ form }) => form), ...unread].map(({ range }) => range)
  const prose = blank(folded, joined(prescribed))
  const { figures, sentences } = readFigures({
    text,
    folded: prose,
    blocks,
    sections: named,
    year: year?.value,
  })
  const report: Report = {
    format: document.format,
    text,
    folded,
    blocks,
    furniture,
    noise: document.format === 'html' ? [] : found,
    ...(title ? { title } : {}),
    ...(body ? { body } : {}),
    ...(year ? { year } : {}),
    ...(period ? { period } : {}),
    ...(preface ? { preface } : {}),
    contact: findContact({ text, folded }),
    ...(signature ? { signature } : {}),
    ...(published ? { published } : {}),
    sections: named,
    contents: locateContents(named, folded, regime.id).map((content) =>
      withTable(content, [...tables, ...unread]),
    ),
    tables,
    unreadTables: unread,
    figures,
    claims: readClaims(sentences, { folded: prose, year: year?.value }),
    regime,
    doubts: [
      ...(document.doubts ?? []),
      ...(hasProse({ document, blocks, prose, title, named, tables }) ? [] : [NO_PROSE]),
      ...(flow.isGlossed ? [{ kind: 'gloss' } as const] : []),
    ],
  }
  return { report, toSource: flow.toSource }
}

const NO_PROSE: Doubt = { kind: 'prose' }

/**
 * A workbook that travels beside the report holds its tables, their titles and notes, but no other part of it; so does
 * a table that somebody took out of its report.
 */
function hasProse({ document, blocks, prose, title, named, tables }: ProseSearch): boolean {
  const keys = tables.flatMap(({ form }) => form?.content ?? [])
  if (keys.length === 0) return true
  const isHeadings = named.every((section) => section.keys.some((key) => keys.includes(key)))
  if (document.format !== 'sheet') {
    const isReport = title !== undefined && NAMES_REPORT.test(title.words)
    return isReport || !isHeadings || prose.includes('。')
  }
  const words = blocks
    .filter(({ kind }) => kind !== 'table')
    .map(({ range }) => prose.slice(range.start, range.end))
    .join('')
  return words.includes('。') && (!isHeadings || words.length > LONGEST_NOTES)
}

/** What stands over a table is its own name: 2023年度主动公开政府信息情况. */
const NAMES_REPORT = /[报報]告|年[报報]/

/** Of three tables: 填表说明, 单位, 填报人. */
const LONGEST_NOTES = 600

interface ProseSearch {
  readonly document: SourceDocument
  readonly blocks: readonly Block[]
  readonly prose: string
  readonly title: Report['title'] | undefined
  readonly named: readonly Section[]
  readonly tables: readonly Table[]
}

/** The publication date that the page says outside its text. */
function saidDate({ page }: SourceDocument, { facts }: Flow): PrintedDate | undefined {
  return page?.published && facts.published ? { date: page.published, range: facts.published } : undefined
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

/** Furniture becomes blanks: nothing that looks at the folded text can find it. */
function blank(text: string, ranges: readonly Range[]): string {
  let result = ''
  let end = 0
  for (const range of ranges) {
    result += text.slice(end, range.start) + text.slice(range.start, range.end).replace(/[^\n]/g, ' ')
    end = range.end
  }
  return result + text.slice(end)
}

function prefaceOf(folded: string, start: number, end = folded.length): Range | undefined {
  const between = folded.slice(start, end)
  const trimmed = between.trim()
  if (trimmed === '') return undefined
  const from = start + between.indexOf(trimmed)
  return { start: from, end: from + trimmed.length }
}
