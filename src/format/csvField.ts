/** Full-width marks too: a spreadsheet set to Chinese may take them for the half-width ones. */
const FORMULA = /^[\s]*(?:[=@＝＠]|[+\-＋－](?![\d.]+$))/

/** RFC 4180, one field. */
export function csvField(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = withoutFormula(value)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}
