/** A stretch of `Report.text`: offsets in UTF-16 units, end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A place in the file as editors count: 1-based line, 1-based column in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A day as printed; `year`, `month` or `day` is missing where the text omits it. */
export interface CalendarDate {
  readonly year?: number
  readonly month?: number
  readonly day?: number
}
