import { childOf, childrenOf, type XmlElement } from '../xml.js'
import { isOn, numberOf, valueOf } from './values.js'

/** What a style says, its ancestors included, as far as it bears on the text. */
export interface Style {
  readonly id: string
  /** Depth of a heading, 1 for the highest. */
  readonly depth?: number
  readonly numId?: string
  readonly level?: number
  readonly isHidden?: boolean
  /** Of entries in a table of contents. */
  readonly isContents?: boolean
}

export interface Styles {
  /** Of the default paragraph style where `id` is absent. */
  paragraph(id: string | undefined): Style
  character(id: string | undefined): Style
}

const NONE: Style = { id: '' }
const CONTENTS_NAME = /^toc [1-9]$/i
const HEADING_NAME = /^heading ([1-9])$/i
/** A chain of styles that is longer, or bites its tail, ends here. */
const LONGEST_CHAIN = 32

export function stylesOf(root: XmlElement | undefined): Styles {
  const elements = new Map<string, XmlElement>()
  let defaultId: string | undefined
  for (const element of childrenOf(root, 'style')) {
    const { styleId = '', type, default: isDefault } = element.attributes
    elements.set(styleId, element)
    if (type === 'paragraph' && isDefault !== undefined && isDefault !== '0') defaultId ??= styleId
  }
  const resolved = new Map<string, Style>()

  function styleOf(id: string, chain: number): Style {
    const known = resolved.get(id)
    if (known) return known
    const element = elements.get(id)
    if (!element || chain > LONGEST_CHAIN) return NONE
    const base = valueOf(element, 'basedOn')
    const style = { ...(base === undefined ? NONE : styleOf(base, chain + 1)), ...ownStyle(element, id) }
    resolved.set(id, style)
    return style
  }

  return {
    paragraph: (id) => styleOf(id !== undefined && elements.has(id) ? id : (defaultId ?? ''), 0),
    character: (id) => (id === undefined ? NONE : styleOf(id, 0)),
  }
}

function ownStyle(element: XmlElement, id: string): Style {
  const properties = childOf(element, 'pPr')
  const list = childOf(properties, 'numPr')
  const name = valueOf(element, 'name') ?? ''
  const depth = headingDepth(properties) ?? namedDepth(name)
  const numId = valueOf(list, 'numId')
  const level = numberOf(list, 'ilvl')
  const isHidden = isOn(childOf(element, 'rPr'), 'vanish')
  return {
    id,
    ...(depth === undefined ? {} : { depth }),
    ...(numId === undefined ? {} : { numId }),
    ...(level === undefined ? {} : { level }),
    ...(isHidden === undefined ? {} : { isHidden }),
    ...(CONTENTS_NAME.test(name) ? { isContents: true } : {}),
  }
}

/** `w:outlineLvl`: 0 to 8, and 9 for running text, given as depth 0. */
export function headingDepth(properties: XmlElement | undefined): number | undefined {
  const level = numberOf(properties, 'outlineLvl')
  if (level === undefined) return undefined
  return level >= 0 && level < 9 ? level + 1 : 0
}

function namedDepth(name: string): number | undefined {
  const depth = HEADING_NAME.exec(name)?.[1]
  return depth === undefined ? undefined : Number(depth)
}
