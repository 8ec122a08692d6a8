import type { PartsClaim } from '../../../model/claim.js'
import { leadSays, saysAround } from '../../figures/context.js'
import type { Item, Sentence } from '../../figures/sentence.js'
import type { Reading } from '../reader.js'
import { meets, total } from '../span.js'

/** How far around a statement those carried in may be named. */
const NEAR = 200
const CARRIED_IN = /(?:上年度?|上一年度?|去年|往年|20\d\d年度?)[^。;]{0,12}?(?:结转|转结|转入)(?!下|到|至)/
const REST = /剩余|其余|余下|剩下/

/** 收到42件，其中答复41件，结转下年3件: of what was received, answered and left over make no more than all. */
export function readSettled(sentences: readonly Sentence[], { folded }: Reading): PartsClaim[] {
  return sentences.flatMap(({ items, end }, place) => {
    const [whole, settled, left] = splitIn(items) ?? splitBefore(items, sentences, place)
    if (!whole || !settled || !left || !isSplit(whole, settled, left, folded)) return []
    const isCarriedIn = CARRIED_IN.test(folded.slice(Math.max(0, whole.leadStart - NEAR), end + NEAR))
    return isCarriedIn ? [] : claimOf(whole, settled, left, folded)
  })
}

function claimOf(whole: Item, settled: Item, left: Item, folded: string): PartsClaim {
  const parts = [settled, left].map(({ figure }) => ({
    figure,
    name: figure.label,
    low: figure.low,
    high: figure.high,
  }))
  const sum = total(parts)
  const isClosed = REST.test(folded.slice(left.leadStart, left.number.start))
  const fits = meets(sum, whole.number)
  const tooMany = sum.low > whole.number.high
  const fault = tooMany ? 'exceeds' : isClosed && !fits ? 'differs' : undefined
  return {
    kind: 'parts',
    trigger: { start: settled.leadStart, end: settled.number.start },
    whole: whole.figure,
    parts,
    reading: fault ? 'none' : fits ? 'sum' : 'open',
    ...(isClosed ? { closed: 'other' } : {}),
    ...(fault ? { fault } : {}),
  }
}

function splitIn(items: readonly Item[]): readonly Item[] | undefined {
  const at = items.findIndex(isReceived)
  return at === -1 ? undefined : items.slice(at, at + 3)
}

const isReceived = ({ figure }: Item): boolean => figure.measure === 'received' && figure.period === 'year'

/** 收到315件，均通过网络提交。其中298件办结，…: the total ends the sentence before. */
function splitBefore(items: readonly Item[], sentences: readonly Sentence[], place: number): readonly Item[] {
  const here = sentences[place]
  const before = sentences[place - 1]
  const whole = before?.items.at(-1)
  const isNext = before && here && before.stretch === here.stretch && here.index - before.index === 1
  return isNext && whole && isReceived(whole) ? [whole, ...items.slice(0, 2)] : []
}

function isSplit(whole: Item, settled: Item, left: Item, folded: string): boolean {
  const among =
    leadSays(settled, 'among') ||
    /中,?$/.test(folded.slice(settled.leadStart, settled.number.start).trimEnd())
  return (
    among &&
    [whole, settled, left].every(({ number }) => number.unit?.family === 'record') &&
    settled.figure.measure === 'handled' &&
    (left.figure.measure === 'carried-out' || saysAround(left, 'pending')) &&
    whole.groups.length === 0 &&
    !leadSays(left, 'outside')
  )
}
