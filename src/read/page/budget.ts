import type { Bilingual } from '../../model/regime.js'
import { ReadError } from '../document.js'

/** Counts a step of work; throws `ReadError` when the budget is spent. */
export type Spend = () => void

export interface Budget {
  readonly milliseconds: number
  readonly tooSlow: Bilingual
}

/** Looking at the clock costs more than a step. `performance` takes 5 ms to load in a thread. */
const STEPS_BETWEEN_LOOKS = 4096

export function budget({ milliseconds, tooSlow }: Budget): Spend {
  const end = Date.now() + milliseconds
  let steps = 0
  return () => {
    steps += 1
    if (steps % STEPS_BETWEEN_LOOKS !== 0) return
    if (Date.now() > end) throw new ReadError(tooSlow)
  }
}
