import type { Compact } from '../../model/blanks.js'
import { matchesIn } from '../../model/matches.js'
import { onceFor } from '../../model/once.js'
import type { Range } from '../../model/range.js'
import type { StatutoryContent } from '../../model/regime.js'
import type { Content } from '../../model/report.js'

interface Patterns {
  readonly sentences: readonly RegExp[]
  readonly rows: readonly RegExp[]
  readonly excluded: readonly RegExp[]
}

const patternsOf = onceFor(
  ({ textPatterns, tablePatterns = [], notPatterns = [] }: StatutoryContent): Patterns => ({
    sentences: textPatterns.map((source) => new RegExp(source, 'g')),
    rows: tablePatterns.map((source) => new RegExp(source)),
    excluded: notPatterns.map((source) => new RegExp(source)),
  }),
)
/** An announcement of contents is none of them. */
const ANNOUNCEMENT = /部分组成|内容组成|主要内容(?:包括|有|为|如下)|共分?[一二三四五六七八九十\d]{1,2}个?部分/

/** What the contents are about: a sentence that names nearly all of them lists them. */
const SUBJECTS = [/总体|概述|概况/, /主动公开/, /申请/, /复议|诉讼/, /问题|不足/, /其[他它]/, /收费|减免/]
const FEWEST_SUBJECTS = 5

function announces(sentence: string): boolean {
  if (ANNOUNCEMENT.test(sentence)) return true
  return SUBJECTS.filter((subject) => subject.test(sentence)).length >= FEWEST_SUBJECTS
}

/** A sentence that satisfies the content, or else the row of a table that gives its figures. */
export function evidenceOf(facts: StatutoryContent, body: Compact): Pick<Content, 'evidence' | 'evidenceIn'> {
  const patterns = patternsOf(facts)
  const sentence = firstOf(patterns.sentences, body, patterns.excluded)
  if (sentence) return { evidence: sentence, evidenceIn: 'sentence' }
  const row = rowOf(patterns.rows, body)
  return row ? { evidence: row, evidenceIn: 'table' } : {}
}

function firstOf(patterns: readonly RegExp[], body: Compact, excluded: readonly RegExp[]): Range | undefined {
  for (const pattern of patterns) {
    for (const match of matchesIn(body.text, pattern)) {
      const sentence = sentenceAround(body.text, match.index, match.index + match[0].length)
      if (!announces(sentence) && !excluded.some((other) => other.test(sentence)))
        return body.rangeOf(match.index, match[0].length)
    }
  }
  return undefined
}

/** Rows of a table run together are no sentence. */
function rowOf(patterns: readonly RegExp[], body: Compact): Range | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(body.text)
    if (match) return body.rangeOf(match.index, match[0].length)
  }
  return undefined
}

const LONGEST_SENTENCE = 200
const SENTENCE_END = /[。;!?]/

function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - LONGEST_SENTENCE), start)
  const after = text.slice(end, end + LONGEST_SENTENCE)
  const stop = SENTENCE_END.exec(after)?.index ?? after.length
  return (before.split(SENTENCE_END).at(-1) ?? '') + text.slice(start, end) + after.slice(0, stop)
}
