import type { CalendarDate } from '../model/range.js'
import type { Place } from '../model/report.js'

/** What readers say of a node beyond mdast. */
declare module 'mdast' {
  interface Data {
    /** Rows and columns a table cell covers; 1 when absent. The covered positions have no cell of their own. */
    rowSpan?: number
    colSpan?: number
    /** Navigation, sidebar, footer, page number: on the page but not in the report. */
    isFurniture?: boolean
    /** Page of a paged format, 1-based. */
    page?: number
    /** Of a format without lines of its own. */
    place?: Place
    /** Nothing but links to other pages. */
    isLink?: boolean
    /** What the page says of itself in these words. */
    fact?: keyof PageFacts
  }
}

/** What a page says of itself outside its text: `<title>`, `<meta name="PubDate">`. */
export interface PageFacts {
  readonly title?: string
  readonly published?: CalendarDate
}
