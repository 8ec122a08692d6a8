/** Text and source from here on run side by side. */
export interface AlignedRun {
  readonly text: number
  readonly source: number
}

const ENTITY =
  /&(?:#x[\da-f]{1,6};?|#\d{1,7};?|[a-z][\da-z]{1,31};|(?:nbsp|amp|lt|gt|quot|copy|reg|middot|times|deg|sect|yen)(?![\da-z]))/iy
const AMPERSAND = /^&(?:amp|#0*38|#x0*26)\b/i
/** An escape, the indent or the quotation mark of the next line: no more is skipped to find a character again. */
const FARTHEST = 64

/**
 * Where each stretch of `text` stands in `source[from, to)`, of which it is a decoded copy: entities read as one
 * character, escapes and indents dropped. Linear, however many entities there are.
 */
export function* alignedRuns(text: string, source: string, from: number, to: number): Generator<AlignedRun> {
  let at = from
  let expected = -1
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    const entity = source.charCodeAt(at) === AMP ? entityLength(source, at, to, code) : 0
    if (entity === 0 && source.charCodeAt(at) !== code) at = nextOf(text, index, source, at, to)
    if (at !== expected) yield { text: index, source: at }
    // A character beyond the basic plane is two units, from one entity.
    if (entity > 0 && isHighSurrogate(code)) index += 1
    expected = entity > 0 || at >= to ? -1 : at + 1
    at = Math.min(to, at + Math.max(entity, 1))
  }
}

const AMP = 0x26

/** Length of the entity that stands for a character; 0 where the ampersand is one. */
function entityLength(source: string, at: number, to: number, code: number): number {
  ENTITY.lastIndex = at
  const [entity] = ENTITY.exec(source) ?? []
  if (entity === undefined || at + entity.length > to) return 0
  return code !== AMP || AMPERSAND.test(entity) ? entity.length : 0
}

function nextOf(text: string, index: number, source: string, from: number, to: number): number {
  const found = source.slice(from, Math.min(to, from + FARTHEST)).indexOf(text.charAt(index))
  return found === -1 ? from : from + found
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}
