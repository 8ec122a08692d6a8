import { ReadError } from '../document.js'
import { isBinary } from './binary.js'

const EMPTY = { zh: '文件是空的', en: 'The file is empty' }
/** From here on UTF-8 takes three bytes. */
const THREE_BYTES = /[\u0800-\uffff]/

/**
 * Bytes → text. Most files are UTF-8, which proves itself; the ladder for the other encodings is loaded only
 * when this one is not. `charset`: what a message says of its part.
 */
export async function decode(bytes: Uint8Array, charset?: string): Promise<string> {
  if (bytes.length === 0) throw new ReadError(EMPTY)
  const text = provenUtf8(bytes) ?? (await decodeByLadder(bytes, charset))
  if (text.trim() === '') throw new ReadError(EMPTY)
  return text
}

/**
 * The text when the bytes can be nothing but UTF-8. A few characters of GBK may by chance be valid UTF-8 and read
 * as Cyrillic (一 is `һ` then), a few of UTF-16 may by chance be ASCII; Chinese in UTF-8 takes three bytes.
 */
function provenUtf8(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return THREE_BYTES.test(text) && !isBinary(text) ? text : undefined
  } catch {
    return undefined
  }
}

async function decodeByLadder(bytes: Uint8Array, charset?: string): Promise<string> {
  const { decodeByLadder: ladder } = await import('./ladder.js')
  return ladder(bytes, charset)
}
