import type { GapClaim } from '../../model/claim.js'
import { strengthOf, type Item, type Sentence } from '../figures/sentence.js'
import { GAPS, GAP_UNITS, GAP_VERBS, NO_GAP, type GapDemand } from '../words/gaps.js'
import { has, hasAny, tagsOf } from '../words/tags.js'
import type { Reading } from './reader.js'
import { clauseBefore } from './said.js'

const LONGEST_CLAUSE = 60

/** A unit without its number, a number without its unit. */
export function readGaps(sentences: readonly Sentence[], reading: Reading): GapClaim[] {
  const bracket = bracketsIn(reading.folded)
  return sentences.flatMap((sentence) => [
    ...missingNumbers(sentence, bracket, reading),
    ...missingUnits(sentence, reading),
  ])
}

/** Says where the next bracket opens, from ascending places; the text is searched once. */
function bracketsIn(folded: string): (from: number) => number {
  let next = -1
  return (from) => {
    if (next < from) {
      const found = folded.indexOf('(', from)
      next = found === -1 ? Infinity : found
    }
    return next
  }
}

function missingNumbers(
  sentence: Sentence,
  bracket: (from: number) => number,
  { folded }: Reading,
): GapClaim[] {
  const gaps: GapClaim[] = []
  const look = (end: number): void => {
    const unit = folded[end - 1] ?? ' '
    if (!GAP_UNITS.includes(unit) || sentence.items.some(({ number }) => number.end === end)) return
    const hasSister = sentence.items.some(({ number }) => number.unit?.text === unit)
    gaps.push(...gapBefore(folded, Math.max(sentence.start, end - LONGEST_CLAUSE), end, hasSister))
  }
  for (const { start } of sentence.marks) look(start)
  if (has(sentence.said, 'among')) for (const word of sentence.words) if (isAmong(word)) look(word.start)
  for (let at = bracket(sentence.start); at < sentence.end; at = bracket(at + 1)) look(at)
  look(lastOf(sentence, folded))
  return gaps
}

const AMONG = tagsOf(['among'])

const isAmong = (word: Sentence['words'][number]): boolean => word.type === 'word' && hasAny(word.tags, AMONG)

function lastOf({ start, end }: Sentence, folded: string): number {
  let last = end
  while (last > start && ' \n。!?'.includes(folded[last - 1] ?? '')) last -= 1
  return last
}

function gapBefore(folded: string, start: number, end: number, hasSister: boolean): GapClaim[] {
  const text = folded.slice(start, end)
  for (const { pattern, demands } of GAPS) {
    const match = pattern.exec(text)
    const noun = match?.[1]
    if (!match || noun === undefined) continue
    const clause = clauseUpTo(text, match.index + noun.length)
    if (
      NO_GAP.test(clause) ||
      /\d\s*$/.test(clause) ||
      !MEETS[demands](clause, hasSister, folded.slice(end, end + 6))
    )
      continue
    return [gap('number', start + match.index, end)]
  }
  return []
}

const MEETS: Readonly<Record<GapDemand, (clause: string, hasSister: boolean, behind: string) => boolean>> = {
  verb: (clause) => GAP_VERBS.test(clause),
  sum: (clause, _hasSister, behind) =>
    GAP_VERBS.test(clause) &&
    (/共|总计|合计|累计/.test(clause) ||
      COMPARED.test(behind) ||
      (YEARLY.test(clause) && ALL_OF_THEM.test(behind))) &&
    !clause.includes('、'),
  sister: (_clause, hasSister) => hasSister,
  parts: (clause, _hasSister, behind) => GAP_VERBS.test(clause) && behind.startsWith(',其中'),
}

/** 全年收到政府信息公开申请件，均已答复. */
const YEARLY = /^(?:20\d\d年度?|全年|本年度?|年内)[^的对就]*$/
const ALL_OF_THEM = /^,(?:均|全部|其中)/
/** What is said only of a number. */
const COMPARED = /^,(?:同比|环比|[比较]上年|[比较]去年)/

const gap = (missing: GapClaim['missing'], start: number, end: number): GapClaim => ({
  kind: 'gap',
  missing,
  range: { start, end },
})

function clauseUpTo(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - LONGEST_CLAUSE), end)
  return before.slice(
    Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('。')) + 1,
  )
}

/** 公开政务信息4287。 One such number in a sentence; a list without units (概况184、动态2084) is a way of writing. */
function missingUnits(sentence: Sentence, { folded }: Reading): GapClaim[] {
  const bare = sentence.items.filter(({ number }) => number.unit === undefined)
  const [item] = bare
  if (
    !item ||
    bare.length !== 1 ||
    item.number.rounded ||
    item.number.approximation ||
    !isCount(item, sentence, folded)
  )
    return []
  return [gap('unit', item.number.start, item.number.end)]
}

const COUNT_NOUN = /(?:数|数量|总量|量|值|率|度|分|名|号|第|为|达|约|排|年|月|日|至|到|-)$/

/** 接受咨询62. */
const ATTENDED = /接受|接待|接听|举行|参加/
const COUNTING = tagsOf(['receive', 'handle', 'disclose', 'act', 'outcome'])

function isCount(item: Item, sentence: Sentence, folded: string): boolean {
  const label = clauseBefore(item, folded)
  if (label.length < 2 || COUNT_NOUN.test(label) || /[A-Za-z\d]$/.test(label)) return false
  if (/电话|邮编|传真|地址|编号|代码|文号|单位/.test(label)) return false
  if (!hasAny(item.clause, COUNTING) && !ATTENDED.test(label)) return false
  return sentence.items.every(
    (other) => other === item || strengthOf(other.mark) > 0 || other.number.unit !== undefined,
  )
}
