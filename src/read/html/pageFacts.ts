import type { Paragraph } from 'mdast'
import type { Point } from 'unist'
import type { Range } from '../../model/range.js'
import type { PageFacts } from '../nodeData.js'
import { attribute, elementsBelow, isLink, textsBelow } from './elements.js'
import { LONGEST_TITLE, namesReport } from './pageTitle.js'
import { fragmentTree, type Element, type ParentNode, type TextNode } from './tree.js'

const TITLE_NAME = /^(?:article_?title|og:title)$/i
const DATE_NAME =
  /^(?:pub_?date|publish_?date|pub_?time|publish_?time|first_?published_?time|article:published_time)$/i
/** `<title>` names the page, then its column and site. */
const SEPARATOR = /\s*(?:[_|｜>»]|[-–—]+)\s*/
/** `2017——04——12` is how the rules for government sites print the form. */
const DATE = /(20\d\d)\s?[-–—/.年]{1,2}\s?(\d{1,2})\s?[-–—/.月]{1,2}\s?(\d{1,2})(?!\d)/
const MAY_SAY_DATE = /(?:发布|公开|发文|生成)(?:日期|时间)|<pub/i
const LONGEST_LABEL = 12
/** Below a title, without a label. A day in Chinese without a time may be the report's own. */
const BARE_DATE = /^\s*(?:20\d\d([-/.])\d{1,2}\1\d{1,2}(?!\d)|20\d\d年\d{1,2}月\d{1,2}日\s*\d{1,2}[:：]\d\d)/
const LONGEST_DATE = 40
const FEW = 6
const DATE_LABEL = /(?:发布|公开|发文|生成)(?:日期|时间)[:：]?$/

export interface SaidOfPage {
  readonly page: PageFacts
  /** The words themselves, where they stand in the source; set apart, as they are not in the text. */
  readonly nodes: readonly Paragraph[]
}

/** Title and publication date as a page says them outside its text. */
export function pageFactsOf(root: ParentNode, body: ParentNode, source: string): SaidOfPage {
  const head = [...elementsBelow(root, ({ tagName }) => tagName !== 'body')]
  const title = titleIn(head, source)
  const published = dateInMeta(head, source) ?? dateInText(body, source) ?? dateBelowTitle(body, source)
  const date = published && DATE.exec(source.slice(published.start, published.end))
  return {
    page: {
      ...(title ? { title: wordsIn(source, title) } : {}),
      ...(date ? { published: { year: Number(date[1]), month: Number(date[2]), day: Number(date[3]) } } : {}),
    },
    nodes: [
      ...(title ? [factNode(source, title, 'title')] : []),
      ...(published ? [factNode(source, published, 'published')] : []),
    ],
  }
}

function titleIn(elements: readonly Element[], source: string): Range | undefined {
  const meta = metaContent(elements, TITLE_NAME, source)
  if (meta && meta.end > meta.start) return meta
  const title = elements.find(({ tagName }) => tagName === 'title')
  const start = title?.childNodes[0]?.sourceCodeLocation?.startOffset
  const end = title?.childNodes.at(-1)?.sourceCodeLocation?.endOffset
  return start === undefined || end === undefined ? undefined : segmentIn(source, { start, end })
}

/** The part of `<title>` that names a report, else the first. */
function segmentIn(source: string, { start, end }: Range): Range | undefined {
  const whole = source.slice(start, end)
  const segments = whole.split(SEPARATOR).map((segment) => segment.trim())
  const [longest] = segments.filter(namesReport).toSorted((a, b) => b.length - a.length)
  const segment = longest ?? segments[0]
  if (!segment) return undefined
  const from = start + whole.indexOf(segment)
  return { start: from, end: from + segment.length }
}

function dateInMeta(elements: readonly Element[], source: string): Range | undefined {
  const content = metaContent(elements, DATE_NAME, source)
  return content && dateIn(source, content)
}

/** In an element of that name; or 公开日期 in one element or cell, the date in the next. */
function dateInText(body: ParentNode, source: string): Range | undefined {
  if (!MAY_SAY_DATE.test(source)) return undefined
  let isLabelled = false
  for (const { value, sourceCodeLocation: place, parentNode } of textsBelow(body)) {
    if (value.trim() === '' || !place) continue
    const isNamed = parentNode && 'tagName' in parentNode && DATE_NAME.test(parentNode.tagName)
    const date =
      isLabelled || isNamed ? dateIn(source, { start: place.startOffset, end: place.endOffset }) : undefined
    if (date) return date
    isLabelled = DATE_LABEL.test(value.slice(-LONGEST_LABEL).trimEnd())
  }
  return undefined
}

/** In one of the first texts below a title that is no link, as menus and lists of reports are. */
function dateBelowTitle(body: ParentNode, source: string): Range | undefined {
  let left = 0
  let words = ''
  let parent: ParentNode | null = null
  for (const text of textsBelow(body)) {
    const { value, sourceCodeLocation: place, parentNode } = text
    if (value.trim() === '' || !place || isInLink(text)) continue
    words = parentNode === parent ? `${words}${value}`.slice(-LONGEST_TITLE) : value
    parent = parentNode
    const range = { start: place.startOffset, end: place.startOffset + LONGEST_DATE }
    if (namesReport(words)) left = FEW
    else if (left > 0 && BARE_DATE.test(source.slice(range.start, range.end))) return dateIn(source, range)
    else left -= 1
  }
  return undefined
}

function isInLink(text: TextNode): boolean {
  for (let at = text.parentNode; at; at = 'parentNode' in at ? at.parentNode : null)
    if ('tagName' in at && isLink(at)) return true
  return false
}

function dateIn(source: string, { start, end }: Range): Range | undefined {
  const match = DATE.exec(source.slice(start, end))
  return match ? { start: start + match.index, end: start + match.index + match[0].length } : undefined
}

/** Where the value of `content` stands in the `<meta>` of that name. */
function metaContent(elements: readonly Element[], name: RegExp, source: string): Range | undefined {
  const meta = elements.find(
    (element) =>
      element.tagName === 'meta' &&
      name.test(attribute(element, 'name') ?? attribute(element, 'property') ?? ''),
  )
  const place = meta?.sourceCodeLocation?.attrs?.['content']
  if (!place) return undefined
  const written = source.slice(place.startOffset, place.endOffset)
  const value = /^[^=]*=\s*(["']?)([^]*)$/.exec(written)
  const [, quote = '', rest = ''] = value ?? []
  const start = place.endOffset - rest.length
  return { start, end: place.endOffset - quote.length }
}

/** With the characters that entities stand for. */
function wordsIn(source: string, { start, end }: Range): string {
  const written = source.slice(start, end)
  if (!written.includes('&')) return written
  return [...textsBelow(fragmentTree(written))].map(({ value }) => value).join('')
}

function factNode(source: string, { start, end }: Range, fact: keyof PageFacts): Paragraph {
  const position = { start: pointAt(source, start), end: pointAt(source, end) }
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: wordsIn(source, { start, end }), position }],
    position,
    data: { isFurniture: true, fact },
  }
}

function pointAt(source: string, offset: number): Point {
  const before = source.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), offset }
}
