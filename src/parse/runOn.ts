import type { Block } from '../model/report.js'
import { isCountRow, isRequestRow } from './formRows.js'
import type { Heading } from './headings.js'
import { ordinalsIn, type FoundOrdinal } from './ordinals.js'
import { titleFrom } from './titleEnd.js'

/**
 * Headings inside lines: crawled pages are one line of a whole report. An ordinal there is a heading when a
 * known title follows, or when it is the next in the row of such headings; an enumeration in a sentence is not.
 */
interface Candidate extends Heading {
  readonly ordinal: FoundOrdinal
  /** What stands before the ordinal. */
  readonly before: 'sentence' | 'blank' | 'colon' | 'list' | 'foreign' | 'word'
}

export interface RunOn {
  readonly tops: readonly Candidate[]
  readonly subs: readonly Candidate[]
}

/** 第二十条第（一）项 broken off its beginning. */
const CITED_ITEM = /^ ?(?:项|款)(?:[、,规的和及至(]|$)/

/** No report has that many; what holds more is searched no further. */
const MOST_ORDINALS = 10_000
/** A title begins with a word, not with the next ordinal. */
const TITLE_BEGIN = / *(?![一二三四五六七八九十]{1,3} ?[、.])[\u4e00-\u9fff“《"\w<]/y

/** Everything inside lines that may be a heading. */
export function runOnCandidates(blocks: readonly Block[], folded: string): RunOn {
  const tops: Candidate[] = []
  const subs: Candidate[] = []
  let at = 0
  let seen = 0
  for (const ordinal of ordinalsIn(folded)) {
    while (at < blocks.length && (blocks[at]?.range.end ?? 0) <= ordinal.start) at++
    const block = blocks[at]
    if (!block || block.kind === 'table' || ordinal.start - block.range.start < 3) continue
    TITLE_BEGIN.lastIndex = ordinal.end
    if (!TITLE_BEGIN.test(folded)) continue
    if (++seen > MOST_ORDINALS) break
    const candidate = candidateOf(folded, ordinal, block, at)
    if (candidate) (ordinal.style === 'chinese-brackets' ? subs : tops).push(candidate)
  }
  return { tops, subs }
}

function candidateOf(folded: string, ordinal: FoundOrdinal, block: Block, at: number): Candidate | undefined {
  const rest = folded.slice(ordinal.end, Math.min(block.range.end, ordinal.end + 80))
  const before = boundary(folded, ordinal.start)
  if (!before || CITED_ITEM.test(rest) || isRequestRow(rest)) return undefined
  const { range, key } = titleFrom(folded, ordinal.end, block.range.end, true)
  if (key === undefined && isCountRow(rest, '')) return undefined
  if (range.end - range.start < 2) return undefined
  return { ordinal, title: range, ...(key ? { key } : {}), block: at, runOn: true, before }
}

function boundary(folded: string, start: number): Candidate['before'] | undefined {
  let at = start - 1
  while (at >= 0 && /\s/.test(folded.charAt(at)) && start - at < 200) at--
  const character = folded.charAt(at)
  if (/[。!?”")》>]/.test(character)) return 'sentence'
  if (character === ':') return 'colon'
  if (/[;,、]/.test(character)) return 'list'
  if (at < start - 1) return 'blank'
  if (/[\w%/|]/.test(character)) return 'foreign'
  return /[第周期百零〇一二三四五六七八九十(《“]/.test(character) ? undefined : 'word'
}

/** The top-level headings among lines and run-on candidates, in reading order. */
export function topHeadings(lines: readonly Heading[], candidates: readonly Candidate[]): Heading[] {
  const merged = [...lines, ...candidates].sort((a, b) => a.title.start - b.title.start)
  const accepted: Heading[] = []
  let last = 0
  for (const heading of merged) {
    const value = heading.ordinal?.value ?? 0
    if ('before' in heading && !isTop(heading as Candidate, last)) continue
    accepted.push(heading)
    last = value
  }
  return accepted
}

const CLOSED_TITLE = /(?:情况|数量|措施|问题|事项|表|打算|安排|概述|建设|工作|件)$/

function isTop({ ordinal, key, before }: Candidate, last: number): boolean {
  const isNext = ordinal.value === last + 1
  if (key !== undefined) return before === 'word' || before === 'list' || before === 'colon' ? isNext : true
  return isNext && last > 0 && (before === 'sentence' || before === 'blank' || before === 'foreign')
}

/** Sub-headings （一）（二）… of one top-level section that stands in a run-on line. */
export function subHeadings(candidates: readonly Candidate[], titleEnds: ReadonlySet<number>): Heading[] {
  const possible = candidates.filter(
    ({ before, ordinal }) =>
      before === 'sentence' ||
      before === 'blank' ||
      (before === 'colon' && ordinal.value === 1) ||
      titleEnds.has(ordinal.start),
  )
  const accepted: Heading[] = []
  let last = 0
  possible.forEach((heading, at) => {
    const { value } = heading.ordinal
    const begins = value === 1 && possible[at + 1]?.ordinal.value === 2
    if (!begins && (last === 0 || value <= last)) return
    accepted.push(heading)
    last = value
  })
  return accepted
}

/** Whether an unknown title is closed by a noun that titles end with. */
export function isClosedTitle(folded: string, { title }: Heading): boolean {
  return CLOSED_TITLE.test(folded.slice(title.start, title.end))
}
