import { withoutBlanks } from '../../src/model/blanks.js'
import { allSections } from '../../src/model/sections.js'
import type { Report, Section } from '../../src/model/report.js'
import { defineRule } from '../../src/rule/defineRule.js'
import {
  announcementIn,
  subjectOf,
  type AnnouncedItem,
  type Announcement,
  type Subject,
} from './announcement.js'

export const contentsAnnounced = defineRule({
  id: 'contents-announced',
  scope: 'report',
  basis: {
    tier: 'practice',
    zh: '前言所列的报告内容应当与正文的部分一致',
    en: 'The contents announced in the preface are those of the report',
  },
  messages: {
    'without-heading': {
      severity: 'warning',
      absence: 'text',
      zh: '前言写明报告包括“{partItem}”，正文没有这一部分',
      en: 'The preface announces “{partItem}”, but the report has no such part',
    },
    'count-differs': {
      severity: 'warning',
      absence: 'text',
      zh: '前言写明报告由 {announced} 个部分组成，正文有 {actual} 个部分',
      en: 'The preface announces {announced} parts, but the report has {actual}',
    },
  },
  notes: {
    'no-sections': {
      zh: '没有识别出报告的各个部分',
      en: 'No parts of the report were recognised',
    },
  },
  *check({ report }) {
    const announcement = announcementIn(report)
    if (!announcement) return
    if (report.sections.length < FEWEST_SECTIONS) {
      yield { notAssessed: 'no-sections' }
      return
    }
    for (const item of itemsWithoutHeading(announcement, report))
      yield { message: 'without-heading', data: { partItem: item.text }, range: item.range }
    const { count } = announcement
    if (!count) return
    const announced = count.value
    const actual = partsOf(report)
    if (actual.length > 0 && !fits(announced, announcement, actual, report))
      yield { message: 'count-differs', data: { announced, actual: actual.length }, range: count.range }
  },
})

const FEWEST_SECTIONS = 3

/** Annexes may be files of their own; the first part has many names. */
const NOT_JUDGED = ['annex', 'overview']

/** Announced contents that no heading names. */
function itemsWithoutHeading({ items }: Announcement, report: Report): AnnouncedItem[] {
  const headings = allSections(report.sections)
  const body = plain(report.folded.slice(report.preface?.end ?? 0))
  return items.filter(({ subject, range }, at) => {
    if (!subject || NOT_JUDGED.includes(subject.key)) return false
    if (headings.some((section) => names(section, subject, report))) return false
    if (isNumbered(plain(report.folded.slice(range.start, range.end)), body)) return false
    if (isAnnexToo(items, at) && headings.some(({ keys }) => keys.includes('annex'))) return false
    return !isParaphrase(items, report.sections, at)
  })
}

/** 政府支出与收费的情况 and 政府支出和收费 are the same words. */
function plain(words: string): string {
  return withoutBlanks(words)
    .replace(/[与及、]/g, '和')
    .replace(/的|情况$/g, '')
}

/** Its words stand behind an ordinal, though nothing told that they are a heading. */
function isNumbered(words: string, body: string): boolean {
  if (words === '') return false
  for (let at = body.indexOf(words); at !== -1; at = body.indexOf(words, at + 1))
    if (
      /[一二三四五六七八九十)]/.test(body.charAt(at - 1)) ||
      /[一二三四五六七八九十][和.]/.test(body.slice(at - 2, at))
    )
      return true
  return false
}

/** 需要说明的事项与附表 is one part, and 附表 may be its title. */
function isAnnexToo(items: readonly AnnouncedItem[], at: number): boolean {
  const [item, next] = [items[at], items[at + 1]]
  return next?.subject?.key === 'annex' && next.range.start - (item?.range.end ?? 0) <= 1
}

function names({ keys, titleRange }: Section, { key, words }: Subject, { folded }: Report): boolean {
  return keys.includes(key) || words.test(withoutBlanks(folded.slice(titleRange.start, titleRange.end)))
}

/** The part at this place has a title that names nothing known: the item in other words. */
function isParaphrase(items: readonly AnnouncedItem[], parts: readonly Section[], at: number): boolean {
  const part = parts[at]
  return items.length <= parts.length + 1 && part?.keys.length === 0 && subjectOf(part.title) === undefined
}

/** The numbered parts, where their numbers run on: else `section-numbering` speaks. */
function partsOf({ sections }: Report): Section[] {
  const numbered = sections.filter(({ ordinal }) => ordinal !== undefined)
  const runsOn = numbered.every(({ ordinal }, at) => ordinal?.value === at + 1)
  return runsOn && numbered.length === sections.length ? numbered : []
}

/** An annex counts as a part or not, and it need not have a number. */
function fits(count: number, announcement: Announcement, parts: readonly Section[], report: Report): boolean {
  const { items } = announcement
  const annexes = parts.filter(({ keys, title }) => keys.includes('annex') || /^附/.test(title)).length
  const announcesAnnex = items.some(({ subject }) => subject?.key === 'annex')
  // Items as many as parts, and no word of an annex: it is none of them.
  const isListed = announcement.isClosed && items.length === parts.length
  const hasAnnex = announcesAnnex || (!isListed && /附(?:件|表|录)|统计表/.test(report.folded))
  const possible = [parts.length, parts.length - annexes, ...(hasAnnex ? [parts.length + 1] : [])]
  return possible.includes(count)
}
