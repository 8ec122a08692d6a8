import type { Digest } from '../../model/digest.js'
import type { Result, Severity } from '../../model/diagnostic.js'
import type { BodyKind, RegimeId } from '../../model/regime.js'
import type { Format, Report } from '../../model/report.js'
import { hash } from '../../lint/hash.js'
import { csvField } from '../../format/csvField.js'
import { sketchOf } from '../sketch.js'

/** What stays in memory of a report, some hundred bytes; the rest lies in the store. */
export interface Head {
  /** Of name, content, settings and version: the name of the entry. */
  readonly key: string
  readonly file: string
  readonly bytes: number
  readonly format: Format
  readonly regime: RegimeId
  readonly body?: string
  readonly kind?: BodyKind
  readonly year?: number
  readonly dated?: string
  readonly counts: Readonly<Record<Severity, number>>
  /** Numbers read from tables and sentences read from the text: the fuller copy of a report counts. */
  readonly size: number
  /** Equal for two copies of a report: of its tables, or of its words where it has none. */
  readonly contentHash: string
  /** MinHash of its parts, base64. */
  readonly sketch: string
}

/** A file in which comments may accept findings: only once all of them are known can it be said which do. */
export interface Commented {
  readonly source: string
  readonly format: Format
}

export interface Entry {
  readonly head: Head
  readonly result: Result
  readonly digest: Digest
  readonly commented?: Commented
  /** Lines of the table of figures, without the report's own columns. */
  readonly figures: string
}

interface EntryInput {
  readonly key: string
  readonly bytes: number
  readonly result: Result
  readonly digest: Digest
  readonly report: Report
  readonly commented: Commented | undefined
}

export function entryOf({ key, bytes, result, digest, report, commented }: EntryInput): Entry {
  const { body, year, regime, tables, passages, dated } = digest
  const values = tables.map(({ form, values: own }) => [form, own])
  const sketch = sketchOf(digest)
  return {
    head: {
      key,
      file: result.file,
      bytes,
      format: report.format,
      regime,
      ...(body ? { body: body.name } : {}),
      ...(body?.kind ? { kind: body.kind } : {}),
      ...(year === undefined ? {} : { year }),
      ...(dated === undefined ? {} : { dated }),
      counts: { error: result.errorCount, warning: result.warningCount, info: result.infoCount },
      size:
        tables.reduce((sum, table) => sum + Object.keys(table.values).length, 0) +
        passages.reduce((sum, { sentences }) => sum + sentences.length, 0),
      contentHash: hash(JSON.stringify(values.length > 0 ? values : wordsOf(passages))),
      sketch: Buffer.from(sketch.buffer).toString('base64'),
    },
    result,
    digest,
    ...(commented ? { commented } : {}),
    figures: figureLines(report, key),
  }
}

const wordsOf = (passages: Digest['passages']): string[] =>
  passages.flatMap(({ sentences }) => sentences.map(({ words }) => words))

/** A row that could not be read may be a page long. */
const LONGEST_TEXT = 2000

/** One line a cell: report, form, row, column, value, unit, status, and the text where it is no plain number. */
function figureLines({ text, tables, unreadTables }: Report, key: string): string {
  let lines = ''
  for (const { form, rows } of tables) {
    const start = `${key},${form?.id ?? 'own'},`
    for (const row of rows) {
      const named = `${start}${csvField(row.key ?? row.label)},`
      if (row.trouble) {
        const printed = text.slice(row.range.start, row.range.end).replace(/\s+/g, ' ')
        lines += `${named},,,${row.trouble},${csvField(printed.slice(0, LONGEST_TEXT))}\n`
        continue
      }
      for (const { column, value, unit, text: printed, status } of row.cells) {
        const measured = unit ?? row.facts?.unit ?? column.facts?.unit ?? null
        const isPlain = value !== undefined && String(value) === printed
        const rest = isPlain ? '' : csvField(printed.slice(0, LONGEST_TEXT))
        lines += `${named}${csvField(column.key ?? column.label)},${value ?? ''},${csvField(measured)},${status},${rest}\n`
      }
    }
  }
  for (const { form } of unreadTables) lines += `${key},${form.id},,,,,unread,\n`
  return lines
}

/** Line by line, so that a reader stops where it has what it needs. */
export function serialize({ head, result, digest, commented, figures }: Entry): string {
  return `${[head, result, digest, commented ?? null].map((part) => JSON.stringify(part)).join('\n')}\n${figures}`
}

export function deserialize(text: string): Entry {
  const [first, second, third, fourth] = lineEnds(text)
  const commented = JSON.parse(text.slice(third + 1, fourth)) as Commented | null
  return {
    head: JSON.parse(text.slice(0, first)) as Head,
    result: JSON.parse(text.slice(first + 1, second)) as Result,
    digest: JSON.parse(text.slice(second + 1, third)) as Digest,
    ...(commented ? { commented } : {}),
    figures: text.slice(fourth + 1),
  }
}

export function digestIn(text: string): Digest {
  const [, second, third] = lineEnds(text)
  return JSON.parse(text.slice(second + 1, third)) as Digest
}

function lineEnds(text: string): [number, number, number, number] {
  const first = text.indexOf('\n')
  const second = text.indexOf('\n', first + 1)
  const third = text.indexOf('\n', second + 1)
  return [first, second, third, text.indexOf('\n', third + 1)]
}
