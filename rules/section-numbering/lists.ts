import { matchesIn } from '../../src/model/matches.js'
import { allSections } from '../../src/model/sections.js'
import type { Range } from '../../src/model/range.js'
import type { Report } from '../../src/model/report.js'
import type { Slip } from './rows.js'

/** 一是…；二是… inside paragraphs. Run-on lines lose the mark before an item: 平台建设一是…. */
const ITEM = /(?<![第其])([一二三四五六七八九十])\s?是/g
/** Only an item at the beginning of a clause is certain. */
const CLAUSE_END = /[。;:,!?”)\s]$/
/** Lists do not stand deeper within lists; older ones are over. */
const DEEPEST = 6
const NUMERALS = '一二三四五六七八九十'

interface Item {
  readonly value: number
  readonly isCertain: boolean
  readonly range: Range
}

/** Slips in the lists of each section's own text. */
export function listSlips(report: Report): Slip[] {
  return allSections(report.sections).flatMap(({ heading, content }) => {
    const start = Math.min(heading.end, content.start)
    return slipsAmong(itemsIn(report, { start, end: content.end }), report)
  })
}

function itemsIn({ folded }: Report, { start, end }: Range): Item[] {
  return matchesIn(folded.slice(start, end), ITEM).map((match) => ({
    value: NUMERALS.indexOf(match[1] ?? '') + 1,
    isCertain: CLAUSE_END.test(folded.charAt(start + match.index - 1)),
    range: { start: start + match.index, end: start + match.index + match[0].length },
  }))
}

/** Lists may stand within lists: an item is a slip only if no list that is open goes on with it. */
function slipsAmong(items: readonly Item[], report: Report): Slip[] {
  const slips: Slip[] = []
  let open: Item[] = []
  for (const item of items) {
    const goesOn = open.findLastIndex(({ value }) => value === item.value - 1)
    const last = open.at(-1)
    if (item.value === 1) open = [...open, item].slice(-DEEPEST)
    else if (goesOn >= 0) open = [...open.slice(0, goesOn), item]
    else if (last) {
      const message = messageFor(item, last, report)
      if (message) slips.push(slipOf(message, item, last))
      // 一是, 三是, 三是: the first of them stands for 二是.
      open = [...open.slice(0, -1), message === 'gap' ? { ...item, value: item.value - 1 } : item]
    } else open = [item]
  }
  return slips
}

function messageFor(item: Item, last: Item, { folded }: Report): Slip['message'] | undefined {
  if (!item.isCertain || !last.isCertain) return undefined
  if (item.value === last.value) return 'repeat'
  if (item.value < last.value) return undefined
  const between = folded.slice(last.range.end, item.range.start)
  return OTHER_FORMS[last.value]?.test(between) ? undefined : 'gap'
}

/** 二要, 二、, 第二, 其二, or 二 alone: the item is there in another form. One pattern for each numeral. */
const OTHER_FORMS = [...NUMERALS].map(
  (numeral) =>
    new RegExp(
      `[第其]${numeral}|${numeral}\\s?[是要、.)]|(?:^|[。;:,!?”)\\s])${numeral}(?![级个次年月日项批])`,
    ),
)

function slipOf(message: Slip['message'], { value, range }: Item, last: Item): Slip {
  return {
    message,
    range,
    found: `${NUMERALS.charAt(value - 1)}是`,
    expected: `${NUMERALS.charAt(last.value)}是`,
    previous: { text: `${NUMERALS.charAt(last.value - 1)}是`, range: last.range },
  }
}
