import type { Range } from '../../src/model/range.js'
import type { Report } from '../../src/model/report.js'
import { allSections } from '../../src/model/sections.js'
import { proseMatches } from '../../src/rule/prose.js'

/** A run of sentences that stands in the report before. */
export interface RepeatedRun {
  readonly range: Range
  readonly first: Range
  /** The copy follows its original at once. */
  readonly isAdjacent: boolean
}

interface Sentence {
  readonly range: Range
  readonly words: string
  /** 1. or 一是 before it: two members of a list may say the same in a few words. */
  readonly isMember: boolean
}

const SENTENCE = /[^ 。!?\n][^。!?\n]*[。!?]?/g
const CLOSED = /[。!?]$/
const LEAD = /^[\s(]*(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[)、.]|是)\s*/
const NO_WORDS = /[^\u4e00-\u9fff\d]/g
/** Shorter ones are said again in good faith. */
const SHORTEST_MEMBER = 8
const SHORTEST_NEXT = 5
const SHORTEST_ELSEWHERE = 25
/** What the law or good form makes a report say, perhaps more than once: zero statements, how to reach the office, notes of the forms. */
const FIXED_WORDING =
  /[未没][有曾能]?(?:收到|接到|受理|发生|收取|涉及|被)|均?[无零](?:申请|收费|复议|诉讼|情况)|\d[件条次元]|本报告|本年报|联系|电话|下载|统计期限|勾稽|条例/

export function* repeatedSentences(report: Report): Iterable<RepeatedRun> {
  const sentences = sentencesOf(report)
  const seen = new Map<string, number>()
  let at = 0
  while (at < sentences.length) {
    const original = seen.get(sentences[at]?.words ?? '')
    const length = original === undefined ? 0 : runLength(sentences, original, at)
    const run = original === undefined ? undefined : runAt(report, sentences, original, at, length)
    if (run) yield run
    for (let end = at + Math.max(1, length); at < end; at += 1) {
      const words = sentences[at]?.words ?? ''
      if (!seen.has(words)) seen.set(words, at)
    }
  }
}

function sentencesOf(report: Report): Sentence[] {
  const headings = allSections(report.sections).map(({ heading }) => heading.end)
  let at = 0
  return [...proseMatches(report, SENTENCE)]
    .filter(({ match }) => CLOSED.test(match[0]))
    .map(({ range: { start, end } }) => {
      // Where a page is one line, a heading runs on into its first sentence.
      while ((headings[at] ?? Infinity) <= start) at += 1
      let from = start
      for (; (headings[at] ?? Infinity) < end; at += 1) from = headings[at] ?? from
      const range = { start: from, end }
      const printed = report.folded.slice(from, end)
      return {
        range,
        words: printed.replace(LEAD, '').replace(NO_WORDS, ''),
        isMember: LEAD.test(printed) || report.folded[from - 1] === '\n',
      }
    })
}

function runLength(sentences: readonly Sentence[], original: number, copy: number): number {
  let length = 0
  while (
    original + length < copy &&
    copy + length < sentences.length &&
    sentences[original + length]?.words === sentences[copy + length]?.words
  )
    length += 1
  return length
}

function runAt(
  { folded }: Report,
  sentences: readonly Sentence[],
  original: number,
  copy: number,
  length: number,
): RepeatedRun | undefined {
  const between = { start: sentences[original + length - 1]?.range.end, end: sentences[copy]?.range.start }
  const isAdjacent = original + length === copy && folded.slice(between.start, between.end).trim() === ''
  const run = sentences.slice(copy, copy + length).filter((sentence) => isTelling(sentence, isAdjacent))
  const first = sentences[original]
  const [from] = run
  const to = run.at(-1)
  if (!first || !from || !to) return undefined
  return { range: { start: from.range.start, end: to.range.end }, first: first.range, isAdjacent }
}

function isTelling({ words, isMember }: Sentence, isAdjacent: boolean): boolean {
  if (isAdjacent) return words.length >= (isMember ? SHORTEST_MEMBER : SHORTEST_NEXT)
  return words.length >= SHORTEST_ELSEWHERE && !FIXED_WORDING.test(words)
}
