import { matchesIn } from '../../src/model/matches.js'
import type { Range } from '../../src/model/range.js'
import type { Report, Section } from '../../src/model/report.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { isQuoted, proseMatches, sentenceAround } from '../../src/rule/prose.js'
import {
  ADVICE,
  ASIDE,
  FORM_NOTE,
  HEADING_NOTE,
  MASKED_BODY,
  MASKED_RULES,
  MASKED_SUBJECT,
  PLACEHOLDER,
} from './patterns.js'

/** Sentences about cases and samples mask names and dates on purpose. */
const TELLS_A_CASE = /某|案例|例如|比如|格式|模板|样式|范例/
const MASKS_DATES = /申请人|原告|被告|当事人/

interface Leftover {
  readonly message: 'placeholder' | 'instruction'
  readonly range: Range
  readonly fix?: 'automatic' | 'suggestion'
}

export const textLeftover = defineRule({
  id: 'text-leftover',
  scope: 'report',
  basis: {
    tier: 'practice',
    zh: '公文定稿惯例：公开发布的报告应当填写完整，不留模板说明',
    en: 'Practice for final texts: a published report is filled in and carries no notes of a template',
  },
  messages: {
    placeholder: {
      severity: 'warning',
      zh: '“{text}”是没有填写的占位内容，应当填写实际内容',
      en: 'Placeholder “{text}”, expected the actual content',
    },
    instruction: {
      severity: 'warning',
      zh: '“{text}”是模板中的填写说明，正式报告中应当删去',
      en: 'Template instruction “{text}” left in, expected none in the final report',
    },
  },
  *check({ report }) {
    let end = -1
    for (const { message, range, fix } of leftovers(report)) {
      if (range.start < end) continue
      end = range.end
      const data = { text: report.text.slice(range.start, range.end) }
      yield { message, range, data, ...(fix ? { fix: { range, text: '', kind: fix } } : {}) }
    }
  },
})

function leftovers(report: Report): Leftover[] {
  return [
    ...placeholders(report),
    ...maskedBodies(report),
    ...maskedSubjects(report),
    ...instructions(report),
  ].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
}

function* placeholders(report: Report): Iterable<Leftover> {
  for (const { match, range, block } of proseMatches(report, PLACEHOLDER)) {
    const isRuleAcrossThePage = match[0].length === block.range.end - block.range.start && match[0][0] === '_'
    if (isRuleAcrossThePage || isQuoted(report, range.start)) continue
    const { date, count } = match.groups ?? {}
    const sentence = date || count ? sentenceAround(report, range.start) : ''
    if (TELLS_A_CASE.test(sentence) || (date && MASKS_DATES.test(sentence))) continue
    yield { message: 'placeholder', range }
  }
}

/** XX局 in the title, in a heading or at the signature is the body itself. */
function* maskedBodies(report: Report): Iterable<Leftover> {
  const own = [
    report.title?.range,
    report.signature?.body?.range,
    ...headingsOf(report, report.sections),
  ].filter((range) => range !== undefined)
  for (const range of own) {
    if (TELLS_A_CASE.test(report.folded.slice(range.start, range.end))) continue
    for (const found of rangesOf(MASKED_BODY, report, range)) yield { message: 'placeholder', range: found }
  }
}

function* maskedSubjects(report: Report): Iterable<Leftover> {
  for (const { match, range } of proseMatches(report, MASKED_SUBJECT)) {
    const start = range.end - (match[1] ?? '').length
    if (!isQuoted(report, start)) yield { message: 'placeholder', range: { start, end: range.end } }
  }
  if (!MASKED_TITLES.some((opening) => report.folded.includes(opening))) return
  for (const { match, range } of proseMatches(report, MASKED_RULES)) {
    const start = range.end - (match[1] ?? '').length
    if (!TELLS_A_CASE.test(sentenceAround(report, start)))
      yield { message: 'placeholder', range: { start, end: range.end } }
  }
}

const MASKED_TITLES = ['《X', '《x', '《×', '《✕']

function* instructions(report: Report): Iterable<Leftover> {
  for (const { range } of proseMatches(report, FORM_NOTE))
    if (!isQuoted(report, range.start)) yield { message: 'instruction', range, fix: 'automatic' }
  for (const { match, range } of proseMatches(report, ADVICE))
    if (!isQuoted(report, range.start))
      yield { message: 'instruction', range, ...(match[0][0] === '(' ? { fix: 'suggestion' as const } : {}) }
  for (const { range } of proseMatches(report, ASIDE))
    if (!isQuoted(report, range.start)) yield { message: 'instruction', range }
  const named = [report.title?.range, ...headingsOf(report, report.sections)].filter(
    (range) => range !== undefined,
  )
  for (const heading of named)
    for (const range of rangesOf(HEADING_NOTE, report, heading))
      yield { message: 'instruction', range, fix: 'suggestion' }
}

/** Headings with the bracket that follows at once: reading leaves （1000字以内） out of a title. */
function* headingsOf({ folded }: Pick<Report, 'folded'>, sections: readonly Section[]): Iterable<Range> {
  for (const { heading, children } of sections) {
    const note = NOTE_AFTER.exec(folded.slice(heading.end, heading.end + LONGEST_NOTE))
    yield { start: heading.start, end: heading.end + (note?.[0].length ?? 0) }
    yield* headingsOf({ folded }, children)
  }
}

const LONGEST_NOTE = 24
const NOTE_AFTER = /^\([^()\n]{0,22}\)/

function* rangesOf(pattern: RegExp, { folded }: Report, { start, end }: Range): Iterable<Range> {
  for (const match of matchesIn(folded.slice(start, end), pattern))
    yield { start: start + match.index, end: start + match.index + match[0].length }
}
