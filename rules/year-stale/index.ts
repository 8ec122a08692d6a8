import { matchesIn } from '../../src/model/matches.js'
import type { Range } from '../../src/model/range.js'
import { allSections, wordsOf } from '../../src/model/sections.js'
import type { Report } from '../../src/model/report.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { isQuoted, proseMatches, sentenceAround } from '../../src/rule/prose.js'
import {
  CAPTION,
  CLAIM,
  COLUMN,
  COMPARES,
  CUT_OFF,
  OLD_ACT,
  OLD_COUNT,
  OLD_PROBLEMS,
  OPENING,
  PART_OF_FACT,
  PLAN,
  PLAN_TITLE,
  RUNS_WELL,
  SELF,
  SHORT_NAME,
  SPEAKS_OF_NOTICE,
  TERM,
  THIS_YEAR,
  TOTAL,
} from './patterns.js'
import { compared, oldFees, stale, type Stale } from './stale.js'

/** The rest of a sentence and the next one. */
const NEARBY = 200
const ON_REQUEST = /申请|复议|诉讼/
const SPEAKS_OF_NOW = /目前|当前|现阶段/
const LONGEST_INTRODUCTION = 300

export const yearStale = defineRule({
  id: 'year-stale',
  scope: 'report',
  basis: {
    tier: 'practice',
    zh: '年度报告报告一个年度的情况：该写报告年度的地方不应留有其他年份',
    en: 'An annual report speaks of one year: no other year where the report year must stand',
  },
  messages: {
    plan: {
      severity: 'warning',
      zh: '“{text}”是今后的打算，年份为 {found} 年，应当晚于报告年度 {year} 年',
      en: '“{text}” states a plan for {found}, expected a year after the report year {year}',
    },
    'cut-off': {
      severity: 'warning',
      zh: '“{text}”的截止年份是 {found} 年，应当截至报告年度 {year} 年底',
      en: '“{text}” cuts off at {found}, expected the end of the report year {year}',
    },
    caption: {
      severity: 'warning',
      zh: '表格的“{text}”写的是 {found} 年，应当是报告年度 {year} 年',
      en: 'The table says “{text}”, a caption for {found}, expected the report year {year}',
    },
    'self-named': {
      severity: 'warning',
      zh: '“{text}”把本报告说成 {found} 年度的，应当是 {year} 年度',
      en: '“{text}” calls this the report for {found}, expected {year}',
    },
    claim: {
      severity: 'warning',
      zh: '“{text}”写的是 {found} 年，这一部分应当说明 {year} 年的情况',
      en: '“{text}” speaks of {found}, this part must state {year}',
    },
    compared: {
      severity: 'warning',
      zh: '“{text}”是与报告年度 {year} 年自身相比，应当与以前的年度相比',
      en: '“{text}” compares the report year {year} with itself, expected an earlier year',
    },
  },
  notes: { unknown: { zh: '不知道报告年度', en: 'The report year is unknown' } },
  *check({ report }) {
    const year = report.year?.value
    if (year === undefined) {
      yield { notAssessed: 'unknown' }
      return
    }
    const found = [
      ...plans(report, year),
      ...cutOffs(report, year),
      ...captions(report, year),
      ...selfNamed(report, year),
      ...openings(report, year),
      ...claims(report, year),
      ...compared(report, year),
      ...oldFees(report, year),
    ].toSorted((a, b) => a.start - b.start)
    for (const { message, start, text, found: stale } of found) {
      yield { message, range: { start, end: start + text.length }, data: { text, found: stale, year } }
    }
  },
})

/** 2018年，我局将继续… at the end of the report for 2018. */
function* plans(report: Report, year: number): Iterable<Stale> {
  const sections = report.sections.filter(
    ({ keys, title }) => keys.includes('problems') || PLAN_TITLE.test(title),
  )
  // Sections and matches both come in reading order.
  let at = 0
  for (const { match, range } of proseMatches(report, PLAN)) {
    const found = Number(match[1])
    while (at < sections.length && (sections[at]?.range.end ?? 0) < range.end) at += 1
    const isPlanned = (sections[at]?.range.start ?? Infinity) <= range.start
    const clause = report.folded.slice(range.end, range.end + 40).split(/[。;,\n]/, 1)[0] ?? ''
    if (found > year || !isPlanned || PART_OF_FACT.test(clause) || isQuoted(report, range.start)) continue
    yield stale(report, 'plan', range.start, match[0].length, found)
  }
}

/** 截至2012年底，累计… in the report for 2013, with nothing said of 2013. */
function* cutOffs(report: Report, year: number): Iterable<Stale> {
  for (const { match, range } of proseMatches(report, CUT_OFF)) {
    const found = Number(match[1])
    if (found === year || Math.abs(found - year) > 1 || isQuoted(report, range.start)) continue
    if (found > year ? isCount(report, range) : isOldStock(report, range, year))
      yield stale(report, 'cut-off', range.start, match[0].length, found)
  }
}

