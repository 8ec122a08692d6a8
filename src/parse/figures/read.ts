import type { NumberToken, YearToken } from './token.js'

/** A token, or only the end of something that is no figure. */
export type Read = NumberToken | YearToken | Skipped

export interface Skipped {
  readonly type: 'nothing' | 'ordinal'
  readonly end: number
}

export const isSkipped = (read: Read): read is Skipped => read.type === 'nothing' || read.type === 'ordinal'

export const nothing = (end: number): Skipped => ({ type: 'nothing', end })
