import type { Root } from 'mdast'
import { unified } from 'unified'
import type { Format } from '../model/report.js'
import { decode } from './decode.js'
import { ReadError, type SourceDocument } from './document.js'
import { textParse } from './textParse.js'

const MARKDOWN_NAME = /\.(md|markdown|mdown|mkd)$/i
/** Formats that another reader will take: refused by their first bytes, never guessed at. */
const CONTAINERS: readonly (readonly [string, string])[] = [
  ['%PDF', 'PDF'],
  ['PK\u0003\u0004', 'Word/Excel/OFD/zip'],
  ['\u00d0\u00cf\u0011\u00e0', 'Word/Excel 97–2003 (OLE)'],
  ['{\\rtf', 'RTF'],
]
const HTML_START = /^\s*(<!doctype html|<html[\s>])/i
const TRADITIONAL = /[開關務門與條複議統計對應報單網頁資訊檔區縣處結轉]/

/** Bytes and name of a file → its tree. Throws `ReadError` with one sentence for what cannot be read. */
export async function read(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  const container = containerOf(bytes)
  if (container) throw unsupported(container)
  const source = decode(bytes)
  if (HTML_START.test(source)) throw unsupported('HTML')
  return readText(source, MARKDOWN_NAME.test(name) ? 'markdown' : 'text')
}

/** Decoded text → its tree. */
export async function readText(source: string, format: Format): Promise<SourceDocument> {
  const root = format === 'markdown' ? await parseMarkdown(source) : unified().use(textParse).parse(source)
  const simplify = TRADITIONAL.test(source) ? await simplifier() : undefined
  return { format, source, root, ...(simplify ? { simplify } : {}) }
}

async function parseMarkdown(source: string): Promise<Root> {
  const { markdownParser } = await import('./markdown.js')
  return markdownParser().parse(source)
}

async function simplifier(): Promise<(text: string) => string> {
  const { simplify } = await import('./simplify.js')
  return simplify
}

function containerOf(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  return CONTAINERS.find(([magic]) => head.startsWith(magic))?.[1]
}

function unsupported(format: string): ReadError {
  return new ReadError({
    zh: `暂不支持 ${format} 格式，目前可读取 UTF-8 编码的文本和 Markdown`,
    en: `${format} files are not supported yet; text and Markdown in UTF-8 can be read`,
  })
}
