import { isAsWideAsTable } from '../word/pictures.js'
import { symbolOf, withSymbols } from '../word/symbols.js'
import { childOf, textOf, type XmlElement } from '../xml.js'
import type { Notes } from './notes.js'
import type { Style, Styles } from './styles.js'
import { isOn, valueOf } from './values.js'

/** What stands in a paragraph. */
export interface Inline {
  readonly text: string
  /** The contents of its text boxes. */
  readonly boxes: readonly XmlElement[]
  /** How many pictures it holds that are large enough for a table. */
  readonly pictures: number
}

/** Properties, what was deleted or moved away, instructions of fields, phonetic guides over characters. */
const SKIPPED = new Set(
  'pPr rPr sdtPr sdtEndPr tblPr del moveFrom delText instrText delInstrText rt'.split(' '),
)
const MARKS = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
])

const EMU_PER_POINT = 12_700
const VML_WIDTH = /(?:^|;)width:(\d{1,5}(?:\.\d{1,9})?)pt/

interface Draft {
  readonly style: Style
  readonly styles: Styles
  readonly notes: Notes
  readonly text: string[]
  readonly boxes: XmlElement[]
  pictures: number
  /** Fields begun and not ended: whether each is still in its instruction. */
  readonly fields: boolean[]
  /** How many of them are. */
  instructions: number
  /** Of the run. */
  font?: string | undefined
}

/** Reads a paragraph as it is shown with all changes accepted. */
export function inlineOf(paragraph: XmlElement, style: Style, styles: Styles, notes: Notes): Inline {
  const draft: Draft = { style, styles, notes, text: [], boxes: [], pictures: 0, fields: [], instructions: 0 }
  readChildren(draft, paragraph)
  return { text: draft.text.join(''), boxes: draft.boxes, pictures: draft.pictures }
}

/** Of several ways to say the same thing, the one for the newest Word. */
export function chosen(alternatives: XmlElement): XmlElement | undefined {
  return childOf(alternatives, 'Choice') ?? childOf(alternatives, 'Fallback')
}

function readChildren(draft: Draft, element: XmlElement): void {
  for (const child of element.children) if (typeof child !== 'string') read(draft, child)
}

function read(draft: Draft, element: XmlElement): void {
  const { name, attributes } = element
  if (SKIPPED.has(name)) return
  if (name === 'r') readRun(draft, element)
  else if (name === 't') add(draft, withSymbols(shownText(element), draft.font))
  else if (MARKS.has(name)) add(draft, MARKS.get(name) ?? '')
  else if (name === 'sym') add(draft, symbolOf(parseInt(attributes['char'] ?? '', 16), attributes['font']))
  else if (name === 'fldChar') readFieldMark(draft, attributes['fldCharType'])
  else if (name === 'footnoteReference') draft.notes.refer('footnote', attributes['id'] ?? '')
  else if (name === 'endnoteReference') draft.notes.refer('endnote', attributes['id'] ?? '')
  else if (name === 'drawing' || name === 'pict' || name === 'object') readShapes(draft, element)
  else if (name === 'AlternateContent') readChildren(draft, chosen(element) ?? element)
  else readChildren(draft, element)
}

function readRun(draft: Draft, run: XmlElement): void {
  const properties = childOf(run, 'rPr')
  if (isHidden(draft, properties)) return
  draft.font = childOf(properties, 'rFonts')?.attributes['ascii']
  readChildren(draft, run)
}

function add(draft: Draft, text: string): void {
  if (draft.instructions === 0) draft.text.push(text)
}

function isHidden({ style, styles }: Draft, properties: XmlElement | undefined): boolean {
  const own = isOn(properties, 'vanish')
  if (own !== undefined) return own
  return styles.character(valueOf(properties, 'rStyle')).isHidden ?? style.isHidden ?? false
}

/** Blanks at the ends count only where the element says so. */
function shownText(element: XmlElement): string {
  const text = textOf(element).replace(/[\t\r\n]/g, ' ')
  return element.attributes['space'] === 'preserve' ? text : withoutOuterBlanks(text)
}

function withoutOuterBlanks(text: string): string {
  let start = 0
  let end = text.length
  while (text[start] === ' ') start += 1
  while (end > start && text[end - 1] === ' ') end -= 1
  return text.slice(start, end)
}

/** begin – instruction – separate – result – end; without a result the separator is missing. */
function readFieldMark(draft: Draft, type: string | undefined): void {
  const { fields } = draft
  if (type === 'begin') {
    fields.push(true)
    draft.instructions += 1
  } else if (type === 'separate' && fields.at(-1)) {
    fields[fields.length - 1] = false
    draft.instructions -= 1
  } else if (type === 'end' && fields.pop()) draft.instructions -= 1
}

/** Of drawings only the text boxes are read: text in diagrams and charts belongs to a picture. */
function readShapes(draft: Draft, element: XmlElement, isLarge = false): void {
  const { name } = element
  if (name === 'txbxContent') draft.boxes.push(element)
  else if (name === 'blip' || name === 'imagedata') draft.pictures += isLarge ? 1 : 0
  else {
    const shown = name === 'AlternateContent' ? (chosen(element) ?? element) : element
    const width = widthOf(element)
    const isWide = width === undefined ? isLarge : isAsWideAsTable(width)
    for (const child of shown.children) if (typeof child !== 'string') readShapes(draft, child, isWide)
  }
}

/** In points, where the element says so. */
function widthOf(element: XmlElement): number | undefined {
  const extent = childOf(element, 'extent')?.attributes['cx']
  if (extent !== undefined) return Number(extent) / EMU_PER_POINT
  const width = VML_WIDTH.exec(element.attributes['style'] ?? '')?.[1]
  return width === undefined ? undefined : Number(width)
}
