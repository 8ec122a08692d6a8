import { ReadError } from '../document.js'
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from '../xml.js'
import type { Zip } from '../zip.js'

/** The parts of an OFD file that are needed to read it. */
export interface OfdFile {
  readonly area: XmlElement | undefined
  readonly pages: readonly OfdPage[]
}

export interface OfdPage {
  readonly area: XmlElement | undefined
  /** Pages printed below this one: letterheads, empty forms. */
  readonly templates: readonly XmlElement[]
  readonly content: XmlElement
}

const DAMAGED = {
  zh: 'OFD 文件已损坏或不完整：缺少文档或页面',
  en: 'The OFD file is damaged or incomplete: its document or a page is missing',
}
const ENCRYPTED = {
  zh: 'OFD 文件已加密，请先解密',
  en: 'The OFD file is encrypted; decrypt it first',
}

export function openOfd(zip: Zip): OfdFile {
  const body = childOf(childOf(partOf(zip, 'ofd.xml'), 'OFD'), 'DocBody')
  const root = childOf(body, 'DocRoot')
  if (!root) throw new ReadError(zip.names.includes('encryptions.xml') ? ENCRYPTED : DAMAGED)
  const path = resolved('', textOf(root))
  const document = childOf(partOf(zip, path), 'Document')
  const common = childOf(document, 'CommonData')
  const templates = new Map(
    childrenOf(common, 'TemplatePage').map(({ attributes }) => [attributes['ID'], attributes['BaseLoc']]),
  )
  const pages = childrenOf(childOf(document, 'Pages'), 'Page').map(({ attributes }) =>
    pageOf(zip, path, attributes['BaseLoc'], templates),
  )
  if (pages.length === 0) throw new ReadError(DAMAGED)
  return { area: childOf(common, 'PageArea'), pages }
}

function pageOf(
  zip: Zip,
  document: string,
  location: string | undefined,
  templates: ReadonlyMap<string | undefined, string | undefined>,
): OfdPage {
  const content = childOf(partOf(zip, resolved(document, location)), 'Page')
  if (!content) throw new ReadError(DAMAGED)
  const below = childrenOf(content, 'Template').flatMap(({ attributes }) => {
    const place = templates.get(attributes['TemplateID'])
    return place ? (childOf(partOf(zip, resolved(document, place)), 'Page') ?? []) : []
  })
  return { area: childOf(content, 'Area'), templates: below, content }
}

function partOf(zip: Zip, name: string): XmlElement {
  const part = zip.read(name)
  if (!part) throw new ReadError(zip.names.includes('encryptions.xml') ? ENCRYPTED : DAMAGED)
  return parseXml(part)
}

/** A place in the container: from its root, or beside the part that names it. */
function resolved(from: string, location = ''): string {
  const path = location.trim().replaceAll('\\', '/')
  if (path.startsWith('/')) return path.slice(1)
  const steps = from.split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
