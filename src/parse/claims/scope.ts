import type { Range } from '../../model/range.js'
import { strengthOf, type Sentence } from '../figures/sentence.js'

/** The clause around a place: between commas, semicolons and the ends of the sentence; 、 does not part clauses. */
export function clauseAround(sentence: Sentence, place: number, folded: string): Range {
  let { start, end } = sentence
  for (const mark of sentence.marks) {
    if (strengthOf(mark.mark) < 2) continue
    if (mark.end <= place) start = mark.end
    else {
      end = mark.start
      break
    }
  }
  while (end > start && ' \n。;,'.includes(folded[end - 1] ?? '')) end -= 1
  while (start < end && ' \n'.includes(folded[start] ?? '')) start += 1
  return { start, end }
}
