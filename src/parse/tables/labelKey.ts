/** Ordinals and 其中 before a label: 一、 （一） 1. 其中：. */
export const LEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d)|\(\d{1,2}\)|其中:?|[\s|])+/
const BRACKET = /\([^()]*\)/g
const PUNCTUATION = /[^0-9A-Za-z\u3007\u4e00-\u9fff{}]/g

/** What two prints of one label have in common: no blanks, no punctuation, no ordinal. Takes folded text. */
export function labelKey(folded: string): string {
  return bare(folded.replace(LEADING, ''))
}

/** The same without the notes in brackets that a form adds to a label. */
export function shortKey(folded: string): string {
  return bare(folded.replace(LEADING, '').replace(BRACKET, ''))
}

function bare(folded: string): string {
  return folded.replace(PUNCTUATION, '')
}

/** Characters that may stand inside a printed label without being part of it. */
export function isPadding(code: number): boolean {
  return code < 0x80 ? isMark(code) : isWideMark(code)
}

/** Blanks and punctuation, but for + and %. */
function isMark(code: number): boolean {
  if (code === 0x0a || code === 0x0d) return true
  if (code >= 0x20 && code < 0x30) return code !== 0x2b && code !== 0x25
  return (code >= 0x3a && code <= 0x40) || (code >= 0x5b && code <= 0x60)
}

/** Chinese punctuation and quotation marks, but for 。 and 〇. */
function isWideMark(code: number): boolean {
  if (code >= 0x3001 && code <= 0x301f) return code !== 0x3002 && code !== 0x3007
  return code === 0xb7 || code === 0x2018 || code === 0x2019 || code === 0x201c || code === 0x201d
}
