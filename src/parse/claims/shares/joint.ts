import type { ShareClaim } from '../../../model/claim.js'
import type { Entry, Share } from '../entry.js'
import type { Reading } from '../reader.js'
import { leadBefore } from '../said.js'
import { total } from '../span.js'
import { comparable } from '../units.js'
import { judge, type Base } from './ratio.js'

const TOGETHER = /(?:合计?|共计|共|累计|总共|[两三四五六七八]者|之和|总)占|占比(?:合计|共计|之和)/

/**
 * 分别为86件、71件和53件，占申请总量412件的51%: one share of all that was listed. `open` where it may be meant so and
 * nothing tells.
 */
export function judgeJoint(
  entry: Entry,
  share: Share,
  sentence: readonly Entry[],
  bases: readonly Base[],
  { folded }: Reading,
): ShareClaim | 'open' | undefined {
  const together = TOGETHER.test(leadBefore(share.item, folded))
  // 分别占46.8%、24%和17.8%，三类合计占88.5%: each has a share of its own, and all have one together.
  const isSecond = together && entry.shares[0] !== undefined && entry.shares[0] !== share
  const members = listedWith(entry, sentence, together, isSecond)
  if (members.length < 2) return isSecond ? 'open' : undefined
  const alone = judge(entry.item, share.item, bases)
  if (alone?.holds && !together) return alone
  for (let from = members.length - 2; from >= 0; from -= 1) {
    const claim = judge(sumOf(members.slice(from)), share.item, bases)
    if (claim?.holds) return claim
  }
  // 其中甲50件，乙36件，合计占30%: what is added up is in doubt where the list has more.
  if (isSecond || (!together && !share.base)) return 'open'
  return judge(sumOf(members), share.item, bases) ?? 'open'
}

/** The entries before this one that are joined with it; those with a share of their own only where it has one too. */
function listedWith(entry: Entry, sentence: readonly Entry[], together: boolean, isSecond: boolean): Entry[] {
  const members = [entry]
  for (let at = sentence.indexOf(entry) - 1; at >= 0; at -= 1) {
    const one = sentence[at]
    const [behind] = members
    if (!one || !behind || !comparable(one.item.number.unit, entry.item.number.unit)) break
    if (one.shares.length > 0 && !isSecond) break
    if (startsList(behind)) break
    const { mark } = behind.item
    if (mark !== 'pause' && mark !== undefined && !(together && mark === 'comma')) break
    members.unshift(one)
  }
  return members
}

const startsList = ({ intro, label }: Entry): boolean => /其中|包括|分别[为是有]?$|中有?$/.test(intro + label)

export function sumOf(members: readonly Entry[]): Entry['item'] {
  const last = members.at(-1) as Entry
  const { low, high } = total(members.map(({ item }) => item.number))
  const value = members.reduce((sum, { item }) => sum + item.number.value, 0)
  const unit = last.item.number.unit?.text ?? ''
  const text = members.map(({ item }) => item.number.value).join('+') + unit
  const span = { value, low, high }
  return {
    ...last.item,
    number: { ...last.item.number, ...span },
    figure: { ...last.item.figure, ...span, text },
  }
}
