import { ReadError } from '../document.js'
import { childOf, childrenOf, parseXml, type XmlElement } from '../xml.js'
import type { Zip } from '../zip.js'

/** The parts of a Word document that hold its text and what its text depends on: root elements. */
export interface Parts {
  readonly document: XmlElement
  readonly styles?: XmlElement | undefined
  readonly numbering?: XmlElement | undefined
  readonly footnotes?: XmlElement | undefined
  readonly endnotes?: XmlElement | undefined
  readonly headersAndFooters: readonly XmlElement[]
  /** By the id of their relation to the document: the parts that are files of another kind. */
  readonly chunks: ReadonlyMap<string, string>
}

const NO_DOCUMENT = {
  zh: '文件已损坏：其中没有 Word 文档的正文',
  en: 'The file is damaged: it holds no text of a Word document',
}
/** How things look, most of a document by number: it does not bear on the text. */
const LOOKS = new Set(
  (
    'b bCs i iCs sz szCs color lang kern spacing ind jc shd u highlight eastAsianLayout snapToGrid w position ' +
    'keepNext keepLines pageBreakBefore widowControl suppressLineNumbers suppressAutoHyphens kinsoku wordWrap ' +
    'overflowPunct topLinePunct autoSpaceDE autoSpaceDN adjustRightInd textAlignment contextualSpacing tabs ' +
    'mirrorIndents pBdr bdr tblBorders tcBorders tblCellMar tcMar tblLook tblStyle tblW tcW tblLayout tblPrEx ' +
    'tblpPr vAlign noWrap textDirection trHeight cantSplit tblHeader cnfStyle rPrChange pPrChange tblPrChange ' +
    'tcPrChange trPrChange sectPrChange proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak ' +
    'latentStyles docDefaults tblStylePr pgSz pgMar cols docGrid'
  ).split(' '),
)
const USUAL_MAIN_PART = 'word/document.xml'

interface Relation {
  readonly id: string
  /** Last part of its type: transitional and strict files differ in the rest. */
  readonly type: string
  readonly part: string
}

/** Finds the parts by their relations: their names are only customary. */
export function partsOf(zip: Zip): Parts {
  const main = mainPartOf(zip)
  const document = childOf(rootOf(zip, main), 'document')
  if (!document) throw new ReadError(NO_DOCUMENT)
  const relations = relationsOf(zip, main)
  const first = (type: string): XmlElement | undefined => {
    const relation = relations.find((candidate) => candidate.type === type)
    return relation && childOf(rootOf(zip, relation.part), type)
  }
  return {
    document,
    styles: first('styles'),
    numbering: first('numbering'),
    footnotes: first('footnotes'),
    endnotes: first('endnotes'),
    headersAndFooters: relations.flatMap(({ type, part }) => {
      const name = type === 'header' ? 'hdr' : type === 'footer' ? 'ftr' : undefined
      const element = name && childOf(rootOf(zip, part), name)
      return element ? [element] : []
    }),
    chunks: new Map(relations.filter(({ type }) => type === 'aFChunk').map(({ id, part }) => [id, part])),
  }
}

function mainPartOf(zip: Zip): string {
  const main = relationsOf(zip, '').find(({ type }) => type === 'officeDocument')
  return main?.part ?? USUAL_MAIN_PART
}

function relationsOf(zip: Zip, part: string): Relation[] {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const relations = childOf(rootOf(zip, `${folder}_rels/${part.slice(slash)}.rels`), 'Relationships')
  return childrenOf(relations, 'Relationship').flatMap(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes
    if (TargetMode === 'External') return []
    return [{ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), part: resolve(folder, Target) }]
  })
}

function resolve(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

function rootOf(zip: Zip, part: string): XmlElement | undefined {
  const bytes = zip.read(part)
  return bytes && parseXml(bytes, LOOKS)
}
