import { since } from '../../src/model/regime.js'
import type { Report, Section } from '../../src/model/report.js'
import { defineRule } from '../../src/rule/defineRule.js'

export const sectionOrder = defineRule({
  id: 'section-order',
  scope: 'report',
  regimes: since('cn-2019'),
  basis: { article: 'form' },
  messages: {
    'out-of-order': {
      severity: 'warning',
      zh: '“{title}”排在“{partBefore}”之后，规定的顺序是在它之前',
      en: '“{title}” stands behind “{partBefore}”, expected before it',
    },
  },
  *check({ report }) {
    let latest: { readonly place: number; readonly section: Section } | undefined
    for (const { place, section } of partsInReadingOrder(report)) {
      if (latest && place < latest.place) {
        yield {
          message: 'out-of-order',
          data: { title: section.title, partBefore: latest.section.title },
          range: section.heading,
        }
      } else latest = { place, section }
    }
  },
})

/** Each prescribed part that has a heading of its own, with its place in the form. */
function partsInReadingOrder({ contents }: Report): { place: number; section: Section }[] {
  return contents
    .flatMap(({ section }, place) => (section && section.keys.length === 1 ? [{ place, section }] : []))
    .sort((a, b) => a.section.heading.start - b.section.heading.start)
}
