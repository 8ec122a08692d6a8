import { withoutBlanks } from '../../src/model/blanks.js'
import { matchesIn } from '../../src/model/matches.js'
import type { Range } from '../../src/model/range.js'
import type { Report } from '../../src/model/report.js'

export interface AnnouncedItem {
  /** As printed. */
  readonly text: string
  readonly range: Range
  /** What it speaks of; absent where that is nothing known. */
  readonly subject?: Subject
}

export interface Subject {
  /** Key of the content, as sections have it. */
  readonly key: string
  /** What an item or a heading about it says. */
  readonly words: RegExp
}

export interface Announcement {
  readonly items: readonly AnnouncedItem[]
  /** The sentence of the list speaks of no annex. */
  readonly isClosed: boolean
  /** 六个部分. */
  readonly count?: { readonly value: number; readonly range: Range } | undefined
}

/** The first that fits: 因政府信息公开申请行政复议 speaks of remedies and not of requests. */
const SUBJECTS: readonly Subject[] = [
  { key: 'annex', words: /附[件表录图]|统计[表图]|指标/ },
  { key: 'remedies', words: /复议|诉讼/ },
  { key: 'fees', words: /收费|减免/ },
  { key: 'problems', words: /问题|不足/ },
  { key: 'requests', words: /依申请|不予公开|收到和处理|申请公开|公开申请/ },
  { key: 'proactive', words: /主动公开/ },
  { key: 'other', words: /其[他它]/ },
  { key: 'overview', words: /概述|总体|概况|基本情况/ },
]
const ANNOUNCES = /由|包括|包含|涵盖|分为|共分|主要内容|内容[有为]|组成|部分/
const FEWEST_SUBJECTS = 3
const PREFACE = 4000
const SENTENCES = /[^。]+/g
/** A note in brackets belongs to its item: 咨询情况（公民、法人和其他组织的咨询情况）. */
const SEPARATORS = /(?:\([^()。]{0,60}\)|[^、;,:])+/g
const BEFORE_CONNECTOR = /(?=(?:以及|(?<!以)[和及与])(?![^()]*\)))/
/** Before the first item: 本报告全文由…, 主要内容包括…. */
const LEAD = /^[\s\S]*?(?:由|包括了?|包含|涵盖了?|分为|主要有|内容[有为]|共分)/
/** Behind the last item: 等六个部分组成, 共七个部分, 等情况. */
const TAIL =
  /\s*(?:(?:等|共|共计|一共|总共|计)*\s*(?:[一二三四五六七八九十]{1,2}|\d{1,2})\s*个?[大主要]*(?:部分|方面|章)|等|共同?组成|组成)[\s\S]*$/
/** 本报告分为以下六个部分: a number without its list. */
const BARE_COUNT =
  /(?:报告|年报|全文)[^。;,]{0,10}?(?:由|分为?|包括|包含|共|有)[^。;,]{0,6}?(?=(?:[一二三四五六七八九十]{1,2}|\d{1,2})\s*个?[大主要]*部分)/
const COUNT = /([一二三四五六七八九十]{1,2}|\d{1,2})\s*个?[大主要]*(?:部分|方面)/
const NUMERALS = '一二三四五六七八九十'

/** The sentence of the preface that lists the report's contents; their number may stand in one of its own. */
export function announcementIn({ folded, text, sections }: Report): Announcement | undefined {
  const end = sections[0]?.range.start ?? 0
  const start = Math.max(0, end - PREFACE)
  const sentences = matchesIn(folded.slice(start, end), SENTENCES).map(({ 0: words, index }) => ({
    words,
    offset: start + index,
  }))
  const listed = sentences.find(({ words }) => ANNOUNCES.test(words) && subjectsIn(words) >= FEWEST_SUBJECTS)
  const bare = sentences.find(({ words }) => BARE_COUNT.test(words))
  const count =
    (listed && countIn(listed, 0)) ?? (bare && countIn(bare, BARE_COUNT.exec(bare.words)?.index ?? 0))
  if (!listed && !count) return undefined
  const items = (listed ? itemsIn(listed.words) : []).map(({ from, to, subject }) => {
    const range = { start: (listed?.offset ?? 0) + from, end: (listed?.offset ?? 0) + to }
    const printed = withoutBlanks(text.slice(range.start, range.end))
    return { text: printed, range, ...(subject ? { subject } : {}) }
  })
  const isClosed = listed !== undefined && !/附|统计[表图]/.test(listed.words)
  return { items, isClosed, ...(count ? { count } : {}) }
}

interface Sentence {
  readonly words: string
  readonly offset: number
}

function countIn({ words, offset }: Sentence, from: number): Announcement['count'] {
  const count = COUNT.exec(words.slice(from))
  if (!count) return undefined
  const at = offset + from + count.index
  return { value: numberOf(count[1] ?? ''), range: { start: at, end: at + count[0].length } }
}

function subjectsIn(sentence: string): number {
  const words = withoutBlanks(sentence)
  return SUBJECTS.filter((subject) => subject.words.test(words)).length
}

interface Piece {
  readonly from: number
  readonly to: number
  readonly subject?: Subject
}

/** The list is split at its marks; neighbours about one subject are one item: 行政复议、行政诉讼. */
function itemsIn(sentence: string): Piece[] {
  const segments = matchesIn(sentence, SEPARATORS).map(({ 0: words, index }) => ({ words, index }))
  const known = segments.map(({ words }) => subjectOf(words) !== undefined)
  const first = known.indexOf(true)
  // 六个部分 closes the list: what is annexed stands behind it.
  const closing = segments.findIndex(({ words }, at) => at > first && COUNT.test(words))
  const listed = segments.slice(first, (closing === -1 ? known.lastIndexOf(true) : closing) + 1)
  const pieces = listed.flatMap(({ words, index }, at) => {
    const lead = at === 0 ? (LEAD.exec(words)?.[0].length ?? 0) : 0
    const tail = at === listed.length - 1 ? (TAIL.exec(words.slice(lead))?.[0].length ?? 0) : 0
    return piecesOf(words.slice(lead, words.length - tail), index + lead)
  })
  return pieces.reduce<Piece[]>(joined, [])
}

/** 问题及改进情况和其他需要报告的事项: split where both sides have a subject and these differ. */
function piecesOf(words: string, offset: number): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const part of words.split(BEFORE_CONNECTOR)) {
    const to = from + part.length
    const trimmedFrom = from + (/^\s*(?:以及|[和及与])?\s*/.exec(part)?.[0].length ?? 0)
    const subject = subjectOf(part)
    const last = pieces.at(-1)
    if (last && (!subject || !last.subject || last.subject === subject)) {
      const kept = last.subject ?? subject
      pieces[pieces.length - 1] = { from: last.from, to: offset + to, ...(kept ? { subject: kept } : {}) }
    } else pieces.push({ from: offset + trimmedFrom, to: offset + to, ...(subject ? { subject } : {}) })
    from = to
  }
  return pieces.filter((piece) => piece.to > piece.from)
}

function joined(items: readonly Piece[], piece: Piece): Piece[] {
  const last = items.at(-1)
  if (!last || !piece.subject || last.subject !== piece.subject) return [...items, piece]
  return [...items.slice(0, -1), { ...last, to: piece.to }]
}

/** What an item or a heading is about. */
export function subjectOf(words: string): Subject | undefined {
  const bare = words.replace(/\s+|\([^()]*\)/g, '')
  return SUBJECTS.find((subject) => subject.words.test(bare))
}

function numberOf(printed: string): number {
  return /\d/.test(printed) ? Number(printed) : NUMERALS.indexOf(printed) + 1
}
