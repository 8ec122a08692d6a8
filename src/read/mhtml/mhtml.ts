import type { Nodes } from 'mdast'
import { ReadError, type SourceDocument } from '../document.js'
import { decode } from '../encoding/decode.js'
import { readHtml } from '../html/html.js'
import { messageOf, type Message, type Part } from './parts.js'
import { bytesOf } from './transfer.js'

/** Some servers put a byte order mark or blank lines before it. */
const BEFORE = /^(?:\u00ef\u00bb\u00bf)?\s*/
const NO_PAGE = {
  zh: '网页归档（MHTML）中没有网页',
  en: 'The web archive (MHTML) holds no page',
}
const MAIL = {
  zh: '这是一封电子邮件，不是一份报告，请保存其附件后检查',
  en: 'This is an e-mail and not a report; save its attachment and lint that',
}

/** A page with all that it shows in one file, as Word, WPS and browsers save it. Its pictures are not opened. */
export async function readMhtml(bytes: Uint8Array): Promise<SourceDocument> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const message = messageOf(text.replace(BEFORE, ''))
  if (message.type !== 'multipart/related' && message.type !== 'text/html') throw new ReadError(MAIL)
  const root = rootOf(message)
  if (!root) throw new ReadError(NO_PAGE)
  try {
    return await readPart(root)
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    return readFramed(message, root, error)
  }
}

function rootOf({ start, parts }: Message): Part | undefined {
  const pages = parts.filter(isPage)
  return pages.find(({ id }) => start !== undefined && id === start) ?? pages[0]
}

function isPage({ type }: Part): boolean {
  return type === 'text/html'
}

async function readPart(part: Part): Promise<SourceDocument> {
  return readHtml(await decode(bytesOf(part), part.charset))
}

function refused(error: unknown): undefined {
  if (!(error instanceof ReadError)) throw error
}

const FEWEST_FIGURES = 3

/** More than a strip of tabs: a sentence, or a table of figures. */
function saysSomething({ root }: SourceDocument): boolean {
  let figures = 0
  const look = (node: Nodes): boolean => {
    if ('value' in node) {
      if (/^\s*\d[\d.,]*\s*$/.test(node.value)) figures += 1
      return node.value.includes('。')
    }
    return 'children' in node && node.children.some(look)
  }
  return root.children.some(look) || figures >= FEWEST_FIGURES
}

/** The page may only be a frame around others, as where a workbook was saved: what the first of them holds is read. */
async function readFramed({ parts }: Message, root: Part, refusal: ReadError): Promise<SourceDocument> {
  const documents: SourceDocument[] = []
  for (const part of parts) {
    const isOther = isPage(part) && part !== root
    const document = isOther ? await readPart(part).catch(refused) : undefined
    if (document && saysSomething(document)) documents.push(document)
  }
  const [first, ...others] = documents
  if (!first) throw refusal
  if (others.length === 0) return first
  return { ...first, doubts: [...(first.doubts ?? []), { kind: 'embedded', count: others.length }] }
}
