/** What the symbol fonts print for a code: marks that are ticked and numbers in circles. */
const SYMBOL_FONT = /^(?:wingdings(?: [23])?|webdings|symbol)$/i
const FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['wingdings', symbols({ 0x6f: '□', 0x71: '□', 0xa8: '□', 0xfb: '×', 0xfc: '√', 0xfd: '☒', 0xfe: '☑' })],
  ['wingdings 2', symbols({ 0x50: '√', 0x52: '☑', 0x53: '☒', 0xa3: '□' })],
])

function symbols(others: Readonly<Record<number, string>>): Map<number, string> {
  const circled = Array.from('①②③④⑤⑥⑦⑧⑨⑩', (digit, at): [number, string] => [0x81 + at, digit])
  return new Map([...circled, ...Object.entries(others).map(([code, sign]) => [Number(code), sign] as const)])
}

/** Empty for a symbol without which a report is understood. */
export function symbolOf(code: number, font = ''): string {
  return FONTS.get(font.toLowerCase())?.get(code & 0xff) ?? ''
}

/** Codes of symbol fonts stand in the private use area; there they mean nothing in any other font. */
export function withSymbols(text: string, font: string | undefined): string {
  if (font === undefined || !SYMBOL_FONT.test(font)) return text
  return text.replace(/[\uf000-\uf0ff]/g, (sign) => symbolOf(sign.charCodeAt(0), font))
}
