import type { Digest, Passage, Sentence, Spot } from '../../src/model/digest.js'
import { defineRule } from '../../src/rule/defineRule.js'

/** Fewer sentences of its own, or fewer characters, and a part may be the same by chance or by form. */
const LEAST_SENTENCES = 5
const LEAST_LENGTH = 160
const SHOWN = 3

export const textReuse = defineRule({
  id: 'text-reuse',
  scope: 'series',
  similar: true,
  basis: {
    tier: 'practice',
    zh: '主管部门对年度报告的一贯要求：内容真实、具体，不得雷同、敷衍',
    en: 'Practice of supervising offices: reports are specific and not copied from last year or from another body',
  },
  messages: {
    copied: {
      severity: 'warning',
      zh: '“{title}”部分 {all} 句中有 {same} 句（{share}%）与上一年度报告相同（对照 {against}）',
      en: '{same} of the {all} sentences of “{title}” ({share}%) stand in last year’s report (compared with {against})',
    },
    shared: {
      severity: 'warning',
      zh: '“{title}”部分 {all} 句中有 {same} 句（{share}%）与“{other}”{year}年的报告相同（对照 {against}）',
      en: '{same} of the {all} sentences of “{title}” ({share}%) stand in the report of “{other}” for {year} (compared with {against})',
    },
  },
  notes: {
    here: { zh: '本报告：“{sentence}”', en: 'This report: “{sentence}”' },
    there: { zh: '{file} 中：“{sentence}”', en: '{file}: “{sentence}”' },
  },
  *checkSeries({ report, previous, relation, options }) {
    const least = typeof options.share === 'number' ? options.share : LEAST_SHARE
    const known = new Map(
      previous.passages.flatMap(({ sentences }) =>
        sentences.map(({ words, spot }) => [words, spot] as const),
      ),
    )
    for (const passage of report.passages) {
      const { title, sentences, spot } = passage
      const same = sentences.filter(({ words }) => known.has(words))
      if (!isLongEnough(passage) || shareOf(same, sentences) < least) continue
      yield {
        message: relation === 'year-before' ? 'copied' : 'shared',
        spot,
        data: {
          title,
          all: sentences.length,
          same: same.length,
          share: Math.floor((100 * same.length) / sentences.length),
          ...otherOf(previous),
        },
        related: same.slice(0, SHOWN).flatMap((sentence) => pairOf(sentence, known.get(sentence.words))),
      }
    }
  },
  options: {
    type: 'object',
    properties: { share: { type: 'number', minimum: 0.5, maximum: 1, default: 0.8 } },
    additionalProperties: false,
  },
})

const LEAST_SHARE = 0.8

function isLongEnough({ sentences }: Passage): boolean {
  return sentences.length >= LEAST_SENTENCES && lengthOf(sentences) >= LEAST_LENGTH
}

/** By count and by length: many short formulas do not outweigh what the report says itself. */
function shareOf(same: readonly Sentence[], all: readonly Sentence[]): number {
  return Math.min(same.length / all.length, lengthOf(same) / lengthOf(all))
}

function lengthOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { words }) => sum + words.length, 0)
}

function otherOf({ body, year }: Digest): { readonly other: string; readonly year: string | number } {
  return { other: body?.name ?? '', year: year ?? '' }
}

/** Both sentences side by side. */
function pairOf({ spot }: Sentence, other: Spot | undefined) {
  if (!other) return []
  return [
    { note: 'here' as const, spot, in: 'report' as const, data: { sentence: spot.quote } },
    { note: 'there' as const, spot: other, in: 'previous' as const, data: { sentence: other.quote } },
  ]
}
