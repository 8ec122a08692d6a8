import { UNIT_INITIALS } from '../words/units.js'

/** Where a number ends that may have blanks inside, as PDF engines leave them. */
export interface Spaced {
  readonly end: number
  /** Two numbers may stand here: 附件1 28条, 条 739 4359件. */
  readonly isDoubtful: boolean
}

/** Digits with a blank between them go together right before a unit only: cells of a flattened table stay apart. */
export function spacedEnd(text: string, start: number, end: number, limit: number): Spaced {
  const apart: Spaced = { end, isDoubtful: false }
  const sizes = [end - start]
  let last = end
  let isWide = false
  while (last < limit && text[last] === ' ' && sizes.length < MOST_GROUPS) {
    const from = text[last + 1] === ' ' ? last + 2 : last + 1
    const next = digitsEnd(text, from, limit)
    if (next === from) break
    isWide ||= from - last > 1
    sizes.push(next - from)
    last = next
  }
  if (sizes.length === 1 || !isBeforeUnit(text, last, limit)) return apart
  const digits = text.slice(start, last).replace(/ /g, '')
  if (isYearAt(text, last)) return YEAR.test(digits) ? { end: last, isDoubtful: false } : apart
  const before = blankless(text, start)
  const isRegular = isEven(sizes) && !isCell(text, before)
  const isDoubtful = isWide || !(isRegular || (isSaid(text, before) && isPlausible(sizes, digits)))
  return { end: last, isDoubtful }
}

/** 63. 64%, 63.6 4%: behind a word, the digits after a point go together up to what is measured. */
export function spacedDecimals(text: string, start: number, end: number): number {
  const isNear = text[end] === '.' || (text[end] === ' ' && text[end + 1] === '.')
  const found =
    isNear && isSaid(text, blankless(text, start)) ? DECIMALS.exec(text.slice(end, end + 16)) : null
  return found ? end + found[0].length : end
}

const DECIMALS = /^ ?\. ?\d(?: ?\d){0,3}(?= ?(?:%|[万亿倍]|个百分点))/

export function digitsEnd(text: string, start: number, limit: number): number {
  let end = start
  while (end < limit && isDigit(text.charCodeAt(end))) end += 1
  return end
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

const MOST_GROUPS = 8
const YEAR = /^(?:19|20)\d\d$/

/** What may follow a number with blanks inside: a unit, a scale, 余, 多, %, 年. */
const BEFORE = new Set(`${UNIT_INITIALS}万亿余多年%`)

function isBeforeUnit(text: string, at: number, limit: number): boolean {
  const from = text[at] === '.' ? digitsEnd(text, at + 1, limit) : at
  const next = text[from] === ' ' ? from + 1 : from
  return next < limit && BEFORE.has(text[next] ?? '')
}

const isYearAt = (text: string, at: number): boolean => text[text[at] === ' ' ? at + 1 : at] === '年'

const blankless = (text: string, at: number): number => (text[at - 1] === ' ' ? at - 1 : at)

/** 1 326, 2 046 130; 1 7 5 9. */
function isEven([first = 0, ...more]: readonly number[]): boolean {
  return (first <= 3 && more.every((size) => size === 3)) || (first === 1 && more.every((size) => size === 1))
}

/** Neither a year nor a telephone stands in front, and no report counts tens of millions of anything. */
function isPlausible([first = 0]: readonly number[], digits: string): boolean {
  return first <= 3 && digits.length <= 7
}

/** A word stands before the number, and no label that numbers are put behind: 表, 附件, 第. */
const isSaid = (text: string, before: number): boolean =>
  isHan(text.charCodeAt(before - 1)) && !LABELS.includes(text[before - 1] ?? '') && !isCell(text, before)

const LABELS = '第表图号版附序栏列行'

/** A number behind a number or its unit: `条 739 4359`; not 规范性文件9 0件. */
function isCell(text: string, before: number): boolean {
  return (
    CELLS.includes(text[before - 1] ?? ' ') && !NOUN_BEFORE.test(text.slice(Math.max(0, before - 2), before))
  )
}

const CELLS = '0123456789.条件份个元次期名篇封宗起'

/** 稿件1 536篇: the noun ends like a unit. */
export const NOUN_BEFORE = /(?:[稿文信办邮案来要]件|篇幅|头条|档次|学期|任期|中期|近期|到期|逾期|延期|按期)$/

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff
