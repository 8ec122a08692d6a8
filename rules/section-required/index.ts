import { trimmed } from '../../src/model/sections.js'
import type { Range } from '../../src/model/range.js'
import type { Bilingual } from '../../src/model/regime.js'
import type { Content, Report } from '../../src/model/report.js'
import { shortened } from '../../src/model/shortened.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { named } from '../../src/rule/named.js'

const LONGEST_QUOTE = 24

export const sectionRequired = defineRule({
  id: 'section-required',
  scope: 'report',
  basis: { article: 'contents' },
  messages: {
    missing: {
      severity: 'error',
      absence: 'text',
      zh: '缺少法定内容“{title}”：全文没有这一部分，也没有说明该情况的语句',
      en: 'Missing statutory content “{label}”: no such section and no sentence about it',
    },
    'heading-lost': {
      severity: 'warning',
      absence: 'text',
      zh: '“{title}”没有单独的部分：相关内容只见于“{name}”',
      en: 'No section of its own for “{label}”: found only “{nameEn}”',
    },
  },
  *check({ report, regime }) {
    for (const content of report.contents) {
      const { facts, section, evidence, evidenceIn } = content
      if (!facts.required || section) continue
      const data = { title: facts.title, label: facts.label.en }
      if (!evidence) {
        const range = placeFor(content, report)
        yield {
          message: 'missing',
          data,
          range,
          fix: { range, text: `\n${facts.title}\n`, kind: 'suggestion' },
        }
      } else if (regime.prescribedOrder || evidenceIn === 'table') {
        // Order 492 prescribes contents, not parts: a sentence anywhere satisfies it.
        yield {
          message: 'heading-lost',
          data: { ...data, ...named(nameOf(report, evidence)) },
          range: evidence,
        }
      }
    }
  },
})

/** Where a missing part should stand: behind the one that precedes it by law, else before the next one. */
function placeFor(content: Content, report: Report): Range {
  const at = report.contents.indexOf(content)
  const before = report.contents.slice(0, at).findLast(({ section }) => section)?.section
  const after = report.contents.slice(at + 1).find(({ section }) => section)?.section
  const whole = { start: 0, end: report.text.length }
  const place = before || !after ? trimmed(report, before?.range ?? whole).end : after.heading.start
  return { start: place, end: place }
}

/** Cells make no sentence to quote: a prescribed table is named. */
function nameOf(report: Report, evidence: Range): Bilingual {
  const tables = [...report.tables, ...report.unreadTables]
  const table = tables.find(({ range }) => range.start === evidence.start && range.end === evidence.end)
  const words = quote(report, evidence)
  return table?.form?.name ?? { zh: words, en: words }
}

function quote({ text }: Report, { start, end }: Range): string {
  return shortened(text.slice(start, end).replace(/\s+/g, ' '), LONGEST_QUOTE)
}
