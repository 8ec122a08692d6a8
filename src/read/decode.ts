import { ReadError } from './document.js'

const EMPTY = { zh: '文件是空的', en: 'The file is empty' }
const BINARY = {
  zh: '文件不是文本：含有二进制内容，目前只能读取 UTF-8 编码的文本和 Markdown',
  en: 'The file is not text: it holds binary data; only text and Markdown in UTF-8 can be read',
}
const NOT_UTF8 = {
  zh: '文件不是 UTF-8 编码，请先转换编码，工具不作猜测',
  en: 'The file is not encoded in UTF-8; convert it first, the tool does not guess',
}

/** Bytes → text. UTF-8 with or without byte order mark; anything else is refused. */
export function decode(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new ReadError(EMPTY)
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isUtf16) throw new ReadError(NOT_UTF8)
  if (bytes.includes(0)) throw new ReadError(BINARY)
  const text = decodeUtf8(bytes)
  if (text.trim() === '') throw new ReadError(EMPTY)
  return text
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ReadError(NOT_UTF8)
  }
}
