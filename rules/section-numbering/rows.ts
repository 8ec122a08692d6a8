import type { Range } from '../../src/model/range.js'
import { ordinalLike } from '../../src/model/ordinal.js'
import type { Ordinal, Report, Section } from '../../src/model/report.js'

/** An ordinal that does not follow from the one before. */
export interface Slip {
  readonly message: 'gap' | 'repeat' | 'restart'
  readonly range: Range
  readonly found: string
  readonly expected: string
  readonly previous?: { readonly text: string; readonly range: Range }
}

type Numbered = Section & { readonly ordinal: Ordinal }

/** Headings of one style below one heading, and where the text about them begins. */
interface Row {
  readonly sections: readonly Numbered[]
  readonly from: number
}

const JUDGED: readonly Ordinal['style'][] = [
  'part',
  'chinese',
  'chinese-brackets',
  'arabic',
  'arabic-brackets',
]

export function headingSlips(report: Report): Slip[] {
  const start = report.preface?.end ?? 0
  let lastBefore = 0
  return [...rowsIn(report.sections, start)].flatMap((row) => {
    const slips = slipsIn(row, report, lastBefore)
    lastBefore = row.sections.at(-1)?.ordinal.value ?? 0
    return slips
  })
}

function* rowsIn(sections: readonly Section[], from: number): Iterable<Row> {
  const numbered = sections.filter((section): section is Numbered => section.ordinal !== undefined)
  for (const style of JUDGED) {
    const row = numbered.filter(({ ordinal }) => ordinal.style === style)
    if (row.length > 0) yield { sections: row, from }
  }
  for (const { children, heading } of sections) yield* rowsIn(children, heading.end)
}

function slipsIn({ sections, from }: Row, report: Report, lastBefore: number): Slip[] {
  const slips: Slip[] = []
  let seen = new Set<number>()
  sections.forEach((section, at) => {
    const { value } = section.ordinal
    const previous = sections[at - 1]
    const expected = (previous?.ordinal.value ?? 0) + 1
    if (value === 1) seen = new Set()
    const message = previous
      ? messageFor({ section, previous, next: sections[at + 1], seen, report })
      : isLateStart(section, from, report, lastBefore)
        ? 'gap'
        : undefined
    seen.add(value)
    if (message) slips.push(slipOf(message, section, previous, expected))
  })
  return slips
}

interface Step {
  readonly section: Numbered
  readonly previous: Numbered
  readonly next: Numbered | undefined
  /** Values since the row last began with 1. */
  readonly seen: ReadonlySet<number>
  readonly report: Report
}

function messageFor(step: Step): Slip['message'] | undefined {
  const { section, previous, seen, report } = step
  const value = section.ordinal.value
  const before = previous.ordinal.value
  if (value === before + 1) return undefined
  if (value === 1) return restartOf(step)
  if (seen.has(value)) return isJudgedOnce(section) || seen.has(1) ? 'repeat' : undefined
  if (value < before) return undefined // The gap was told where it opened.
  if (isList(section) && !(seen.has(1) && seen.size >= 2)) return undefined
  return mentions(report, section.ordinal, before + 1, previous.heading.end, section.heading.start)
    ? undefined
    : 'gap'
}

const ANNEX = /(?:^|[\s。])(?:附|填报说明|编制说明)/

/** Lists below a heading may begin anew; the parts of a report may not, but those of an annex may. */
function restartOf({ section, previous, next, report }: Step): Slip['message'] | undefined {
  if (section.level !== 1 || isList(section)) return undefined
  if (ANNEX.test(report.folded.slice(previous.heading.start, section.heading.start))) return undefined
  if (previous.ordinal.value === 1) return 'repeat'
  return next?.ordinal.value === 2 ? 'restart' : undefined
}

/** The row does not begin with 1, the 1 is nowhere above it, and it does not go on from the row before. */
function isLateStart(section: Numbered, from: number, report: Report, lastBefore: number): boolean {
  const { value } = section.ordinal
  if (value === 1 || isList(section) || value === lastBefore + 1) return false
  return !mentions(report, section.ordinal, 1, Math.min(from, section.heading.start), section.heading.start)
}

function isList({ ordinal: { style } }: Numbered): boolean {
  return style === 'arabic' || style === 'arabic-brackets'
}

function isJudgedOnce(section: Numbered): boolean {
  return !isList(section)
}

/** Whether an ordinal stands in the text where no heading was recognised. */
function mentions(report: Report, like: Ordinal, value: number, from: number, to: number): boolean {
  const text = report.folded.slice(from, to).replace(/\s+/g, '')
  const wanted = ordinalLike({ text: bare(report, like) }, value)
  return text.includes(wanted)
}

/** The ordinal as folded, without blanks. */
function bare({ folded }: Report, { range }: Ordinal): string {
  return folded.slice(range.start, range.end).replace(/\s+/g, '')
}

function slipOf(
  message: Slip['message'],
  { ordinal }: Numbered,
  previous: Numbered | undefined,
  expected: number,
): Slip {
  return {
    message,
    range: ordinal.range,
    found: ordinal.text,
    expected: ordinalLike(ordinal, expected),
    ...(previous ? { previous: { text: previous.ordinal.text, range: previous.ordinal.range } } : {}),
  }
}
