import type { Report } from '../../src/model/report.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { yearsIn, type YearMention } from '../../src/rule/years.js'

/** A text speaks of another year only when it names it this often, and the title's year hardly ever or never. */
const OFTEN = 4
const RARELY = 4
const OFTEN_ALONE = 3
/** Where the date of publication says the same. */
const OFTEN_DATED = 2
/** What will be done next year is told in all reports. */
const PLANNED = /^度?,?[^。;,\n]{0,14}?(?:将|计划|拟|打算|继续|进一步|下一步)/

export const yearConsistent = defineRule({
  id: 'year-consistent',
  scope: 'report',
  basis: {
    tier: 'practice',
    zh: '一份年度报告只报告一个年度：标题、统计期限和正文的年度应当一致',
    en: 'An annual report covers one year: title, period and text agree on it',
  },
  messages: {
    'title-conflict': {
      severity: 'error',
      zh: '标题写的是 {found} 年，报告内容是 {year} 年的，两者应当一致',
      en: 'Title says {found}, the report itself is about {year}',
    },
    'period-conflict': {
      severity: 'error',
      zh: '统计期限是 {found} 年，与报告年度 {year} 年不一致',
      en: 'Statistics period is in {found}, expected the report year {year}',
    },
    'text-conflict': {
      severity: 'error',
      zh: '标题写的是 {year} 年，正文有 {count} 处写 {found} 年',
      en: 'Title says {year}, but the text says {found} in {count} places',
    },
  },
  notes: {
    year: { zh: '报告年度 {year} 年由此得出', en: 'The report year {year} follows from here' },
    mention: { zh: '正文首次写 {found} 年', en: 'The text first says {found} here' },
    unknown: { zh: '没有可以比较的年度', en: 'No year to compare' },
  },
  *check({ report }) {
    const { year, title, period } = report
    if (!year) {
      yield { notAssessed: 'unknown' }
      return
    }
    const related = year.range ? [{ note: 'year' as const, range: year.range }] : []
    const data = { year: year.value }
    if (title?.year && title.year.value !== year.value) {
      yield {
        message: 'title-conflict',
        range: title.year.range,
        data: { ...data, found: title.year.value },
        related,
      }
    }
    const inPeriod = period?.from?.year
    if (period && inPeriod !== undefined && inPeriod === period.to?.year && inPeriod !== year.value) {
      yield { message: 'period-conflict', range: period.range, data: { ...data, found: inPeriod }, related }
    }
    const other = year.from === 'title' ? otherYearOfText(report, year.value) : undefined
    if (other && title?.year) {
      const { found, count, range } = other
      yield {
        message: 'text-conflict',
        range: title.year.range,
        data: { ...data, found, count },
        related: [{ note: 'mention', range, data: { found } }],
      }
    }
  },
})

function otherYearOfText(report: Report, year: number) {
  const after = report.title?.range.end ?? 0
  const mentions = yearsIn(report).filter(({ range }) => range.start >= after)
  const own = mentions.filter(({ value }) => value === year).length
  const signed = report.signature?.date?.date.year
  const dated = signed ?? report.published?.date.year
  for (const found of [year - 1, year + 1]) {
    const others = mentions.filter((mention) => mention.value === found && !isPlan(mention, report))
    const first = others[0]
    const enough = own > 0 ? OFTEN : dated === found + 1 ? OFTEN_DATED : OFTEN_ALONE
    const isClear = others.length >= enough && own * RARELY < others.length
    if (first && isClear && (signed === undefined || signed === found + 1))
      return { found, count: others.length, range: first.range }
  }
  return undefined
}

function isPlan({ range: { start, end } }: YearMention, { sections, folded }: Report): boolean {
  const part = sections.find(({ range }) => range.start <= start && start < range.end)
  return (
    part?.keys.some((key) => key === 'problems' || key === 'plans') === true ||
    PLANNED.test(folded.slice(end, end + 24))
  )
}
