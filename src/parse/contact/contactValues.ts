import type { Range } from '../../model/range.js'
import type { ContactFault } from '../../model/report.js'
import { EXTENSION, isHotLine, isImpossible, isOfAreaLength, NUMBER, phoneOf } from './phone.js'

export interface ContactValue {
  readonly range: Range
  readonly fault?: ContactFault
  readonly digits?: number
}

/** A bracket within an address is closed again. */
const ADDRESS = /(?:[^;。\n()]|\([^()\n]{0,20}\)){4,60}/y
/** An address ends where the next means begins. */
const NEXT_MEANS =
  /[,、 ]{0,4}(?:邮 {0,4}(?:政|编)|(?:联系|办公|咨询)?电 {0,4}话|传 {0,4}真|电子|联系[人方]|网 {0,2}址|邮箱|[Ee]-?mail)/
const PLACE_WORD = /[省市县区镇乡村路街道巷弄号楼层室院]|大厦|中心/
const DIGITS = /\d(?: ?\d){0,11}(?![\d-])/y
const EMAIL_RUN = /[A-Za-z0-9][\w.+,-]{0,63}@{1,2}[\w.,@-]{0,80}/y
const EMAIL = /^[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]{2,})+$/
const TELEPHONE = new RegExp(`(${NUMBER})${EXTENSION}`, 'y')
/** 0571-8812  3344: set in two halves, with more between them than a number has. */
const SECOND_HALF = /^[\s-]{1,4}\d{4}(?!\d)/
const NEXT_NUMBER = / ?[、,;/或和] ?(?=[(\d])/y

export function readAddress(folded: string, start: number): ContactValue | undefined {
  ADDRESS.lastIndex = start
  const run = ADDRESS.exec(folded)?.[0]
  if (!run) return undefined
  const value = run.slice(0, NEXT_MEANS.exec(run)?.index ?? run.length).replace(/[\s,]+$/, '')
  if (value.length < 4 || !PLACE_WORD.test(value)) return undefined
  return { range: { start, end: start + value.length } }
}

/** A Chinese post code has six digits. */
export function readPostcode(folded: string, start: number): ContactValue | undefined {
  return joinedIfBroken(postcodeIn, folded, start)
}

function postcodeIn(folded: string, start: number): ContactValue | undefined {
  DIGITS.lastIndex = start
  const run = DIGITS.exec(folded)?.[0]
  if (!run) return undefined
  const digits = run.replace(/ /g, '').length
  return { range: { start, end: start + run.length }, ...(digits === 6 ? {} : { fault: 'postcode', digits }) }
}

/** Addresses hidden from robots (name#163.com, name[at]163.com) are none. */
export function readEmail(folded: string, start: number): ContactValue | undefined {
  EMAIL_RUN.lastIndex = start
  const run = EMAIL_RUN.exec(folded)?.[0].replace(/[.,-]+$/, '')
  if (!run) return undefined
  return { range: { start, end: start + run.length }, ...(EMAIL.test(run) ? {} : { fault: 'email' }) }
}

/** One or several numbers; without a clear label neither a hot line nor a doubtful number counts. */
export function readNumbers(folded: string, from: number, isLoose: boolean): ContactValue[] {
  const found: ContactValue[] = []
  let start: number | undefined = from
  while (start !== undefined) {
    const value = readNumber(folded, start, isLoose)
    if (!value) break
    if (value !== 'passed') found.push(value)
    NEXT_NUMBER.lastIndex = value === 'passed' ? start : value.range.end
    const next: RegExpExecArray | null = NEXT_NUMBER.exec(folded)
    start = next ? next.index + next[0].length : undefined
  }
  return found
}

function readNumber(folded: string, start: number, isLoose: boolean): ContactValue | 'passed' | undefined {
  return joinedIfBroken((words, from) => numberIn(words, from, isLoose), folded, start)
}

const LONGEST_REST = 20
const BROKEN = /^\n {0,8}(?=\d)/

/** Copies with lines of one length break a number too: 邮政编码：383 / 729. It is at fault only if both parts together are. */
function joinedIfBroken<Value extends ContactValue | 'passed'>(
  read: (folded: string, start: number) => Value | undefined,
  folded: string,
  start: number,
): Value | ContactValue | undefined {
  const value = read(folded, start)
  if (!value || value === 'passed' || !value.fault || folded[value.range.end] !== '\n') return value
  const { end } = value.range
  const [gap] = BROKEN.exec(folded.slice(end, end + LONGEST_REST)) ?? []
  if (!gap) return value
  const joined = read(
    folded.slice(start, end) + folded.slice(end + gap.length, end + gap.length + LONGEST_REST),
    0,
  )
  if (!joined || joined === 'passed' || joined.fault || joined.range.end <= end - start) return value
  return { range: { start, end: start + joined.range.end + gap.length } }
}

function numberIn(folded: string, start: number, isLoose: boolean): ContactValue | 'passed' | undefined {
  TELEPHONE.lastIndex = start
  const match = TELEPHONE.exec(folded)
  const phone = phoneOf(match?.[1] ?? '')
  if (!match || phone.local.length < 3) return undefined
  const isShort = isHotLine(phone) || phone.local.length < 5
  const range = { start, end: start + match[0].length }
  const digits = phone.local.length
  const isBroken = SECOND_HALF.test(folded.slice(range.end, range.end + 8))
  if (isImpossible(phone) && !isBroken)
    return isLoose ? 'passed' : { range, fault: 'telephone-length', digits }
  if (isLoose && isShort) return 'passed'
  return { range, ...(isOfAreaLength(phone) ? {} : { fault: 'telephone-area', digits }) }
}
