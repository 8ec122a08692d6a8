import { SaxesParser } from 'saxes'
import { ReadError } from './document.js'

/** An element without its namespaces: names are local names, so that every edition of a format reads alike. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[]
}

const MALFORMED = {
  zh: '文件已损坏：其中的 XML 不合规范',
  en: 'The file is damaged: the XML in it is not well-formed',
}
const DECLARATIONS = {
  zh: '文件的 XML 中有文档类型声明（DTD），为安全起见拒绝读取',
  en: 'The XML of the file declares a document type (DTD); for safety it is not read',
}
const TOO_DEEP = {
  zh: '文件内容嵌套过深，拒绝读取',
  en: 'The content of the file is nested too deeply and is not read',
}
const TOO_MANY = {
  zh: '文件内容过多，拒绝读取',
  en: 'The file holds too much and is not read',
}
const NONE: ReadonlySet<string> = new Set()
/** A report of 200 pages has a fifth of it. */
const MOST = 500_000
/** A nested table takes 4 levels, a text box some 15; no document comes near. */
const DEEPEST = 256

/** XML → tree without the elements of the names left out. A DTD, endless nesting and masses are refused. */
export function parseXml(bytes: Uint8Array, leftOut: ReadonlySet<string> = NONE): XmlElement {
  const document: OpenElement = { name: '', attributes: {}, children: [] }
  const path: OpenElement[] = [document]
  let count = 0
  /** Depth within an element that is left out. */
  let outside = 0
  const parser = new SaxesParser({ position: false, xmlns: false } as const)
  parser.on('error', () => refuse(MALFORMED))
  parser.on('doctype', () => refuse(DECLARATIONS))
  parser.on('opentag', ({ name: fullName, attributes }) => {
    const name = localName(fullName)
    if (outside > 0 || leftOut.has(name)) {
      outside += 1
      return
    }
    const element: OpenElement = { name, attributes: localNames(attributes), children: [] }
    path.at(-1)?.children.push(element)
    if (path.push(element) > DEEPEST) refuse(TOO_DEEP)
    if ((count += 1) > MOST) refuse(TOO_MANY)
  })
  parser.on('closetag', () => {
    if (outside > 0) outside -= 1
    else path.pop()
  })
  const addText = (text: string): void => {
    if (outside === 0) path.at(-1)?.children.push(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(decodeXml(bytes)).close()
  return document
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter((child): child is XmlElement => isElement(child, name))
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => isElement(child, name))
}

/** The text directly in an element. */
export function textOf({ children }: XmlElement): string {
  const [only] = children
  if (children.length === 1 && typeof only === 'string') return only
  return children.filter((child) => typeof child === 'string').join('')
}

function isElement(child: XmlElement | string, name: string): boolean {
  return typeof child !== 'string' && child.name === name
}

function refuse(texts: ReadError['texts']): never {
  throw new ReadError(texts)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function localNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const result: Record<string, string> = {}
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) result[localName(name)] = attributes[name] ?? ''
  }
  return result
}

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  const isLittle = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return refuse(MALFORMED)
  }
}
