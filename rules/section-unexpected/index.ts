import { since } from '../../src/model/regime.js'
import type { Section } from '../../src/model/report.js'
import { defineRule } from '../../src/rule/defineRule.js'

export const sectionUnexpected = defineRule({
  id: 'section-unexpected',
  scope: 'report',
  regimes: since('cn-2019'),
  basis: { article: 'form' },
  messages: {
    extra: {
      severity: 'info',
      zh: '“{title}”不在规定的六个部分之内，内容应当并入相应部分',
      en: '“{title}” is none of the six prescribed parts; its content belongs in one of them',
    },
  },
  *check({ report }) {
    const level = report.contents.find(({ section }) => section)?.section?.level
    for (const section of report.sections) {
      if (section.level === level && isFurtherPart(section))
        yield { message: 'extra', data: { title: section.title }, range: section.heading }
    }
  },
})

/** A numbered part with a title of its own; annexes are allowed. */
function isFurtherPart({ ordinal, keys, title }: Section): boolean {
  if (!ordinal || title === '' || /^附/.test(title)) return false
  return keys.length === 0 || keys.every((key) => key === 'processing-fees')
}
