import { locator } from '../../lint/locate.js'
import { sourceIndex } from '../../lint/positions.js'
import { quoteOf } from '../../lint/quote.js'
import { isoDate } from '../../model/calendar.js'
import type { Locale } from '../../model/diagnostic.js'
import type { Digest, Spot } from '../../model/digest.js'
import type { Range } from '../../model/range.js'
import type { Bilingual } from '../../model/regime.js'
import type { Report } from '../../model/report.js'
import type { ParsedReport } from '../../parse/parse.js'
import { changesIn } from './changes.js'
import { figuresIn } from './figures.js'
import { passagesIn } from './passages.js'
import { remarksIn } from './remarks.js'
import { tablesIn } from './tables.js'

export interface DigestInput {
  readonly file: string
  readonly source: string
  readonly parsed: ParsedReport
}

/** A range of the report, and the words a rule has for it → its place, complete. */
export type Spotter = (range: Range, said?: Bilingual) => Spot

/** What other reports are compared with. */
export function digestOf({ file, source, parsed }: DigestInput, locale: Locale): Digest {
  const { report } = parsed
  const index = sourceIndex(source, parsed.toSource)
  const places = locator(report, locale)
  const spotOf: Spotter = (range, said) => ({
    range,
    ...index.span(range),
    ...places(range, said),
    quote: quoteOf(report, range),
  })
  const figures = figuresIn(report, spotOf)
  const dated = datedOf(report)
  const { body, year } = report
  return {
    file,
    ...(body ? { body: { name: body.name, ...(body.kind ? { kind: body.kind } : {}) } } : {}),
    ...(year ? { year: year.value } : {}),
    regime: report.regime.id,
    ...(dated === undefined ? {} : { dated }),
    head: spotOf(report.title?.range ?? firstLine(report)),
    tables: tablesIn(report, spotOf),
    unread: [...new Set(report.unreadTables.map(({ form }) => form.family))],
    remarks: remarksIn(report, spotOf),
    figures: [...figures.values()],
    changes: changesIn(report, figures, spotOf),
    passages: passagesIn(report, spotOf),
  }
}

function datedOf({ published, signature }: Report): string | undefined {
  const date = published?.date ?? signature?.date?.date
  return date?.year === undefined ? undefined : isoDate(date)
}

function firstLine({ blocks }: Report): Range {
  return blocks[0]?.range ?? { start: 0, end: 0 }
}
