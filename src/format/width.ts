import { eastAsianWidth } from 'get-east-asian-width'

const COMBINING = /^[\p{Mn}\p{Me}\p{Cf}]$/u

/**
 * Columns that a text takes in a terminal: two for Chinese characters and full-width punctuation.
 * Not `string-width`: compiling its emoji tables takes longer than linting a report.
 */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

export function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return 0
  if (code < 0x300) return 1
  return COMBINING.test(character) ? 0 : eastAsianWidth(code)
}
