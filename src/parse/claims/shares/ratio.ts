import type { ShareClaim } from '../../../model/claim.js'
import type { Figure } from '../../../model/figure.js'
import type { Item } from '../../figures/sentence.js'
import { meets, shareSpan, type Span } from '../span.js'

/** What a share may be a share of. */
export interface Base extends Span {
  readonly figure: Figure
  /** The words leave no doubt that this is the base. */
  readonly certain: boolean
}

export const baseOf = (figure: Figure, certain: boolean): Base => ({
  figure,
  low: figure.low,
  high: figure.high,
  certain,
})

export function judge(
  { figure, number }: Item,
  { figure: share, number: printed, leadStart }: Item,
  bases: readonly Base[],
): ShareClaim | undefined {
  const span = shareSpan(printed)
  const fitting = bases.find((base) => meets(span, ratioOf(number, base)))
  const base = fitting ?? bases.find(({ certain }) => certain)
  if (!base) return undefined
  return {
    kind: 'share',
    trigger: { start: leadStart, end: printed.start },
    part: figure,
    share,
    base: base.figure,
    holds: fitting !== undefined,
  }
}

function ratioOf(part: Span, base: Span): Span {
  if (base.high === 0) return { low: NaN, high: NaN }
  return { low: (100 * part.low) / base.high, high: base.low === 0 ? Infinity : (100 * part.high) / base.low }
}
