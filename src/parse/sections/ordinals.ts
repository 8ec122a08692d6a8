import { matchesIn } from '../../model/matches.js'
import type { OrdinalStyle } from '../../model/report.js'

/** An ordinal as it stands in the text; what follows it may or may not be a title. */
export interface FoundOrdinal {
  readonly style: OrdinalStyle
  readonly value: number
  readonly start: number
  /** After the ordinal's own punctuation, before the blanks that may follow. */
  readonly end: number
}

const NUMERAL = '[一二三四五六七八九十]{1,3}'
const FORMS: readonly (readonly [OrdinalStyle, string])[] = [
  ['part', `第 ?(${NUMERAL}) ?部分[、:.,]?`],
  ['chinese', `(${NUMERAL}) ?[、.]`],
  ['chinese-brackets', `\\( ?(${NUMERAL}) ?\\)[、.,:]?|([㈠-㈩])`],
  ['arabic-brackets', '\\( ?(\\d{1,2}) ?\\)[、.]?|([⑴-⒇])|(\\d{1,2})\\)'],
  ['arabic', '(\\d{1,2}) ?[.、](?![\\d.])|([⒈-⒛])'],
  ['circled', '([①-⑳])'],
  ['firstly', `(${NUMERAL})是`],
]
const AT_LINE_START = FORMS.map(([style, form]) => [style, new RegExp(form, 'y')] as const)
/** Styles of headings that a run-on line may hold; lower ones cannot be told from lists there. */
const RUN_ON = new RegExp(
  FORMS.filter(([style]) => style === 'part' || style === 'chinese' || style === 'chinese-brackets')
    .map(([, form]) => form)
    .join('|'),
  'g',
)
/** Rows of characters that stand for a number themselves: first and last of each. */
const ENCLOSED = ['㈠㈩', '⑴⒇', '⒈⒛', '①⑳']

/** The ordinal that begins exactly at `start`, if one does. */
export function ordinalAt(folded: string, start: number): FoundOrdinal | undefined {
  for (const [style, form] of AT_LINE_START) {
    form.lastIndex = start
    const match = form.exec(folded)
    if (match) return found(style, match)
  }
  return undefined
}

/** 一   概述: a numeral without punctuation; whether it is an ordinal, what follows must tell. */
export function bareOrdinalAt(folded: string, start: number): FoundOrdinal | undefined {
  BARE.lastIndex = start
  const match = BARE.exec(folded)
  return match ? found('chinese', match) : undefined
}

const BARE = new RegExp(`(${NUMERAL})(?= {1,8}[^ \\n])`, 'y')

/** Every ordinal of a high level, wherever it stands. */
export function* ordinalsIn(folded: string): Iterable<FoundOrdinal> {
  for (const match of matchesIn(folded, RUN_ON)) {
    const [text] = match
    const style = text.startsWith('第') ? 'part' : /^[(㈠-㈩]/.test(text) ? 'chinese-brackets' : 'chinese'
    yield found(style, match)
  }
}

/** 。一 概述, 。二主动公开…: numerals that may stand for ordinals inside a line. */
export function* bareOrdinalsIn(folded: string): Iterable<FoundOrdinal> {
  for (const match of matchesIn(folded, BARE_INSIDE)) yield found('chinese', match)
}

const BARE_INSIDE = /(?<=[。!?;”)\s]|^)([一二三四五六七八九])(?= {0,4}[\u4e00-\u9fff])/g

function found(style: OrdinalStyle, match: RegExpExecArray | RegExpMatchArray): FoundOrdinal {
  const start = match.index ?? 0
  const printed = match.slice(1).find((group) => group !== undefined) ?? ''
  return { style, value: numberOf(printed), start, end: start + match[0].length }
}

const DIGITS = '一二三四五六七八九'

function numberOf(printed: string): number {
  if (/^\d/.test(printed)) return Number(printed)
  const row = ENCLOSED.find((ends) => printed >= ends.charAt(0) && printed <= ends.charAt(1))
  if (row) return printed.charCodeAt(0) - row.charCodeAt(0) + 1
  const [tens, ones] = printed.includes('十') ? printed.split('十') : ['', printed]
  const ten = printed.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 : 0
  return ten + digit(ones)
}

function digit(printed = ''): number {
  return printed === '' ? 0 : DIGITS.indexOf(printed.charAt(0)) + 1
}
