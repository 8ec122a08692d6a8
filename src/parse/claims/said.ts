import { withoutBlanks } from '../../model/blanks.js'
import type { Item } from '../figures/sentence.js'

/** The words of a stretch, without blanks. */
export function wordsBetween(folded: string, start: number, end: number): string {
  return withoutBlanks(folded.slice(start, end))
}

/** The clause before a number: 其他方式公开政府信息. */
export function clauseBefore(
  { clauseStart, number }: Pick<Item, 'clauseStart' | 'number'>,
  folded: string,
): string {
  return wordsBetween(folded, clauseStart, number.start)
}

/** All that is said before a number, from the figure before it on. */
export function leadBefore({ leadStart, number }: Item, folded: string): string {
  return wordsBetween(folded, leadStart, number.start)
}
