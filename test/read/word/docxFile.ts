import { strToU8, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Content of the parts of a document: what stands in their root elements. */
export interface DocxParts {
  readonly body?: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly header?: string
  readonly footer?: string
}

/** A small Word document, made in memory. */
export function docxFile(parts: DocxParts | string): Uint8Array {
  return zipSync(docxParts(typeof parts === 'string' ? { body: parts } : parts))
}

/** The parts by name, for files that are not as they should be. */
export function docxParts({ body = '', ...others }: DocxParts): Record<string, Uint8Array> {
  const present = Object.entries(others).filter(([, content]) => content !== undefined)
  const sections = present.flatMap(([name], at) =>
    name === 'header' || name === 'footer' ? [`<w:${name}Reference w:type="default" r:id="r${at}"/>`] : [],
  )
  const files = {
    '[Content_Types].xml': contentTypes(present.map(([name]) => name)),
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations(present.map(([name]) => [name, `${name}.xml`])),
    'word/document.xml': root(
      'document',
      `<w:body>${body}<w:sectPr>${sections.join('')}</w:sectPr></w:body>`,
    ),
    ...Object.fromEntries(
      present.map(([name, content]) => [`word/${name}.xml`, root(ROOTS[name] ?? name, content)]),
    ),
  }
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)]))
}

const ROOTS: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' }

export function root(name: string, content: string): string {
  const namespaces = [
    `xmlns:w="${MAIN}"`,
    `xmlns:r="${OFFICE}/relationships"`,
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    'xmlns:v="urn:schemas-microsoft-com:vml"',
  ]
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${namespaces.join(' ')}>${content}</w:${name}>`
}

export function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], at) =>
      `<Relationship Id="r${at}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`
}

function contentTypes(names: readonly string[]): string {
  const type = (part: string): string =>
    `application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml`
  const parts = ['document', ...names].map(
    (name) =>
      `<Override PartName="/word/${name}.xml" ContentType="${type(name === 'document' ? 'document.main' : name)}"/>`,
  )
  const rels = 'application/vnd.openxmlformats-package.relationships+xml'
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${rels}"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`
  )
}

/** A paragraph; `properties` are those of the paragraph, and text may hold runs of its own. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : r(content)
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`
}

export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

export function styled(style: string, text: string): string {
  return p(text, `<w:pStyle w:val="${style}"/>`)
}

export function listed(list: number, level: number, text: string): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
}

/** A table; `widths` of its columns in twips, rows of cells made by `tc`. */
export function tbl(widths: readonly (number | undefined)[], ...rows: readonly string[]): string {
  const columns = widths.map((width) =>
    width === undefined ? '<w:gridCol/>' : `<w:gridCol w:w="${width}"/>`,
  )
  return `<w:tbl><w:tblPr/><w:tblGrid>${columns.join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
}

export function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.map((cell) => (cell.startsWith('<') ? cell : tc(cell))).join('')}</w:tr>`
}

export function tc(content: string, properties = ''): string {
  const blocks = content.startsWith('<') ? content : p(content)
  return `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${blocks}</w:tc>`
}

export function span(columns: number): string {
  return `<w:gridSpan w:val="${columns}"/>`
}

export const FIRST_OF_COLUMN = '<w:vMerge w:val="restart"/>'
export const NEXT_OF_COLUMN = '<w:vMerge/>'
