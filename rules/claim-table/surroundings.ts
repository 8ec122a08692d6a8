import { withoutBlanks } from '../../src/model/blanks.js'
import type { Figure } from '../../src/model/figure.js'
import { matchesIn } from '../../src/model/matches.js'
import type { Report, Section } from '../../src/model/report.js'

export const TAIL_LENGTH = 30
const DISCLOSURE = /信息公开|公开申请|依申请|继续办理/
const OTHER_MATTERS = /热线|工单|信访(?!、|举报投诉类)|建议|提案|信箱|留言|咨询|行政许可|审批/

/** The run, or the sentence before it, names requests for information, and no other business. */
export function saysRequests({ folded }: Report, start: number, { range }: Figure): boolean {
  const from = Math.max(start, range.start - LONGEST_RUN)
  if (DISCLOSURE.test(folded.slice(from, range.end + TAIL_LENGTH)))
    return !OTHER_MATTERS.test(folded.slice(from, range.start))
  const back = Math.max(0, start - 1)
  const previous = folded.slice(Math.max(0, back - LONGEST_RUN), back)
  const before = previous.slice(lastMark(previous) + 1) + folded.slice(from, range.start)
  return DISCLOSURE.test(before) && !OTHER_MATTERS.test(before)
}

/** What stands farther away says nothing about a figure. */
export const LONGEST_RUN = 400

function lastMark(text: string): number {
  return Math.max(...['。', '\n', '!', '?'].map((mark) => text.lastIndexOf(mark)))
}

/** The words before a figure; a title or heading without a full stop is none of them. */
export function wordsOf({ folded, title, sections }: Report, { label }: Figure): string {
  let start = title && label.start < title.range.end ? title.range.end : label.start
  const heading = headingAt(sections, label.start, label.end)
  if (heading) start = Math.max(start, heading.heading.end)
  return withoutBlanks(folded.slice(Math.min(start, label.end), label.end))
}

/** The innermost heading that begins at or before a label and ends within it. */
function headingAt(sections: readonly Section[], start: number, end: number): Section | undefined {
  for (const section of sections) {
    if (section.range.end <= start) continue
    if (section.range.start >= end) return undefined
    const inner = headingAt(section.children, start, end)
    if (inner) return inner
    if (section.heading.end > start && section.heading.end <= end) return section
  }
  return undefined
}

export function behind({ folded }: Report, { range }: Figure): string {
  return withoutBlanks(folded.slice(range.end, range.end + TAIL_LENGTH))
}

/** Shares explain the figure before them. */
export function isShare({ unit }: Figure): boolean {
  return unit?.family === 'percent' || unit?.family === 'ratio'
}

/** Where the bracket opens that a figure stands in, or -1. */
export function openBracket(folded: string, start: number, { range }: Figure): number {
  const from = Math.max(start, range.start - LONGEST_RUN)
  const before = folded.slice(from, range.start)
  const open = before.lastIndexOf('(')
  return open > before.lastIndexOf(')') ? from + open : -1
}

/** What stands in brackets explains the figure before it, and no other. */
export function outside(words: string): string {
  return words.replace(/\([^()]*\)/g, '')
}

/** Tells where the sentence of an offset begins; offsets are asked for in ascending order. */
export function sentenceStarts(folded: string): (at: number) => number {
  const marks = matchesIn(folded, /[。\n!?]/g)
  let passed = 0
  return (at) => {
    while ((marks[passed]?.index ?? Infinity) < at) passed += 1
    return (marks[passed - 1]?.index ?? -1) + 1
  }
}
