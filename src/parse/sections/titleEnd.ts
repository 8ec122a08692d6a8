import type { Range } from '../../model/range.js'
import { canonicalOpening, openingTitles, wholeTitle, type KnownTitle } from './titles.js'

/** Where a heading's title ends, and which known part it names. */
export interface TitleStretch {
  readonly range: Range
  readonly key?: string
}

/** A title with its first sentence behind it on the same line is at most this long. */
const LONGEST = 50
/** Words that may follow a known title and still belong to it: 统计表, （汇总）, 如下. */
const LONGEST_TAIL = 14
const LOOK_AHEAD = 160
/** Fewer words behind a title belong to it. */
const SHORTEST_SENTENCE = 6
const STOP = /[。!?]|[:;](?!\/)/
/** What begins a sentence right behind a title. */
const SENTENCE_OPENING =
  /^(?: +(?=[^\s])|20\d\d年|\(|\d{1,2}[.、]|[①-⑳]|[一二三][是要]|暂?无(?![障线人偿])|没有|未|我[局办委厅市县区省镇乡中]|本[局办委厅市县区省镇乡机单级年]|全[局市县区省年]|各级|目前|今年|虽然|按照|根据|指 ?标)/
const CLOSED = /(?:情况|措施|事项|概述|表|打算|思路|安排|问题|不足|困难)$/
const CLOSING_MARKS = /[\s。:;,.、]+$/
/** In a run-on line an unknown title ends at a blank, at the ordinal of the next level, or before a year. */
const RUN_ON_STOP =
  /(?<=[\u4e00-\u9fff”》)]) (?=[\u4e00-\u9fff\d“《(])|\d{1,2} ?[.、]|[①-⑳]|\([一二三四五六七八九十\d]{1,2}\)|[一二三][是要]|20\d\d年/
/** Nouns that end titles, before words that begin sentences. */
const CLOSING_NOUN =
  /(?:情况|数量|类别|形式|方面|措施|问题|事项|附表|统计表|打算|安排|内容|概述|建设)(?=我[局办委厅市县区省镇乡中]|本[局办委厅市县区省镇乡机单级年]|全[局市县区省年]|各级?|目前|今年|为了?|按照|根据|截[至止]|在|通过)/

/** The title that begins at `start` on a line that ends at `lineEnd`. */
export function titleFrom(folded: string, start: number, lineEnd: number, runOn = false): TitleStretch {
  const from = skipBlanks(folded, start, lineEnd)
  const known = knownEnd(folded, from, lineEnd)
  const isRunOn = runOn || lineEnd - from > LONGEST
  const { end, key = undefined } = known ?? { end: unknownEnd(folded, from, lineEnd, isRunOn) }
  const title = folded.slice(from, end)
  const trimmed = title.length - (CLOSING_MARKS.exec(title)?.[0].length ?? 0)
  return { range: { start: from, end: from + trimmed }, ...(key === undefined ? {} : { key }) }
}

/**
 * Where a title of known words ends: with these, if a sentence begins behind them; with the clause, if that is a
 * known title as a whole or adds few words; `undefined` where it is another title.
 */
function knownEnd(folded: string, from: number, lineEnd: number): KnownTitle | undefined {
  const stop = firstStop(folded, from, lineEnd)
  const openings = openingTitles(folded, { start: from, end: stop })
  const before = openings.find(({ end }) => isOpening(folded.slice(end, stop)))
  if (before) return before
  const whole = wholeTitle(folded, { start: from, end: stop })
  if (whole) return { key: whole, end: stop }
  const own = ownTitle(folded, from, stop)
  if (own) return own
  const closed = openings.find(({ end }) => isClosed(folded, end))
  const first = closed ?? openings[0]
  if (!first) return undefined
  const rest = folded.slice(first.end, stop)
  return rest.length <= LONGEST_TAIL && !/[,\d]/.test(rest) ? { key: first.key, end: stop } : closed
}

/** 存在的主要问题及改进情况｜存在的问题主要有以下几个方面: a canonical title, and words that are no tail of one. */
function ownTitle(folded: string, from: number, stop: number): KnownTitle | undefined {
  const end = canonicalOpening(folded, { start: from, end: stop })
  if (end === undefined || !isClosed(folded, end)) return undefined
  const rest = folded.slice(end, stop).trim()
  if (rest.length < SHORTEST_SENTENCE || CLOSED.test(rest)) return undefined
  const key = wholeTitle(folded, { start: from, end })
  return key === undefined ? undefined : { key, end }
}

function isOpening(rest: string): boolean {
  return rest.trim() === '' || SENTENCE_OPENING.test(rest)
}

/** The words before end in a noun of titles, and no connective leads on: 存在的问题｜及改进措施. */
function isClosed(folded: string, end: number): boolean {
  return CLOSED.test(folded.slice(Math.max(0, end - 2), end)) && !/[及和与、的或以]/.test(folded.charAt(end))
}

/** A known title that ends in a noun of titles, with a sentence behind it. */
export function titleBeforeSentence(folded: string, from: number, lineEnd: number): KnownTitle | undefined {
  const openings = openingTitles(folded, { start: from, end: Math.min(lineEnd, from + LONGEST) })
  return openings.find(
    ({ end }) => isClosed(folded, end) && SENTENCE_OPENING.test(folded.slice(end, end + 8)),
  )
}

function firstStop(folded: string, from: number, lineEnd: number): number {
  const rest = folded.slice(from, Math.min(lineEnd, from + LOOK_AHEAD))
  return from + (STOP.exec(rest)?.index ?? rest.length)
}

function unknownEnd(folded: string, from: number, lineEnd: number, isRunOn: boolean): number {
  const rest = folded.slice(from, Math.min(lineEnd, from + LOOK_AHEAD))
  const stop = STOP.exec(rest)?.index ?? rest.length
  const sentence = rest.slice(0, stop)
  if (!isRunOn) return from + stop
  const noun = CLOSING_NOUN.exec(sentence)
  const runOn = RUN_ON_STOP.exec(sentence)
  const ends = [
    noun ? noun.index + noun[0].length : stop,
    runOn && runOn.index >= 4 ? runOn.index : stop,
    stop > LONGEST && !endsAtBlank(sentence, runOn) ? firstComma(sentence) : stop,
  ]
  return from + Math.min(...ends)
}

/** 加强领导，明确责任 推行公开…: a title in clauses, set off by a blank. */
function endsAtBlank(sentence: string, stop: RegExpExecArray | null): boolean {
  return stop !== null && stop.index >= 4 && stop.index <= LONGEST && sentence.charAt(stop.index) === ' '
}

function firstComma(sentence: string): number {
  const comma = sentence.indexOf(',')
  return comma === -1 || comma > LONGEST ? LONGEST : comma
}

function skipBlanks(folded: string, start: number, end: number): number {
  let at = start
  while (at < end && /[\s*]/.test(folded.charAt(at))) at++
  return at
}
