/** A piece of RTF: a brace, a control word, a control sign such as `\~`, or bytes of text. */
export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | undefined }
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }

const OPEN = 0x7b
const CLOSE = 0x7d
const BACKSLASH = 0x5c
const RETURN = 0x0d
const NEWLINE = 0x0a
const QUOTE = 0x27
const BLANK = 0x20
const MINUS = 0x2d
const LONGEST_WORD = 32

export function* tokensOf(bytes: Uint8Array): Iterable<Token> {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at]
    if (byte === OPEN || byte === CLOSE) {
      yield { kind: byte === OPEN ? 'open' : 'close' }
      at += 1
    } else if (byte === RETURN || byte === NEWLINE) at += 1
    else if (byte === BACKSLASH) {
      const control = controlAt(bytes, at + 1)
      yield control.token
      at = control.end
    } else {
      const start = at
      while (at < bytes.length && !isSpecial(bytes[at])) at += 1
      yield { kind: 'bytes', bytes: bytes.subarray(start, at) }
    }
  }
}

function isSpecial(byte: number | undefined): boolean {
  return byte === OPEN || byte === CLOSE || byte === BACKSLASH || byte === RETURN || byte === NEWLINE
}

function controlAt(bytes: Uint8Array, at: number): { token: Token; end: number } {
  const first = bytes[at] ?? BLANK
  if (first === QUOTE) {
    const value = parseInt(ascii(bytes, at + 1, at + 3), 16)
    return {
      token: { kind: 'bytes', bytes: Uint8Array.of(Number.isNaN(value) ? BLANK : value) },
      end: at + 3,
    }
  }
  if (!isLetter(first)) return { token: { kind: 'sign', sign: String.fromCharCode(first) }, end: at + 1 }
  let end = at
  while (end < at + LONGEST_WORD && isLetter(bytes[end])) end += 1
  const name = ascii(bytes, at, end)
  const digits = end
  if (bytes[end] === MINUS && isDigit(bytes[end + 1])) end += 1
  while (end < digits + LONGEST_WORD && isDigit(bytes[end])) end += 1
  const value = end > digits ? Number(ascii(bytes, digits, end)) : undefined
  if (bytes[end] === BLANK) end += 1
  // Raw bytes of a picture may hold braces.
  if (name === 'bin' && value !== undefined && value > 0) end += value
  return { token: { kind: 'word', name, value }, end }
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end))
}

function isLetter(byte = 0): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
}

function isDigit(byte = 0): boolean {
  return byte >= 0x30 && byte <= 0x39
}
