import type { Table, TableRow } from '../../model/table.js'

/** Figures of the year and of all years that a copy printed without a gap: 6262027. */
interface Splits {
  /** As printed. */
  readonly digits: string
  /** What each may be; the whole is one of them, for the other cell may be blank. */
  readonly year: readonly number[]
  readonly cumulative: readonly number[]
}

const COLUMNS = ['year', 'cumulative']

/** Every way to part the digits of a row with two columns: no figure begins with 0. */
export function splitsOf(text: string, { columns }: Table, row: TableRow): Splits | undefined {
  const keys = columns.map(({ key }) => key)
  if (row.trouble !== 'run-together' || row.printedValues !== 1) return undefined
  if (COLUMNS.some((key) => !keys.includes(key)) || columns.length !== COLUMNS.length) return undefined
  const printed = /\d+$/.exec(text.slice(row.range.start, row.range.end).trimEnd())?.[0] ?? ''
  // The ordinal of the row below: 002、网上申请数.
  const digits = ORDINAL.test(text.slice(row.range.end, row.range.end + 2)) ? printed.slice(0, -1) : printed
  if (digits.length < 2 || digits.length > LONGEST) return undefined
  const pairs = Array.from({ length: digits.length - 1 }, (_, at) => [
    digits.slice(0, at + 1),
    digits.slice(at + 1),
  ]).filter((pair) => pair.every((part) => !/^0\d/.test(part)))
  const numbers = pairs.map((pair) => pair.map(Number))
  const whole = /^0\d/.test(digits) ? [] : [Number(digits)]
  return {
    digits,
    year: [...numbers.map(([year = 0]) => year), ...whole],
    cumulative: [...numbers.map(([, all = 0]) => all), ...whole],
  }
}

const ORDINAL = /^\s?[.、．]/
const LONGEST = 15
