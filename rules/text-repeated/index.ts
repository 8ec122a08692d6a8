import type { Range } from '../../src/model/range.js'
import type { Report, Section } from '../../src/model/report.js'
import { shortened } from '../../src/model/shortened.js'
import { lastAtMost } from '../../src/model/sorted.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { repeatedSentences } from './sentences.js'
import { doubledWords } from './words.js'

export const textRepeated = defineRule({
  id: 'text-repeated',
  scope: 'report',
  basis: {
    tier: 'practice',
    zh: '公文校对惯例：定稿中没有多余的重复字句',
    en: 'Practice of proof-reading: a final text has no words or sentences printed twice by mistake',
  },
  messages: {
    word: {
      severity: 'warning',
      zh: '“{text}”连续出现两次，应当只保留一次',
      en: '“{text}” printed twice in a row, expected once',
    },
    particle: {
      severity: 'info',
      zh: '“{text}”连续出现两次，应当只保留一次',
      en: '“{text}” printed twice in a row, expected once',
    },
    sentence: {
      severity: 'warning',
      zh: '同一部分中重复了前面的语句“{text}”，应当只保留一次',
      en: 'Repeated sentence “{text}” within one section, expected once',
    },
    'sentence-elsewhere': {
      severity: 'info',
      zh: '语句“{text}”在另一部分中已经出现过',
      en: 'Sentence “{text}” stands in another section already',
    },
  },
  notes: {
    first: { zh: '第一次出现在这里', en: 'First printed here' },
  },
  *check({ report }) {
    for (const { range, second } of doubledWords(report))
      yield {
        message: second.end - second.start === 1 ? 'particle' : 'word',
        range,
        data: { text: report.text.slice(second.start, second.end) },
        fix: { range: second, text: '', kind: 'suggestion' },
      }
    for (const { range, first, isAdjacent } of repeatedSentences(report))
      yield {
        message:
          isAdjacent || partAt(report, range) === partAt(report, first) ? 'sentence' : 'sentence-elsewhere',
        range,
        data: { text: opening(report, range) },
        related: [{ note: 'first', range: first }],
      }
  },
})

/** None in the preface. */
function partAt({ sections }: Report, { start }: Range): Section | undefined {
  const part = sections[lastAtMost(sections, start, ({ range }) => range.start)]
  return part && part.range.start <= start ? part : undefined
}

const LONGEST_OPENING = 21

function opening({ text }: Report, { start, end }: Range): string {
  return shortened(text.slice(start, end).trim(), LONGEST_OPENING)
}