/** A day that is yet to come can end a term, but no count. */
function isCount(report: Report, { start }: Range): boolean {
  const sentence = sentenceAround(report, start)
  return /\d ?[条件次个份篇]/.test(sentence) && !TERM.test(sentence)
}

/** A total of which neither this sentence nor the next says that it is last year's. */
function isOldStock(report: Report, { start, end }: Range, year: number): boolean {
  const sentence = sentenceAround(report, start)
  const [rest = '', next = ''] = report.folded.slice(end, end + NEARBY).split('。', 2)
  const isOwnYear = (words: string): boolean => words.includes(String(year)) || THIS_YEAR.test(words)
  if (isOwnYear(sentence) || isOwnYear(rest)) return false
  return RUNS_WELL.test(sentence) || (TOTAL.test(sentence) && !COMPARES.test(sentence) && !isOwnYear(next))
}

function* captions(report: Report, year: number): Iterable<Stale> {
  const { folded } = report
  for (const match of [...matchesIn(folded, COLUMN), ...matchesIn(folded, CAPTION)]) {
    const found = Number(match[1])
    // Two years side by side are a comparison.
    const isCompared = folded.slice(Math.max(0, match.index - 16), match.index).includes(String(year))
    if (found !== year && !isCompared && !isQuoted(report, match.index))
      yield stale(report, 'caption', match.index, match[0].length, found)
  }
}

function* selfNamed(report: Report, year: number): Iterable<Stale> {
  const { folded } = report
  const { start: from, end } = introduction(report)
  const words = folded.slice(from, end)
  for (const match of [...matchesIn(words, SELF), ...matchesIn(words, SHORT_NAME)]) {
    const found = Number(match[1])
    const start = from + match.index
    const clause =
      folded
        .slice(Math.max(0, start - 60), start)
        .split(/[。;,\n]/)
        .at(-1) ?? ''
    const [after = ''] = folded
      .slice(start + match[0].length, start + match[0].length + 8)
      .split(/[。;,\n]/, 1)
    if (
      found === year ||
      SPEAKS_OF_NOTICE.test(`${clause}${match[0]}${match[0].endsWith(')') ? '' : after}`) ||
      isQuoted(report, start)
    )
      continue
    yield stale(report, 'self-named', start, match[0].length, found)
  }
}

/** The preface; where the first part begins at once, what it begins with. */
function introduction({ preface, sections }: Report): Range {
  if (preface) return preface
  const start = sections[0]?.heading.end ?? 0
  return { start, end: Math.min(sections[0]?.content.end ?? 0, start + LONGEST_INTRODUCTION) }
}

/**
 * 2012年，我局未收到… in a part of the report for 2013 that says nothing of 2013. How much was disclosed is told
 * point by point, each with its own year.
 */
function* claims(report: Report, year: number): Iterable<Stale> {
  for (const section of report.sections) {
    if (section.keys.includes('proactive'))
      for (const { content } of allSections([section])) yield* oldClaims(report, content, OLD_COUNT, year)
    else if (section.keys.some((key) => key === 'requests' || key === 'fees' || key === 'remedies'))
      yield* oldClaims(report, section.range, CLAIM, year)
    else if (section.keys.includes('problems') && !SPEAKS_OF_NOW.test(wordsOf(report, section)))
      yield* oldClaims(report, section.range, OLD_PROBLEMS, year)
    // Beside points about the year, one that speaks of the year before only.
    else if (section.keys.includes('overall') && wordsOf(report, section).includes(String(year)))
      for (const { content, title } of allSections(section.children))
        yield* oldClaims(report, content, ON_REQUEST.test(title) ? CLAIM : OLD_ACT, year)
  }
}

/** 总体情况 opens with the year before, and the words in front of its first point say nothing of the report year. */
function* openings(report: Report, year: number): Iterable<Stale> {
  const section = report.sections.find(({ keys }) => keys.includes('overall') || keys.includes('overview'))
  if (!section) return
  const { start } = section.content
  const end = section.children[0]?.heading.start ?? section.content.end
  const words = report.folded.slice(start, end)
  const match = OPENING.exec(words)
  if (!match || Number(match[1]) !== year - 1 || words.includes(String(year)) || THIS_YEAR.test(words)) return
  const lead = match[0].search(/\d/)
  yield stale(report, 'claim', start + lead, match[0].length - lead, year - 1)
}

function* oldClaims(report: Report, { start, end }: Range, pattern: RegExp, year: number): Iterable<Stale> {
  const words = report.folded.slice(start, end)
  if (words.includes(String(year)) || THIS_YEAR.test(words)) return
  for (const match of matchesIn(words, pattern)) {
    const found = Number(match[1])
    const lead = match[0].search(/\d/)
    if (Math.abs(found - year) === 1)
      yield stale(report, 'claim', start + match.index + lead, match[0].length - lead, found)
  }
}
