/** What no text has: C0 controls other than tab, line ends, form feed and the old end-of-file mark. */
const CONTROL = /[\0-\x08\x0e-\x19\x1b-\x1f]/g
/** Copies from Word and PDF carry single ones (end of cell, end of footnote). */
const SHARE_OF_STRAY = 0.002

/** Whether decoded text is none. */
export function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  return (text.match(CONTROL)?.length ?? 0) > 2 + text.length * SHARE_OF_STRAY
}
