import type { Bilingual } from '../../model/regime.js'
import { ReadError } from '../document.js'

/** Counts a step of work; throws `ReadError` when the budget is spent. */
export type Spend = () => void

export interface Budget {
  readonly milliseconds: number
  readonly tooSlow: Bilingual
  /** Looked at with the clock; throws when something else is spent. */
  readonly also?: () => void
}

/** Looking at the clock costs more than a step. */
const STEPS_BETWEEN_LOOKS = 4096

export function budget({ milliseconds, tooSlow, also }: Budget): Spend {
  const end = performance.now() + milliseconds
  let steps = 0
  return () => {
    steps += 1
    if (steps % STEPS_BETWEEN_LOOKS !== 0) return
    if (performance.now() > end) throw new ReadError(tooSlow)
    also?.()
  }
}
