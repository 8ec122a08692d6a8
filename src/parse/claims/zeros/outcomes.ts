import type { ZeroClaim } from '../../../model/claim.js'
import type { Item, Sentence } from '../../figures/sentence.js'
import { has, hasAny, tagsOf } from '../../words/tags.js'
import type { Reading } from '../reader.js'
import { clauseBefore, wordsBetween } from '../said.js'
import { clauseAround } from '../scope.js'

/** What became of cases: the words that say so, and those that say otherwise. */
const LOST = '纠正|纠错|撤销|败诉|责令|变更|确认违法'
/** 无一被纠正, 没有败诉案件. */
const NONE = new RegExp(
  `^(?:无|没有|未|未有|尚无|尚未|未出现|未发生)(?:一|任何|有)?[件起例宗]?(?:案件)?被?(${LOST})(?:的)?(?:案件|情况|情形|现象|结果)?$`,
)
/** 均维持, 全部胜诉. */
const ALL_WON = /^(?:均|全部|都)(?:已|获|被|予以|为|判决)*(?:维持|胜诉)(?:原(?:具体)?行政行为|原决定|判决)?$/
const COUNTED = new RegExp(`^[、和]?(?:其中)?(?:有)?(?:被|被依法|予以|依法|判决)?(${LOST})(?:的|案件)?$`)
const SAID = tagsOf(['zero', 'all'])

/** 复议7件，维持5件，纠正2件，无一被纠正: what is denied of the cases, or said of all of them, and a figure that says otherwise. */
export function readZeroOutcomes(sentences: readonly Sentence[], reading: Reading): ZeroClaim[] {
  return sentences.flatMap((sentence) => {
    if (!has(sentence.said, 'outcome') || !hasAny(sentence.said, SAID)) return []
    return sentence.words.flatMap((word): ZeroClaim[] => {
      if (word.type !== 'word' || !hasAny(word.tags, SAID)) return []
      const { end } = clauseAround(sentence, word.start, reading.folded)
      const range = { start: word.start, end }
      const said = wordsBetween(reading.folded, range.start, range.end)
      const denied = ALL_WON.test(said) ? LOST : NONE.exec(said)?.[1]
      const against = denied && countOf(denied.split('|'), word.start, sentence, reading)
      const trigger = { start: word.start, end: word.end }
      return against
        ? [{ kind: 'zero', range, trigger, measures: [], limited: false, against: against.figure }]
        : []
    })
  })
}

/** 纠正2件 of the same cases, in the same sentence. */
function countOf(
  outcomes: readonly string[],
  place: number,
  { start, items }: Sentence,
  { folded }: Reading,
): Item | undefined {
  const matter = matterBefore(folded.slice(start, place))
  return items.find((item) => {
    if (item.number.low <= 0 || item.number.unit?.family !== 'record') return false
    const before = clauseBefore(item, folded)
    const said = /^(?:其中)?$/.test(before) ? wordsBetween(folded, item.number.end, item.tailEnd) : before
    const outcome = COUNTED.exec(said)?.[1]
    return (
      outcome !== undefined &&
      outcomes.some((one) => one.slice(0, 1) === outcome.slice(0, 1)) &&
      matterBefore(folded.slice(start, item.number.start)) === matter
    )
  })
}

/** The case named last. */
function matterBefore(said: string): 'review' | 'suit' | undefined {
  const [review, suit] = [
    said.lastIndexOf('复议'),
    Math.max(said.lastIndexOf('诉讼'), said.lastIndexOf('应诉')),
  ]
  if (review === suit) return undefined
  return review > suit ? 'review' : 'suit'
}
