import type { Ordinal } from './report.js'

const NUMERAL = /[一二三四五六七八九十]+|\d+|[０-９]+/
const DIGITS = '一二三四五六七八九'
const ENCLOSED = ['㈠㈩', '⑴⒇', '⒈⒛', '①⑳']

/** An ordinal of the same look with another value: （三） → （二）. */
export function ordinalLike({ text }: Pick<Ordinal, 'text'>, value: number): string {
  const numeral = NUMERAL.exec(text)?.[0]
  if (numeral !== undefined)
    return text.replace(numeral, /[一二三四五六七八九十]/.test(numeral) ? chinese(value) : String(value))
  const row = ENCLOSED.find((ends) => text >= ends.charAt(0) && text <= ends.charAt(1))
  return row ? String.fromCharCode(row.charCodeAt(0) + value - 1) : text
}

function chinese(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = DIGITS.charAt((value % 10) - 1)
  return tens === 0 ? ones : `${tens === 1 ? '' : DIGITS.charAt(tens - 1)}十${ones}`
}
