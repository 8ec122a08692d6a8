/** Copies from Word and PDF carry single control characters (end of cell, end of footnote). */
const SHARE_OF_STRAY = 0.002
const SOME = 2
/** Control characters that text has: tab, line ends, form feed and the old mark of the end of a file. */
const IN_TEXT = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a])

/** Whether decoded text is none. */
export function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  let strays = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x20 && !IN_TEXT.has(code)) strays += 1
  }
  return strays > SOME + text.length * SHARE_OF_STRAY
}
