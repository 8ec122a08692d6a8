import type { Table } from '../../model/table.js'

interface RestatedSearch {
  readonly folded: string
  readonly year: number | undefined
}

/** The words above a table that say what it shows stand no farther off. */
const CAPTION = 80
/** A bracket that opens the table is none. */
const SHORTEST = 4
/** A paragraph tells of growth; a caption is short. */
const LONGEST = 50
const LAST_YEAR = /上一?年|去年|往年/
const THIS_YEAR = /本年|今年/

/**
 * 为便于对比，2020年度情况如下: last year's table beside this year's is one of the report's own. Its form is no
 * longer in force, and its figures were reported a year ago.
 */
export function setRestatedAside(
  tables: readonly Table[],
  { folded, year }: RestatedSearch,
): readonly Table[] {
  if (year === undefined || !hasTwice(tables)) return tables
  const restated = new Set(tables.filter((table) => isOfLastYear(captionOf(table, folded), year)))
  return tables.map((table) => {
    const family = table.form?.family
    const isCurrentThere = tables.some((other) => other.form?.family === family && !restated.has(other))
    return family !== undefined && restated.has(table) && isCurrentThere ? own(table) : table
  })
}

function hasTwice(tables: readonly Table[]): boolean {
  const families = tables.flatMap(({ form }) => form?.family ?? [])
  return new Set(families).size < families.length
}

/** The last line of words above the table; a table above may have been read on into it. */
function captionOf({ range }: Table, folded: string): string {
  const lines = folded.slice(Math.max(0, range.start - CAPTION), range.start).split('\n')
  const line = lines.findLast((one) => one.trim().length >= SHORTEST && !/[|\t]/.test(one)) ?? ''
  return line.length <= LONGEST ? line : ''
}

function isOfLastYear(caption: string, year: number): boolean {
  const isLast = LAST_YEAR.test(caption) || caption.includes(String(year - 1))
  return isLast && !THIS_YEAR.test(caption) && !caption.includes(String(year))
}

function own(table: Table): Table {
  return Object.fromEntries(Object.entries(table).filter(([key]) => key !== 'form')) as unknown as Table
}
