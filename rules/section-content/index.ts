import type { Report, Section } from '../../src/model/report.js'
import { allSections, wordsOf } from '../../src/model/sections.js'
import { defineRule } from '../../src/rule/defineRule.js'

export const sectionContent = defineRule({
  id: 'section-content',
  scope: 'report',
  basis: {
    tier: 'practice',
    zh: '标题之下应当有内容；没有发生的，也应写明没有',
    en: 'A heading is followed by content; where nothing occurred, that is stated',
  },
  messages: {
    empty: {
      severity: 'warning',
      absence: 'table',
      zh: '“{title}”之下没有内容',
      en: 'Nothing below the heading “{title}”',
    },
  },
  notes: {
    'image-table': {
      zh: '此处如为图片格式的表格，应当改用可以读取的表格；没有发生的，应当写明没有',
      en: 'If the table here is an image, use a readable table; if nothing occurred, say so',
    },
  },
  *check({ report, regime }) {
    // Where a prescribed table should stand and none is seen, `table-required` speaks.
    const seen = [...report.tables, ...report.unreadTables].map(({ form }) => form?.family)
    const unseen = regime.forms.filter(({ family }) => !seen.includes(family))
    const ofTables = new Set<string | undefined>(unseen.map(({ content }) => content))
    const judged = [report.sections, ...allSections(report.sections).map(({ children }) => children)]
    for (const siblings of judged)
      for (const section of emptyAmong(report, siblings)) {
        if (section.keys.some((key) => ofTables.has(key))) continue
        yield {
          message: 'empty',
          data: { title: section.title },
          range: section.heading,
          hint: 'image-table',
        }
      }
  },
})

function* emptyAmong(report: Report, siblings: readonly Section[]): Iterable<Section> {
  const filled = siblings.filter((section) => !isEmpty(report, section))
  for (const section of siblings) {
    if (filled.includes(section) || !isTitle(report, section) || isAnnex(section)) continue
    // Short lines that all stand alone are the items of a list, not headings.
    const isPart = section.level === 1 && section.keys.length > 0
    if (!isPart && !filled.some(({ ordinal }) => ordinal?.style === section.ordinal?.style)) continue
    yield section
  }
}

/** Annexes are files of their own. */
function isAnnex({ title }: Section): boolean {
  return /附|统计表/.test(title)
}

function isEmpty(report: Report, section: Section): boolean {
  return section.children.length === 0 && wordsOf(report, section).trim() === ''
}

const LONGEST_TITLE = 30

/** （一）深入学习，提高认识。 is a sentence that needs nothing below it. */
function isTitle({ folded }: Report, { ordinal, title, titleRange, keys, level }: Section): boolean {
  if (keys.length > 0 && level === 1) return true
  if (!ordinal || ordinal.style === 'firstly' || ordinal.style === 'circled') return false
  const next = folded.slice(titleRange.end, titleRange.end + 1)
  return title.length <= LONGEST_TITLE && !/[,，。；]/.test(title) && !/[。;!?.]/.test(next)
}
