import type { Range } from '../../src/model/range.js'
import type { Report, Title } from '../../src/model/report.js'
import { defineRule } from '../../src/rule/defineRule.js'

const NAME = '政府信息公开工作年度报告'
/** 年度报告, also as 年度工作报告 or 年报. */
const ANNUAL_REPORT = /年度[^()]{0,4}报告|年报/
/** 2018年度政府信息公开报告: both words are there, only apart. */
const ANNUAL_APART = /年度[^()]*报告$/
/** Another kind of document by its own name. */
const OTHER_KIND =
  /((?:工作|情况)?(?:总结报告|总结|汇报)|(?:工作|情况)的?报告|情况|(?:工作|情况)?要点|的函)(?:\([^()]*\))?$/
const UNDER_TITLE = 60
const LONGEST_START = 30

export const titleForm = defineRule({
  id: 'title-form',
  scope: 'report',
  basis: {
    tier: 'practice',
    zh: '标题用语从《政府信息公开条例》“政府信息公开工作年度报告”，写明机关名称和年度',
    en: 'Titles follow the wording of the Regulation (政府信息公开工作年度报告) and name body and year',
  },
  messages: {
    missing: {
      severity: 'warning',
      absence: 'text',
      zh: '没有标题：正文以“{start}”开头，应当先有写明机关名称、年度和“政府信息公开工作年度报告”的标题',
      en: 'No title: the text begins with “{start}”, expected a title with body, year and 政府信息公开工作年度报告',
    },
    'wrong-kind': {
      severity: 'warning',
      zh: '标题称“{found}”，应当称“政府信息公开工作年度报告”',
      en: 'Title calls it “{found}”, expected 政府信息公开工作年度报告 (annual report)',
    },
    'part-missing': {
      severity: 'warning',
      zh: '标题缺少{partZh}：“{title}”',
      en: 'Title without {partEn}: “{title}”',
    },
    wording: {
      severity: 'info',
      zh: '标题“{title}”与条例用语“政府信息公开工作年度报告”略有出入',
      en: 'Title “{title}” departs slightly from the wording of the Regulation, 政府信息公开工作年度报告',
    },
  },
  *check({ report }) {
    const { title } = report
    if (!title || isNameOfTable(report, title)) {
      const range = firstWords(report)
      yield { message: 'missing', range, data: { start: report.text.slice(range.start, range.end) } }
      return
    }
    const { range, words } = title
    const kind = ANNUAL_REPORT.test(words) ? undefined : OTHER_KIND.exec(words)?.[1]
    if (kind) yield { message: 'wrong-kind', range, data: { found: kind } }
    const parts = missingParts(report, title, kind !== undefined)
    if (parts.length > 0) {
      const data = {
        title: title.text,
        partZh: parts.map(([zh]) => zh).join('、'),
        partEn: parts.map(([, en]) => en).join(', '),
      }
      yield { message: 'part-missing', range, data }
    }
    if (!kind && parts.length === 0 && !words.includes(NAME))
      yield { message: 'wording', range, data: { title: title.text } }
  },
})

/** What stands above tables that travel without the text of their report. */
function isNameOfTable({ doubts }: Report, { words }: Title): boolean {
  return doubts.some(({ kind }) => kind === 'prose') && !ANNUAL_REPORT.test(words)
}

type Part = readonly [zh: string, en: string]

function missingParts(report: Report, { year, body, words }: Title, isOtherKind: boolean): Part[] {
  const parts: Part[] = []
  if (!body && !isNamedBelow(report)) parts.push(['机关名称', 'the body'])
  if (!year) parts.push(['年度', 'the year'])
  if (!isOtherKind && !ANNUAL_REPORT.test(words) && !ANNUAL_APART.test(words))
    parts.push(['“年度报告”', '年度报告 (annual report)'])
  return parts
}

/** On a cover the body may stand on a line of its own under the title. */
function isNamedBelow({ title, signature }: Report): boolean {
  const start = signature?.body?.range.start
  return (
    start !== undefined &&
    title !== undefined &&
    start >= title.range.end &&
    start - title.range.end < UNDER_TITLE
  )
}

/** Where the title should stand: the first words that are no page furniture. */
function firstWords({ folded }: Report): Range {
  const start = Math.max(0, folded.search(/\S/))
  const rest = folded.slice(start, start + LONGEST_START)
  const end = rest.search(/[\n。,;:]/)
  return { start, end: start + (end < 1 ? rest.length : end) }
}
