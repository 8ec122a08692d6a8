import { lexiconWords } from '../words/tags.js'
import { ASCII, CLASS, DIGIT, MARK, MARKS, NUMERAL, OPAQUE, WORD } from './characters.js'
import { dictionary } from './dictionary.js'
import { readNumber } from './number.js'
import { digitOf, readChinese } from './numerals.js'
import { isSkipped, type Read } from './read.js'
import { readSpelled } from './spelled.js'
import type { Mark, Token } from './token.js'

const wordAt = dictionary(lexiconWords())
const QUOTE_LIMIT = 40
const TITLE_LIMIT = 200

/** Adds the tokens of a piece of folded text, in one pass; what no reader of claims needs is skipped. */
export function tokenize(text: string, start: number, limit: number, tokens: Token[]): void {
  let quoteEnd = start
  let at = start
  while (at < limit) {
    const kind = CLASS[text.charCodeAt(at)] ?? 0
    if (kind === 0) {
      at += 1
      continue
    }
    if (kind & OPAQUE) {
      const skipped = skip(text, at, limit)
      if (text[at] === '“') quoteEnd = skipped
      at = text[at] === '“' ? at + 1 : skipped
      continue
    }
    if (kind & ASCII) {
      at = asciiEnd(text, at, limit)
      continue
    }
    at = readAt(text, at, limit, kind, at < quoteEnd, tokens)
  }
}

function readAt(
  text: string,
  at: number,
  limit: number,
  kind: number,
  quoted: boolean,
  tokens: Token[],
): number {
  if (kind & MARK) return readMark(text, at, tokens)
  const number = quoted ? undefined : readCount(text, at, limit, kind)
  if (number) {
    if (!isSkipped(number)) tokens.push(number)
    else if (number.type === 'ordinal') pushMark(tokens, 'semicolon', at, number.end)
    return Math.max(number.end, at + 1)
  }
  if (kind & DIGIT) return digitsEnd(text, at)
  if (kind & NUMERAL) {
    const end = spelledOrdinalEnd(text, at, limit)
    if (end !== undefined) {
      pushMark(tokens, 'stop', at, end)
      return end
    }
  }
  const word = kind & WORD ? wordAt(text, at) : undefined
  if (!word) return at + 1
  if (word.value) tokens.push({ type: 'word', start: at, end: word.end, tags: word.value })
  return word.end
}

function readCount(text: string, at: number, limit: number, kind: number): Read | undefined {
  if (kind & DIGIT) return readNumber(text, at, limit)
  return kind & NUMERAL ? readSpelled(text, at, limit) : undefined
}

function readMark(text: string, at: number, tokens: Token[]): number {
  const character = text[at] ?? ''
  const ordinal = '([〔'.includes(character) ? bracketed(text, at) : undefined
  if (ordinal) {
    if (ordinal.mark) pushMark(tokens, ordinal.mark, at, ordinal.end)
    return ordinal.end
  }
  pushMark(tokens, MARKS[character] ?? 'stop', at, at + 1)
  return at + 1
}

function pushMark(tokens: Token[], mark: Mark, start: number, end: number): void {
  tokens.push({ type: 'mark', start, end, mark })
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '〔': '〕' }

/** （一） opens a paragraph, （1） a member of a list, [2016] belongs to a document number. */
function bracketed(text: string, at: number): { end: number; mark?: Mark } | undefined {
  const length = text.slice(at + 1, at + 7).indexOf(CLOSING[text[at] ?? ''] ?? ')')
  if (length < 1) return undefined
  const close = at + 1 + length
  const inner = text.slice(at + 1, close)
  if (/^\d{1,2}$/.test(inner) && text[at] === '(') return { end: close + 1, mark: 'semicolon' }
  if (/^\d{4}$/.test(inner)) return { end: codeEnd(text, close + 1) }
  if (!/^[一二三四五六七八九十]{1,3}$/.test(inner)) return undefined
  return text[at - 1] === '第' ? { end: close + 1 } : { end: close + 1, mark: 'stop' }
}

function codeEnd(text: string, start: number): number {
  let end = start
  while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end += 1
  return end
}

/** 一、 at the beginning of a paragraph. */
function spelledOrdinalEnd(text: string, at: number, limit: number): number | undefined {
  if (digitOf(text[at] ?? '') === undefined && text[at] !== '十') return undefined
  const numeral = readChinese(text, at, Math.min(limit, at + 4))
  if (!numeral || text[numeral.end] !== '、' || numeral.value === 0) return undefined
  const before = text[at - 1] ?? '\n'
  return ' \n。;:)!?'.includes(before) ? numeral.end + 1 : undefined
}

function skip(text: string, at: number, limit: number): number {
  const open = text[at]
  if (open === '\n') return at + 1
  const close = open === '《' ? '》' : open === '〈' ? '〉' : open === '“' ? '”' : '>'
  const bound = open === '“' ? QUOTE_LIMIT : TITLE_LIMIT
  const end = text.slice(at, Math.min(limit, at + bound)).indexOf(close)
  if (end === -1) return at + 1
  return at + end + 1
}

function asciiEnd(text: string, start: number, limit: number): number {
  let end = start
  while (end < limit && isAscii(text.charCodeAt(end))) end += 1
  return Math.max(end, start + 1)
}

/** Letters, digits and what stands between them in addresses. */
const isAscii = (code: number): boolean =>
  (code >= 45 && code <= 58) ||
  (code >= 64 && code <= 90) ||
  code === 92 ||
  code === 95 ||
  (code >= 97 && code <= 122)

function digitsEnd(text: string, start: number): number {
  return Math.max(codeEnd(text, start), start + 1)
}
