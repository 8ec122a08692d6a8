import { dayNumber, isoDate } from '../../src/model/calendar.js'
import type { CalendarDate } from '../../src/model/range.js'
import type { BodyKind, Deadline } from '../../src/model/regime.js'
import type { PrintedDate } from '../../src/model/report.js'
import { defineRule } from '../../src/rule/defineRule.js'
import type { RuleContext } from '../../src/rule/rule.js'

/** 更新时间：2023-04-06. When a page was last changed says nothing of when it was published. */
const CHANGED = /(?:更新|修改)(?:时间|日期)\s*[:：|]?\s*\|?\s*$/
const LABEL_LENGTH = 12

export const publicationDate = defineRule({
  id: 'publication-date',
  scope: 'report',
  basis: { article: 'deadline' },
  messages: {
    late: {
      severity: 'warning',
      zh: '日期 {date} 晚于公布期限 {deadline}',
      en: 'Date {date} is after the deadline {deadline}',
    },
    'late-page': {
      severity: 'info',
      zh: '页面发布日期 {date} 晚于公布期限 {deadline}，而落款日期在期限以内',
      en: 'The page was published on {date}, after the deadline {deadline}, though the report is signed in time',
    },
    'premature-page': {
      severity: 'info',
      zh: '页面发布日期 {date} 在报告年度 {year} 年结束以前，可能是页面信息有误',
      en: 'The page says it was published on {date}, before the end of the report year {year}; the page may be wrong',
    },
    'late-township': {
      severity: 'info',
      zh: '日期 {date} 晚于 {deadline}：条例没有规定乡镇、街道的期限，通常与部门相同',
      en: 'Date {date} is after {deadline}: the Regulation sets no deadline for townships, they usually follow that of departments',
    },
    premature: {
      severity: 'error',
      zh: '日期 {date} 在报告年度 {year} 年结束以前，年度报告应当在次年公布',
      en: 'Date {date} is before the end of the report year {year}, expected a date in the following year',
    },
  },
  notes: {
    undated: { zh: '没有落款日期，也没有发布日期', en: 'Neither the report nor the page is dated' },
    unknown: { zh: '不知道报告年度', en: 'The report year is unknown' },
  },
  *check(context) {
    const { year, signature, published } = context.report
    const signed = signature?.date
    if (!year) yield { notAssessed: 'unknown' }
    else if (!signed && !published) yield { notAssessed: 'undated' }
    else {
      const found = signed ? judge(context, signed, year.value) : undefined
      if (signed && found) yield { ...found, range: signed.range }
      else if (published && published.date.year !== undefined && published.date.year <= year.value + 1) {
        const onPage = judge(context, published, year.value)
        const isChange = CHANGED.test(
          context.report.text.slice(0, published.range.start).slice(-LABEL_LENGTH),
        )
        const message = onPage && !isChange ? ofPage(onPage.message, signed !== undefined) : undefined
        if (onPage && message) yield { ...onPage, message, range: published.range }
      }
    }
  },
})

/** Systems of record and moves of a site put their own dates on pages: alone they prove little. */
function ofPage(message: MessageId, isSigned: boolean): MessageId | undefined {
  if (message === 'premature') return isSigned ? undefined : 'premature-page'
  return message === 'late' && isSigned ? 'late-page' : message
}

type MessageId = 'late' | 'late-page' | 'late-township' | 'premature' | 'premature-page'

function judge(context: RuleContext, { date }: PrintedDate, year: number) {
  if (date.year === undefined || date.year < year - 1) return undefined
  if (dayNumber(lastDay(date)) < dayNumber({ year, month: 12, day: 31 }))
    return { message: 'premature' as MessageId, data: { date: isoDate(date), year } }
  const { kind, deadline } = deadlineOf(context)
  if (isAfter(date, deadline, year))
    return {
      message: 'late' as MessageId,
      data: { date: isoDate(date), deadline: isoDate({ year: year + 1, ...deadline }) },
    }
  const customary = context.deadlines.township
  if (kind === 'township' && isAfter(date, customary, year))
    return {
      message: 'late-township' as MessageId,
      data: { date: isoDate(date), deadline: isoDate({ year: year + 1, ...customary }) },
    }
  return undefined
}

/** Where the kind is unknown, or the law names no deadline for it, the latest one holds. */
function deadlineOf({ report, body, deadlines }: RuleContext): {
  kind: BodyKind | undefined
  deadline: Deadline
} {
  const kind = body.kind ?? report.body?.kind
  const latest = Object.values(deadlines).reduce((a, b) => (dayNumber(a) >= dayNumber(b) ? a : b))
  return { kind, deadline: kind === undefined || kind === 'township' ? latest : deadlines[kind] }
}

function isAfter(date: CalendarDate, deadline: Deadline, year: number): boolean {
  return dayNumber(date) > dayNumber({ year: year + 1, ...deadline })
}

/** 二〇一三年一月 may be any of its days. */
function lastDay(date: CalendarDate): CalendarDate {
  return { ...date, day: date.day ?? 31 }
}
