import type { Range } from '../../model/range.js'
import { onceFor } from '../../model/once.js'
import type { Regime } from '../../model/regime.js'
import { editDistance } from '../../model/spelling.js'
import { regimes } from '../regime/regimes.js'
import { holdsWords, titlePatterns, type TitlePattern } from './titlePatterns.js'

/** A title that some regime knows, found at the beginning of a stretch of text. */
export interface KnownTitle {
  readonly key: string
  readonly end: number
}

const CANONICAL = new Set(
  regimes.flatMap(({ contents, customary }) => [
    ...contents.flatMap(({ title, statuteTitles = [] }) => [title, ...statuteTitles]),
    ...customary.map(({ title }) => title),
  ]),
)

/** Whether a title is the form's or the statute's own. */
export function isCanonicalTitle(title: string): boolean {
  return CANONICAL.has(title.replace(/\s+/g, ''))
}

/** The form's or the statute's own title with which a stretch begins: it ends there, whatever follows. */
export function canonicalOpening(folded: string, { start, end }: Range): number | undefined {
  const stretch = withoutBlanks(folded, start, end)
  let longest = 0
  for (const title of CANONICAL)
    if (title.length > longest && stretch.text.startsWith(title)) longest = title.length
  return longest === 0 ? undefined : stretch.offset(longest)
}

const LONGEST_TITLE = 64
/** No known title lacks all of these. */
const TITLE_WORD =
  /概|情况|问题|不足|困难|复议|收费|费用|附|公开|事项|统计|打算|安排|计划|思路|设想|重点|说明|解释|报告|申请|诉讼/

const PATTERNS = titlePatterns(regimes)
const ALL_PATTERNS = [...new Set([...PATTERNS.values()].flat())]

/** The known titles that a stretch begins with, shortest first. */
export function openingTitles(folded: string, { start, end }: Range): KnownTitle[] {
  const stretch = withoutBlanks(folded, start, end)
  if (!TITLE_WORD.test(stretch.text)) return []
  return ALL_PATTERNS.flatMap((pattern) => {
    const match = holdsWords(pattern, stretch.text) ? pattern.opening().exec(stretch.text) : null
    return match ? [{ key: pattern.key, end: stretch.offset(match[0].length) }] : []
  }).sort((a, b) => a.end - b.end)
}

/** The key of the known title that a stretch is, from end to end. */
export function wholeTitle(folded: string, { start, end }: Range): string | undefined {
  const stretch = withoutBlanks(folded, start, end)
  if (!stretch.isComplete || !TITLE_WORD.test(stretch.text)) return undefined
  return ALL_PATTERNS.find((pattern) => isWhole(pattern, stretch.text))?.key
}

function isWhole(pattern: TitlePattern, text: string): boolean {
  return holdsWords(pattern, text) && pattern.whole().test(text)
}

/** Keys of the statutory contents that a whole title names, two for some; else of the customary part it names. */
export function keysOfTitle(title: string, regime: Regime): string[] {
  const text = title.replace(/\s+/g, '')
  if (text.length > LONGEST_TITLE || !TITLE_WORD.test(text)) return []
  const patterns = PATTERNS.get(regime.id) ?? []
  const named = patterns.filter((pattern) => isWhole(pattern, text)).map(({ key }) => key)
  const statutory = named.filter((key) => regime.contents.some((content) => content.key === key))
  const keys = statutory.length > 0 ? statutory : named.slice(0, 1)
  return [...new Set(keys.length > 0 ? keys : misspelt(text, regime))]
}

const knownTitles = onceFor(({ contents }: Regime) =>
  contents.flatMap(({ key, title, statuteTitles = [], aliases }) =>
    [title, ...statuteTitles, ...aliases].map((known) => ({ key, known, limit: slipsIn(known) })),
  ),
)

function misspelt(title: string, regime: Regime): string[] {
  const near = knownTitles(regime).find(({ known, limit }) => editDistance(title, known, limit) <= limit)
  return near ? [near.key] : []
}

/** One slip in a short title, two in a long one. */
function slipsIn({ length }: string): number {
  return length < 6 ? 0 : length < 12 ? 1 : 2
}

interface Stretch {
  readonly text: string
  readonly isComplete: boolean
  /** Offset in the text without blanks → offset in the folded text, behind the character before. */
  offset(length: number): number
}

const BLANK = /[ \n]/

function withoutBlanks(folded: string, start: number, end: number): Stretch {
  const printed = folded.slice(start, Math.min(end, start + LONGEST_TITLE))
  if (!BLANK.test(printed))
    return { text: printed, isComplete: start + printed.length >= end, offset: (length) => start + length }
  const offsets: number[] = []
  let text = ''
  let at = start
  for (; at < end && text.length < LONGEST_TITLE; at++) {
    const character = folded.charAt(at)
    if (character === ' ' || character === '\n') continue
    text += character
    offsets.push(at)
  }
  return {
    text,
    isComplete: at >= end,
    offset: (length) => (length === 0 ? start : (offsets[length - 1] ?? start) + 1),
  }
}
