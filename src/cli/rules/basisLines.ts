import { wordsOf } from '../../format/words.js'
import type { Locale } from '../../model/diagnostic.js'
import type { Basis } from '../../model/regime.js'
import { regimes } from '../../parse/regime/regimes.js'
import type { Rule } from '../../rule/rule.js'

/** Report years with the same basis. */
interface Span {
  readonly basis: Basis
  readonly from: number
  /** Absent while it is in force. */
  to: number | undefined
}

/** What a rule rests on, in lines; where it names an article of the law in force, for each span of years. */
export function basisLines(rule: Rule, locale: Locale): string[] {
  const { basis, tier } = wordsOf(locale)
  const spans = spansOf(rule)
  const [only] = spans
  if (only && spans.length === 1) return [basis(tier[only.basis.tier], only.basis[locale])]
  return locale === 'zh'
    ? [
        '依据，按报告年度：',
        ...spans.map((span) => `- ${yearsZh(span)}（${tier[span.basis.tier]}）：${span.basis.zh}`),
      ]
    : [
        'Basis, by report year:',
        ...spans.map((span) => `- ${yearsEn(span)} (${tier[span.basis.tier]}): ${span.basis.en}`),
      ]
}

function spansOf({ basis, regimes: only }: Rule): Span[] {
  if (!('article' in basis)) return [{ basis, from: 0, to: undefined }]
  const spans: Span[] = []
  for (const { id, articles, validFrom, validTo } of regimes) {
    const article = articles[basis.article]
    if (!article || (only && !only.includes(id))) continue
    const last = spans.at(-1)
    if (last?.basis.zh === article.zh && last.to === validFrom - 1) last.to = validTo
    else spans.push({ basis: article, from: validFrom, to: validTo })
  }
  return spans
}

function yearsZh({ from, to }: Span): string {
  return to === undefined ? `${from} 年度起` : from === to ? `${from} 年度` : `${from}—${to} 年度`
}

function yearsEn({ from, to }: Span): string {
  return to === undefined ? `since ${from}` : from === to ? String(from) : `${from}–${to}`
}
