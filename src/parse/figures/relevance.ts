/** A digit, a zero, a word for all: a sentence with one of these is read. */
const CERTAIN = '0123456789未没无零均都'
const NUMERALS = '〇一二三四五六七八九十百千万两廿几数'
const SPELLED =
  /^[〇一二三四五六七八九十百千万两廿几数][〇一二三四五六七八九十百千万亿两余多]{0,8}[条件份次个项名人篇期元宗起封例场家户种类块册成分幅部套批]/
/** 所有, 全部, 件件, 百分之. */
const PAIRS: Readonly<Record<string, string>> = { 所: '有', 全: '部', 件: '件', 分: '之' }
/** A unit at the end of a clause behind one of these may have lost its number; 条 behind anything. */
const GAPS: Readonly<Record<string, string>> = {
  条: '',
  件: '请件案讼议报诉询访开布送结复到理',
  份: '开布送结复到理',
  次: '训会议动查谈练督座',
  场: '会训座谈',
  篇: '料稿章读解道报刊息开布送',
  期: '报刊息开布送',
  元: '费',
  宗: ' ',
  起: ' ',
}
const CLAUSE_END = ' \n,。;、:)!?其'

const SURE = 1
const PERHAPS = 2
const HINTS = hints()

function hints(): Uint8Array {
  const table = new Uint8Array(65536)
  for (const character of NUMERALS + Object.keys(PAIRS).join('') + Object.keys(GAPS).join(''))
    table[character.charCodeAt(0)] = PERHAPS
  for (const character of CERTAIN) table[character.charCodeAt(0)] = SURE
  return table
}

/**
 * Says where the next place is that may say anything about figures, from ascending places; the text is searched once.
 * The words of any other sentence are not even looked up.
 */
export function relevantPlaces(text: string): (from: number) => number {
  let next = -1
  return (from) => {
    if (next < from) next = nextPlace(text, from)
    return next
  }
}

function nextPlace(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const hint = HINTS[text.charCodeAt(at)]
    if (hint === SURE || (hint === PERHAPS && isRelevant(text, at))) return at
  }
  return Infinity
}

function isRelevant(text: string, at: number): boolean {
  const character = text[at] ?? ''
  const partner = PAIRS[character]
  if (partner !== undefined && partner === text[at + 1]) return true
  const before = GAPS[character]
  if (before !== undefined && CLAUSE_END.includes(text[at + 1] ?? '\n')) {
    const last = text[at - 1] ?? ' '
    if (before === '' || last === ' ' || last === '\n' || before.includes(last)) return true
  }
  if (!NUMERALS.includes(character)) return false
  return SPELLED.test(text.slice(at, at + 10))
}
