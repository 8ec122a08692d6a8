import type { Block } from '../../model/report.js'
import { isCountRow, isRequestRow } from './formRows.js'
import type { Heading } from './headings.js'
import { bareOrdinalsIn, ordinalsIn, type FoundOrdinal } from './ordinals.js'
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

/** What begins a line is no heading inside one. */
const LINE_START = 3
/** No report has that many; what holds more is searched no further. */
const MOST_ORDINALS = 10_000
/** A title begins with a word, not with the next ordinal. */
const TITLE_BEGIN = / *(?![一二三四五六七八九十]{1,3} ?[、.])[\u4e00-\u9fff“《"\w<]/y

/** Everything inside lines that may be a heading. */
export function runOnCandidates(blocks: readonly Block[], folded: string): RunOn {
  const candidates = candidatesAmong(ordinalsIn(folded), blocks, folded)
  const isSub = ({ ordinal }: Candidate): boolean => ordinal.style === 'chinese-brackets'
  return { tops: candidates.filter((candidate) => !isSub(candidate)), subs: candidates.filter(isSub) }
}

/** 一概述 …。二 主动公开政府信息情况 …: bare numerals that count on before known titles, or fill a gap between these. */
export function bareHeadings(blocks: readonly Block[], folded: string): Heading[] {
  const candidates = candidatesAmong(bareOrdinalsIn(folded), blocks, folded, 0)
  const row = rowFrom(topHeadings([], candidates, folded), 1)
  return row.length >= SHORTEST_ROW ? row : []
}

function candidatesAmong(
  ordinals: Iterable<FoundOrdinal>,
  blocks: readonly Block[],
  folded: string,
  lineStart = LINE_START,
): Candidate[] {
  const candidates: Candidate[] = []
  let at = 0
  let seen = 0
  for (const ordinal of ordinals) {
    while (at < blocks.length && (blocks[at]?.range.end ?? 0) <= ordinal.start) at++
    const block = blocks[at]
    if (!block || block.kind === 'table' || ordinal.start - block.range.start < lineStart) continue
    TITLE_BEGIN.lastIndex = ordinal.end
    if (!TITLE_BEGIN.test(folded)) continue
    if (++seen > MOST_ORDINALS) break
    const candidate = candidateOf(folded, ordinal, block, at)
    if (candidate) candidates.push(candidate)
  }
  return candidates
}

function candidateOf(folded: string, ordinal: FoundOrdinal, block: Block, at: number): Candidate | undefined {
  const rest = folded.slice(ordinal.end, Math.min(block.range.end, ordinal.end + 80))
  const before = boundary(folded, ordinal.start)
  if (!before || CITED_ITEM.test(rest) || isRequestRow(rest)) return undefined
  const { range, key } = titleFrom(folded, ordinal.end, block.range.end, true)
  if (key === undefined && isCountRow(rest, '')) return undefined
  if (range.end - range.start < 2) return undefined
  return { ordinal, title: range, block: at, runOn: true, before, ...(key ? { key } : {}) }
}

function boundary(folded: string, start: number): Candidate['before'] | undefined {
  let at = start - 1
  while (at >= 0 && /\s/.test(folded.charAt(at)) && start - at < 200) at--
  const character = folded.charAt(at)
  if (/[。!?”")》>]/.test(character)) return 'sentence'
  if (character === ':') return 'colon'
  if (/[;,、]/.test(character)) return 'list'
  if (at < 0 || at < start - 1) return 'blank'
  if (/[\w%/|]/.test(character)) return 'foreign'
  return /[第周期百零〇一二三四五六七八九十(《“]/.test(character) ? undefined : 'word'
}

/**
 * The top-level headings among lines and run-on candidates, in reading order. Lines and known titles at the
 * beginning of a sentence are certain; others only where they fill a gap between these or go on behind them.
 */
export function topHeadings(
  lines: readonly Heading[],
  candidates: readonly Candidate[],
  folded: string,
): Heading[] {
  const certain = [...lines, ...candidates.filter(isCertain)].sort(byPlace)
  const possible = candidates.filter((candidate) => !isCertain(candidate) && isPossible(candidate, folded))
  const shortest = certain.length > 0 ? 1 : SHORTEST_ROW
  const accepted: Heading[] = []
  let next = 0
  for (const heading of [...certain, undefined]) {
    const last = accepted.at(-1)
    while (startOf(possible[next]) <= (last?.title.start ?? -1)) next++
    const from = next
    while (startOf(possible[next]) < startOf(heading)) next++
    const first = (last?.ordinal?.value ?? 0) + 1
    const row = rowFrom(possible.slice(from, next), first, heading?.ordinal?.value)
    if (row.length >= shortest) for (const filler of row) accepted.push(filler)
    if (heading) accepted.push(heading)
  }
  return accepted
}

/** Behind the last heading stands the end of the text. */
const startOf = (heading: Heading | undefined): number => heading?.title.start ?? Infinity

/** Without any known title, a row of this many ordinals is a report's parts. */
const SHORTEST_ROW = 3

function byPlace(a: Heading, b: Heading): number {
  return a.title.start - b.title.start
}

function isCertain({ key, before }: Candidate): boolean {
  return key !== undefined && before !== 'word' && before !== 'list' && before !== 'colon'
}

/** An unknown title begins behind a sentence and ends with a noun of titles or at a blank. */
function isPossible({ key, before, ordinal, title }: Candidate, folded: string): boolean {
  if (key !== undefined) return true
  if (before === 'list' || before === 'word' || (before === 'colon' && ordinal.value > 1)) return false
  const words = folded.slice(title.start, title.end)
  return CLOSED_TITLE.test(words) || (folded.charAt(title.end) === ' ' && words.length <= LONGEST_TITLE)
}

const CLOSED_TITLE = /(?:情况|数量|措施|问题|事项|表|打算|安排|概述|建设|工作|件)$/
const LONGEST_TITLE = 40

/** Ordinals that run on from `first`, as far as they do, and not up to `limit`. */
function rowFrom<Some extends Heading>(candidates: readonly Some[], first: number, limit = Infinity): Some[] {
  const row: Some[] = []
  for (const candidate of candidates) {
    const wanted = first + row.length
    if (wanted < limit && candidate.ordinal?.value === wanted) row.push(candidate)
  }
  return row
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
