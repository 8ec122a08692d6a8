import type { Approximation } from '../../model/figure.js'
import type { Numeral } from './numerals.js'

/** Words right before a number that make it an approximation. Longer ones first. */
const BEFORE: readonly (readonly [string, Approximation])[] = [
  ['不少于', 'over'],
  ['不低于', 'over'],
  ['不超过', 'under'],
  ['超过', 'over'],
  ['突破', 'over'],
  ['大约', 'about'],
  ['至少', 'over'],
  ['不足', 'under'],
  ['不到', 'under'],
  ['将近', 'near'],
  ['接近', 'near'],
  ['大概', 'about'],
  ['逾', 'over'],
  ['超', 'over'],
  ['近', 'near'],
  ['约', 'about'],
]
const AFTER: readonly (readonly [string, Approximation])[] = [
  ['左右', 'about'],
  ['上下', 'about'],
  ['以上', 'over'],
  ['以内', 'under'],
  ['以下', 'under'],
]

const LAST_BEFORE = BEFORE.map(([word]) => word.slice(-1)).join('')
const FIRST_AFTER = AFTER.map(([word]) => word.slice(0, 1)).join('')

export interface Approximated {
  readonly approximation: Approximation
  readonly start: number
  readonly end: number
}

export function approximationBefore(text: string, start: number): Approximated | undefined {
  const at = text[start - 1] === ' ' ? start - 1 : start
  if (!LAST_BEFORE.includes(text[at - 1] ?? ' ')) return undefined
  for (const [word, approximation] of BEFORE)
    if (text.startsWith(word, at - word.length)) return { approximation, start: at - word.length, end: start }
  return undefined
}

export function approximationAfter(text: string, end: number): Approximated | undefined {
  if (!FIRST_AFTER.includes(text[end] ?? ' ')) return undefined
  for (const [word, approximation] of AFTER)
    if (text.startsWith(word, end)) return { approximation, start: end, end: end + word.length }
  return undefined
}

/** The span a printed number may stand for; whole numbers, both ends included (`language.md` 6.2). */
export function spanOf(
  { value, digit, step, scaled }: Numeral,
  approximation: Approximation | undefined,
): { low: number; high: number } {
  if (approximation === 'more') return { low: value, high: value + Math.max(step, 1) - 1 }
  if (approximation === 'near') return { low: Math.max(0, value - Math.max(step, 1) + 1), high: value }
  if (approximation === 'over') return { low: value, high: Infinity }
  if (approximation === 'under') return { low: 0, high: value }
  if (approximation === 'about') return { low: Math.floor(value * 0.95), high: Math.ceil(value * 1.05) }
  // Rounded or cut at the last printed digit.
  if (scaled) return { low: value - digit / 2, high: value + digit - Math.min(1, digit / 10) }
  return { low: value, high: value }
}
