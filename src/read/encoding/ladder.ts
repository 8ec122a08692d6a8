import { ReadError } from '../document.js'
import { isBinary } from './binary.js'
import { declaredEncoding, encodingNamed } from './declared.js'
import { shareOfFrequent } from './plausible.js'

const BINARY = { zh: '文件不是文本：含有二进制内容', en: 'The file is not text: it holds binary data' }
const UNCERTAIN = {
  zh: '无法确定文件的编码，工具不作猜测；请另存为 UTF-8 编码',
  en: 'The encoding of the file cannot be told for certain; save it as UTF-8, the tool does not guess',
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
/** Enough to tell an encoding by. */
const SAMPLE = 65536
/** Right readings score 0.87 and more, pages full of style 0.5; wrong ones 0.07 and less. */
const CERTAIN = 0.35
const CERTAIN_WHERE_DECLARED = 0.2
const LEAD_OVER_NEXT = 2
/** Characters that a file may have lost, as where a page cuts its description within a character. */
const SHARE_OF_DAMAGE = 0.005

/** Text in GB18030, GBK, Big5, UTF-16 with or without mark, or in damaged UTF-8. A wrong guess is worse than none. */
export function decodeByLadder(bytes: Uint8Array, charset = ''): string {
  const declared = encodingNamed(charset) ?? declaredEncoding(bytes)
  const encoding = markOf(bytes) ?? encodingOf(bytes, declared)
  if (!encoding) throw new ReadError(bytes.includes(0) ? BINARY : UNCERTAIN)
  const text = new TextDecoder(encoding).decode(bytes)
  if (isBinary(text)) throw new ReadError(BINARY)
  if (isDamaged(text)) throw new ReadError(UNCERTAIN)
  return text
}

function markOf(bytes: Uint8Array): Encoding | undefined {
  return MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0]
}

/** The encoding in which the bytes read as Chinese, far better than in any other. */
function encodingOf(bytes: Uint8Array, declared: Encoding | undefined): Encoding | undefined {
  const [best, next] = candidatesFor(bytes)
    .map((encoding) => ({ encoding, score: shareOfFrequent(sampleOf(bytes, encoding)) }))
    .toSorted((a, b) => b.score - a.score)
  if (best && next) {
    const least = best.encoding === declared ? CERTAIN_WHERE_DECLARED : CERTAIN
    if (best.score >= least && best.score >= LEAD_OVER_NEXT * next.score) return best.encoding
  }
  return isValidUtf8(bytes) ? 'utf-8' : undefined
}

function candidatesFor(bytes: Uint8Array): Encoding[] {
  const wide: Encoding[] = bytes.length % 2 === 0 ? ['utf-16le', 'utf-16be'] : []
  return bytes.subarray(0, SAMPLE).includes(0) ? wide : ['utf-8', 'gb18030', 'big5', ...wide]
}

/** A cut within the last character is no damage. */
function sampleOf(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE), { stream: true })
}

/** Text without any Chinese: ASCII and Latin. */
function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0')
  } catch {
    return false
  }
}

function isDamaged(text: string): boolean {
  const lost = text.match(/\ufffd/g)?.length ?? 0
  if (lost === 0) return false
  const wide = text.match(/[^\0-\x7f]/g)?.length ?? 0
  return lost > 1 + wide * SHARE_OF_DAMAGE
}
