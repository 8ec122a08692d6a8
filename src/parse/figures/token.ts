import type { Figure } from '../../model/figure.js'
import type { TagSet } from '../words/tags.js'

export type Mark = 'pause' | 'comma' | 'semicolon' | 'colon' | 'stop' | 'open' | 'close'

/** `、` joins names, `，` clauses, `；` members of a list; `。` and a break end a sentence. */
export interface MarkToken {
  readonly type: 'mark'
  readonly start: number
  readonly end: number
  readonly mark: Mark
}

export interface WordToken {
  readonly type: 'word'
  readonly start: number
  readonly end: number
  readonly tags: TagSet
}

export interface YearToken {
  readonly type: 'year'
  readonly start: number
  readonly end: number
  readonly year: number
}

/** A number with its unit, before its context is known. */
export interface NumberToken extends Pick<
  Figure,
  'digits' | 'value' | 'low' | 'high' | 'rounded' | 'approximation' | 'decimals' | 'unit' | 'each'
> {
  readonly type: 'number'
  readonly start: number
  readonly end: number
  /** In Chinese characters: 一个 may only mean “a”. */
  readonly spelled: boolean
}

export type Token = MarkToken | WordToken | YearToken | NumberToken
