/** Character set of symbol fonts. */
export const SYMBOLS = 2
/** Encoding of bytes by the character set of their font. */
const BY_CHARSET: ReadonlyMap<number, string> = new Map([
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gb18030'],
  [136, 'big5'],
])
/** By the code page of the document. */
const BY_PAGE: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
])
const WESTERN = 'windows-1252'

export function encodingOf(charset: number | undefined, page: number | undefined): string {
  const own = charset === undefined ? undefined : BY_CHARSET.get(charset)
  return own ?? (page === undefined ? WESTERN : (BY_PAGE.get(page) ?? WESTERN))
}
