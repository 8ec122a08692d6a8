import type { Doubt, Report } from '../model/report.js'
import type { SourceDocument } from '../read/document.js'
import type { Flow } from './text/flow.js'

/** What was seen of a report, for what may be missing of it. */
interface Seen extends Pick<Report, 'sections' | 'tables'> {
  readonly title: Report['title'] | undefined
  /** The text without the prescribed tables. */
  readonly prose: string
}

/** What the file did not give. */
export function doubtsOf(document: SourceDocument, { blocks, isGlossed }: Flow, seen: Seen): Doubt[] {
  const doubts: Doubt[] = [...(document.doubts ?? [])]
  const isTables = document.format === 'sheet' ? isWorkbookOfTables(seen, blocks) : isTableAlone(seen)
  if (isTables) doubts.push({ kind: 'prose' })
  if (isGlossed) doubts.push({ kind: 'gloss' })
  return doubts
}

/** A prescribed table that somebody took out of its report. */
function isTableAlone({ title, sections, tables, prose }: Seen): boolean {
  const isReport = title !== undefined && NAMES_REPORT.test(title.words)
  return !isReport && areOfTables(sections, tables) && !prose.includes('。')
}

/** What stands over a table is its own name: 2023年度主动公开政府信息情况. */
const NAMES_REPORT = /[报報]告|年[报報]/

/** A workbook that travels beside the report holds its tables, their titles and notes, but no other part of it. */
function isWorkbookOfTables({ sections, tables, prose }: Seen, blocks: Report['blocks']): boolean {
  if (!arePrescribed(tables)) return false
  const words = blocks
    .filter(({ kind }) => kind !== 'table')
    .map(({ range }) => prose.slice(range.start, range.end))
    .join('')
  const isNotes = areOfTables(sections, tables) && words.length <= LONGEST_NOTES
  return isNotes || !words.includes('。')
}

/** Of three tables: 填表说明, 单位, 填报人. */
const LONGEST_NOTES = 600

/** The statistics table of 2014 belongs to no part. */
const arePrescribed = (tables: Report['tables']): boolean => tables.some(({ form }) => form !== undefined)

/** There are prescribed tables, and no section but those that hold them. */
function areOfTables(sections: Report['sections'], tables: Report['tables']): boolean {
  const keys = tables.flatMap(({ form }) => form?.content ?? [])
  return arePrescribed(tables) && sections.every((section) => section.keys.some((key) => keys.includes(key)))
}
