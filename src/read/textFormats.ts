import type { Root } from 'mdast'
import { unified } from 'unified'
import type { Format } from '../model/report.js'
import { withoutDirectives } from './directiveComments.js'
import type { SourceDocument } from './document.js'
import { isHtml } from './html/recognise.js'
import { textParse } from './textParse.js'

const MARKDOWN_NAME = /\.(md|markdown|mdown|mkd)$/i
/** Its width is not told: it may be a table. */
const PICTURE = /!\[[^\]\n]{0,200}\]\([^)\s]{1,500}/g
const HTML_IN_MARKDOWN = /<[a-z/]|-->[ \t]*[^\s<]/i
const TRADITIONAL = /[開關務門與條複議統計對應報單網頁資訊檔區縣處結轉]/

/** HTML shows itself; Markdown is told from text by the name only. */
export function textFormatOf(source: string, name: string): Format {
  if (isHtml(source, name)) return 'html'
  return MARKDOWN_NAME.test(name) ? 'markdown' : 'text'
}

/** Decoded text → its tree. */
export async function readText(source: string, format: Format): Promise<SourceDocument> {
  return withSimplification(await parseText(source, format))
}

/** Adds what folds traditional characters, where there are any. */
export async function withSimplification(document: SourceDocument): Promise<SourceDocument> {
  if (!TRADITIONAL.test(document.source)) return document
  const { simplify } = await import('./simplify.js')
  return { ...document, simplify }
}

async function parseText(source: string, format: Format): Promise<SourceDocument> {
  if (format === 'html') {
    const { readHtml } = await import('./html/html.js')
    return readHtml(source)
  }
  if (format !== 'markdown')
    return { format, source, root: unified().use(textParse).parse(withoutDirectives(source)) }
  const root = await parseMarkdown(source)
  const count = source.match(PICTURE)?.length ?? 0
  return { format, source, root, ...(count > 0 ? { doubts: [{ kind: 'picture', count }] } : {}) }
}

async function parseMarkdown(source: string): Promise<Root> {
  const { markdownParser } = await import('./markdown.js')
  const root = markdownParser().parse(source)
  if (!HTML_IN_MARKDOWN.test(source)) return root
  const { readHtmlWithin } = await import('./html/within.js')
  return readHtmlWithin(root, source)
}
