import { lexiconWords } from '../words/tags.js'
import type { Mark } from './token.js'

export const DIGIT = 1
export const NUMERAL = 2
export const MARK = 4
export const WORD = 8
export const OPAQUE = 16
export const ASCII = 32

export const MARKS: Readonly<Record<string, Mark>> = {
  '、': 'pause',
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '。': 'stop',
  '!': 'stop',
  '?': 'stop',
  '(': 'open',
  ')': 'close',
  '[': 'open',
  ']': 'close',
  '〔': 'open',
  '〕': 'close',
  ...Object.fromEntries([...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮'].map((circled) => [circled, 'semicolon' as const])),
}

/** What a character may begin: one look-up decides whether a place is worth a second look. */
export const CLASS = classes()

function classes(): Uint8Array {
  const table = new Uint8Array(65536)
  const mark = (characters: string, bit: number): void => {
    for (let at = 0; at < characters.length; at += 1) {
      const code = characters.charCodeAt(at)
      table[code] = (table[code] ?? 0) | bit
    }
  }
  mark('0123456789', DIGIT)
  mark('〇一二三四五六七八九十百千万亿两廿卅几数零', NUMERAL)
  mark(Object.keys(MARKS).join(''), MARK)
  mark('\n《〈“<', OPAQUE)
  mark('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ@', ASCII)
  lexiconWords().forEach((_, word) => mark(word.charAt(0), WORD))
  return table
}
