import { matchesIn } from '../model/matches.js'
import type { Range } from '../model/range.js'
import type { Report } from '../model/report.js'

export interface YearMention {
  readonly value: number
  readonly range: Range
}

/** 2013年, 201 3 年, not the year of a document number nor of a date with its day. */
const YEAR = /(?<![\d〔[(])(2 ?0 ?[0-3] ?\d) ?年(?! ?\d{1,2} ?月 ?\d{1,2} ?日)/g

/** Every year the text speaks of, outside page furniture. */
export function yearsIn({ folded }: Report): YearMention[] {
  return matchesIn(folded, YEAR).map(({ index, 0: printed, 1: year }) => ({
    value: Number(year?.replaceAll(' ', '')),
    range: { start: index, end: index + printed.length },
  }))
}
