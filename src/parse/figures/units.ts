import type { Unit, UnitFamily } from '../../model/figure.js'
import { wordsOf } from '../words/lexicon.js'
import { TIME_UNITS, UNITS } from '../words/units.js'
import { dictionary } from './dictionary.js'

export const PERCENT: Unit = { text: '%', family: 'percent' }

const units = dictionary(
  new Map<string, Unit | 'time'>([
    ...Object.entries(UNITS).flatMap(([family, words]) =>
      wordsOf(words).map((text): [string, Unit] => [text, { text, family: family as UnitFamily }]),
    ),
    ...wordsOf(TIME_UNITS).map((text): [string, 'time'] => [text, 'time']),
  ]),
)

/** The unit that begins at a place, its end with it; `time` for a moment or length of time. */
export function unitAt(text: string, at: number): { unit: Unit | 'time'; end: number } | undefined {
  const found = units(text, at)
  return found && { unit: found.value, end: found.end }
}
