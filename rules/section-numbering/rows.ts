import { withoutBlanks } from '../../src/model/blanks.js'
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
  let lastBefore = 0
  return [...rowsIn(report.sections, 0)].flatMap((row) => {
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
  let seen = new Set<number>()
  let beginnings = 0
  let before = 0
  return sections.flatMap((section, at) => {
    const { value } = section.ordinal
    const previous = sections[at - 1]
    if (value === 1) {
      seen = new Set()
      beginnings++
    }
    const message = previous
      ? messageFor({ section, previous, before, next: sections[at + 1], seen, beginnings, report })
      : lateStart(section, from, report, lastBefore)
    seen.add(value)
    // 一、一、三: the second stands for 二.
    const isMisprint = message === 'repeat' && sections[at + 1]?.ordinal.value === before + 2
    before = isMisprint ? before + 1 : value
    return message ? [slipOf(message, section, previous)] : []
  })
}

interface Step {
  readonly section: Numbered
  readonly previous: Numbered
  /** Value of the previous one, or the one it stands for. */
  readonly before: number
  readonly next: Numbered | undefined
  /** Values since the row last began with 1. */
  readonly seen: ReadonlySet<number>
  /** How often the row began with 1. */
  readonly beginnings: number
  readonly report: Report
}

function messageFor(step: Step): Slip['message'] | undefined {
  const { section, previous, before, seen, beginnings, report } = step
  const value = section.ordinal.value
  if (value === before + 1) return undefined
  if (value === 1) return restartOf(step)
  // A list of the same look within a list cannot be told from the row that goes on.
  if (isList(section) && (beginnings !== 1 || !seen.has(1) || seen.size < 2)) return undefined
  if (seen.has(value)) return 'repeat'
  if (value < before) return undefined // The gap was told where it opened.
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
function lateStart(
  section: Numbered,
  from: number,
  report: Report,
  lastBefore: number,
): Slip['message'] | undefined {
  const { value } = section.ordinal
  if (value === 1 || isList(section) || value === lastBefore + 1) return undefined
  const { start } = section.heading
  return mentions(report, section.ordinal, 1, Math.min(from, start), start) ? undefined : 'gap'
}

function isList({ ordinal: { style } }: Numbered): boolean {
  return style === 'arabic' || style === 'arabic-brackets'
}

/** Whether an ordinal stands in the text where no heading was recognised. */
function mentions(report: Report, like: Ordinal, value: number, from: number, to: number): boolean {
  const text = withoutBlanks(report.folded.slice(from, to)).replace(FORM_ROWS, '')
  const wanted = ordinalLike({ text: bare(report, like) }, value)
  return text.includes(wanted)
}

/** Rows of the prescribed table of requests carry ordinals of their own. */
const FORM_ROWS = /[一二三四]、(?:本年新收|上年结转|本年度办理结果|结转下年度)/g

/** The ordinal as folded, without blanks. */
function bare({ folded }: Report, { range }: Ordinal): string {
  return withoutBlanks(folded.slice(range.start, range.end))
}

function slipOf(message: Slip['message'], { ordinal }: Numbered, previous: Numbered | undefined): Slip {
  const { text, range } = ordinal
  const expected = ordinalLike(ordinal, (previous?.ordinal.value ?? 0) + 1)
  const before = previous ? { previous: { text: previous.ordinal.text, range: previous.ordinal.range } } : {}
  return { message, range, found: text, expected, ...before }
}
