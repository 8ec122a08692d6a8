import { says } from '../../figures/context.js'
import type { Entry } from '../entry.js'
import type { Reading } from '../reader.js'
import { total } from '../span.js'
import { dimensionOf } from './dimension.js'
import { isAboutRequests, isCase, isEnd } from './kinship.js'

/** 收到23件，来自公民的19件，来自企业的6件: told apart by what one request has only once, and too many. */
export function exclusiveRun(
  run: readonly Entry[],
  whole: Entry,
  { folded, speaksOfCarried }: Reading,
): readonly Entry[] | undefined {
  const dimension = run[0] && dimensionOf(run[0], true)
  if (!dimension || dimension === 'channel' || !isAboutRequests(whole)) return undefined
  const isOutcome = dimension === 'outcome'
  const isLike = (entry: Entry): boolean =>
    isOutcome && !isCase(whole)
      ? isEnd(entry, folded)
      : dimensionOf(entry, true) === dimension && !isOtherCase(entry, whole)
  const end = run.findIndex((entry) => !isLike(entry))
  const alike = end === -1 ? run : run.slice(0, end)
  const last = alike.at(-1)?.item.number.end ?? 0
  const isShared =
    alike.some(({ groups }) => groups.length > 0) || SEVERAL.test(folded.slice(last, last + 24))
  const isOver = total(alike.map(({ item }) => item.number)).low > whole.item.number.high
  if (alike.length < 2 || !isOver || isShared) return undefined
  // Requests carried in have outcomes too; cases are counted with them.
  return isOutcome && !isCase(whole) && speaksOfCarried() ? undefined : alike
}

/** 复议3件，维持2件，诉讼维持1件. */
const isOtherCase = ({ item }: Entry, whole: Entry): boolean =>
  (says(item, 'suit') && !says(whole.item, 'suit')) || (says(item, 'review') && !says(whole.item, 'review'))

/** One request by two people, or made in two ways. */
const SEVERAL = /同时|重复|多种|多个|联名|共同|交叉|兼/
