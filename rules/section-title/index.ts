import { since, type StatutoryContent } from '../../src/model/regime.js'
import type { Report, Section } from '../../src/model/report.js'
import { editDistance } from '../../src/model/spelling.js'
import { defineRule } from '../../src/rule/defineRule.js'

export const sectionTitle = defineRule({
  id: 'section-title',
  scope: 'report',
  regimes: since('cn-2019'),
  basis: { article: 'form' },
  messages: {
    misspelt: {
      severity: 'warning',
      zh: '标题“{title}”有错字，应当是“{partExpected}”',
      en: 'Misspelt title “{title}”, expected “{partExpected}”',
    },
    variant: {
      severity: 'info',
      zh: '标题“{title}”与规定的“{partExpected}”不一致',
      en: 'Title “{title}”, the form has “{partExpected}”',
    },
  },
  *check({ report }) {
    for (const { facts, section } of report.contents) {
      if (!section || section.keys.length !== 1) continue
      const found = plain(printed(report, section))
      const good = [facts.title, ...(facts.statuteTitles ?? [])]
      if (good.some((title) => plain(title) === found)) continue
      const meant = isKnown(facts, found) ? undefined : good.find((title) => isSlip(found, plain(title)))
      const data = { title: section.title, partExpected: meant ?? facts.title }
      if (meant === undefined) yield { message: 'variant', data, range: section.titleRange }
      else {
        const fix = { range: section.titleRange, text: meant, kind: 'automatic' } as const
        yield { message: 'misspelt', data, range: section.titleRange, fix }
      }
    }
  },
})

function printed({ folded }: Report, { titleRange: { start, end } }: Section): string {
  return folded.slice(start, end)
}

/** Without what does not make another title: blanks, year, brackets, 的, and the choice of 和, 与, 及 or 、. */
function plain(title: string): string {
  return title.replace(/\s+|\([^)]*\)$|^20\d\d年度?|[的。:]/g, '').replace(/以及|[和与及、]/g, '、')
}

/** Other titles in common use are variants, however near they are. */
function isKnown({ aliases }: StatutoryContent, found: string): boolean {
  return aliases.some((alias) => plain(alias) === found)
}

/** Characters that make another word and no slip: 状况, 概况, 其它, 政务, 工作中, 改善, 报送. */
const OTHER_WORD = /[状概它务中所等之本各类善送]/

const DOUBLED = /([\u4e00-\u9fff]{2})\1/

/** A doubled word, or one character too many, missing or wrong. */
function isSlip(found: string, title: string): boolean {
  if (found.length > title.length && found.replace(/(.{2,4})\1/, '$1') === title) return true
  // 主动公开政府政府情况: the doubled word stands in the place of another.
  if (found.length === title.length && DOUBLED.test(found) && editDistance(found, title, 2) <= 2) return true
  return title.length >= 6 && editDistance(found, title, 1) === 1 && !OTHER_WORD.test(found)
}
