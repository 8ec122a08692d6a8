const HALF_WIDTH_OFFSET = 0xfee0
/** Characters with one meaning and many printed forms. Every pair keeps the length. */
const SINGLE = new Map<string, string>([
  ...pairs('\u3000\u00a0\u2002\u2003\u2009\u200a\u202f\u200b\ufeff\t\v\f', ' '),
  ...pairs('—–－‐‑‒−─―', '-'),
  ...pairs('○◯', '〇'),
  ...pairs('﹝［', '['),
  ...pairs('﹞］', ']'),
  ...pairs('•・‧∙', '·'),
  ...pairs('「『', '“'),
  ...pairs('」』', '”'),
  ...pairs('‘’', "'"),
  ...pairs('﹪', '%'),
])

/** Half-width letters, digits and punctuation, plain blanks and dashes; every character keeps its offset. */
export function fold(text: string): string {
  return text.replace(/[^\n -~\u4e00-\u9fff、。]/g, foldCharacter)
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) {
    const half = String.fromCharCode(code - HALF_WIDTH_OFFSET)
    return SINGLE.get(half) ?? half
  }
  return SINGLE.get(character) ?? character
}

function pairs(printed: string, meant: string): [string, string][] {
  return [...printed].map((character) => [character, meant])
}
