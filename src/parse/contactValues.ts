import type { Range } from '../model/range.js'

export interface ContactValue {
  readonly range: Range
  readonly fault?: string
}

const DIGITS = /\d(?: ?\d){0,11}(?![\d-])/y
const EMAIL_RUN = /[A-Za-z0-9][\w.+,-]{0,63}@{1,2}[\w.,@-]{0,80}/y
const EMAIL = /^[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]{2,})+$/

/** A Chinese post code has six digits. */
export function readPostcode(folded: string, start: number): ContactValue | undefined {
  DIGITS.lastIndex = start
  const run = DIGITS.exec(folded)?.[0]
  if (!run) return undefined
  const isSix = run.replace(/ /g, '').length === 6
  return { range: { start, end: start + run.length }, ...(isSix ? {} : { fault: 'postcode-length' }) }
}

/** Addresses hidden from robots (name#163.com, name[at]163.com) are none of ours. */
export function readEmail(folded: string, start: number): ContactValue | undefined {
  EMAIL_RUN.lastIndex = start
  const run = EMAIL_RUN.exec(folded)?.[0].replace(/[.,-]+$/, '')
  if (!run) return undefined
  return { range: { start, end: start + run.length }, ...(EMAIL.test(run) ? {} : { fault: 'email' }) }
}
