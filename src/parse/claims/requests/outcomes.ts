import { leadSays, says } from '../../figures/context.js'
import type { Item, Sentence } from '../../figures/sentence.js'
import { hasAny, join, tagsOf } from '../../words/tags.js'
import type { Reading } from '../reader.js'
import { clauseBefore } from '../said.js'
import { total } from '../span.js'

/** 予以公开184件，…，其他处理22件: all outcomes up to the last one, where nobody says how many were settled. */
export function outcomesIn(window: readonly Sentence[], left: Item | undefined, reading: Reading): Item[] {
  const items = window.flatMap((sentence) => sentence.items)
  const from = items.findIndex((item) => says(item, 'outcome'))
  const other = items.findIndex(
    (item, at) => at > from && /其他(?:处理|结果)/.test(clauseBefore(item, reading.folded)),
  )
  const end = other === -1 && left ? items.indexOf(left) - 1 : other
  const outcomes = from === -1 ? [] : items.slice(from, end + 1)
  const [first, ...more] = outcomes
  const last = more.at(-1)
  if (!first || !last || (other !== -1 && more.length < 2) || !outcomes.every(isOutcome)) return []
  if (more.some((item) => leadSays(item, 'among'))) return []
  const { low, high } = total(outcomes.map(({ number }) => number))
  const span = { value: low, low, high }
  return [{ ...last, number: { ...last.number, ...span }, figure: { ...last.figure, ...span } }]
}

const isOutcome = (item: Item): boolean =>
  says(item, 'outcome') &&
  item.number.unit?.family === 'record' &&
  !hasAny(join(item.clause, item.after), APART)

/** Reviews, suits and mail are no requests. */
export const APART = tagsOf(['elsewhere', 'proposal', 'review', 'suit'])
