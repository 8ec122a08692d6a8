import type { NumberToken } from '../figures/token.js'

/** Between which values a number lies: 125 is [125, 125]. */
export interface Span {
  readonly low: number
  readonly high: number
}

/** Tolerates the noise of binary fractions, not a difference of one. */
const NOISE = 1e-6

/** Some value lies in both. */
export const meets = (a: Span, b: Span): boolean => a.low <= b.high + NOISE && a.high >= b.low - NOISE

/** Their sum. */
export function total(spans: readonly Span[]): Span {
  let low = 0
  let high = 0
  for (const span of spans) {
    low += span.low
    high += span.high
  }
  return { low, high }
}

/** A share as printed with k decimals: right within one at that digit, rounded, cut or nudged so that all make 100. */
export function shareSpan(number: NumberToken): Span {
  if (number.approximation !== undefined || number.rounded) return { low: number.low, high: number.high }
  const unit = (1 - 1e-6) * 10 ** -number.decimals
  return { low: number.value - unit, high: number.value + unit }
}
