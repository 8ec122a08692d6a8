import type { Claim } from './claim.js'
import type { Figure } from './figure.js'
import type { CalendarDate, Range } from './range.js'
import type { BodyKind, RegimeId, StatutoryContent } from './regime.js'
import type { Table, UnreadTable } from './table.js'

/** One annual report as read: everything a rule may look at. Unknown is `undefined`, never 0 or ''. */
export interface Report {
  readonly format: Format
  /** The text as read; all ranges are offsets into it. */
  readonly text: string
  /**
   * The same text for matching only, of the same length: simplified characters, half-width letters,
   * digits and punctuation (`（：，；）` are `(:,;)`), every dash `-`, every blank a space or newline,
   * `○` as `〇`, page furniture blanked out. Never quote it.
   */
  readonly folded: string
  /** Paragraphs, headings and tables in reading order. */
  readonly blocks: readonly Block[]
  /** Navigation, share buttons, 打印, 相关词条 …: not part of the report. */
  readonly furniture: readonly Range[]
  /** Furniture that stands within a text which should have none; a page of HTML comes with its own. */
  readonly noise: readonly Range[]
  readonly title?: Title
  readonly body?: BodyName
  readonly year?: ReportYear
  readonly period?: Period
  /** Text between title and first heading. */
  readonly preface?: Range
  /** In reading order; empty when the report names no way to reach the office. */
  readonly contact: readonly ContactMeans[]
  readonly signature?: SignatureBlock
  /** Publication date from page metadata (发布时间：…), where the page gives one. */
  readonly published?: PrintedDate
  /** The top-level sections; nested ones hang below. */
  readonly sections: readonly Section[]
  /** One entry for each content of the regime, in the regime's order. */
  readonly contents: readonly Content[]
  /** Prescribed tables of any version, and tables of the report's own. */
  readonly tables: readonly Table[]
  /** Tables that were seen, but whose figures cannot be told apart. */
  readonly unreadTables: readonly UnreadTable[]
  /** Numbers of the running text, in reading order; tables have their own. */
  readonly figures: readonly Figure[]
  /** What the running text says about its figures. */
  readonly claims: readonly Claim[]
  readonly regime: RegimeChoice
  /** What the file did not give: nothing is certain about it. */
  readonly doubts: readonly Doubt[]
}

/** Something in the file that the reader could not make out, though it read the rest. */
export interface Doubt {
  readonly kind:
    | 'page' // a page that is an image
    | 'recognised' // pages that are images, with the text that a program took them for
    | 'picture' // pictures large enough for a table
    | 'unruled' // a table without lines whose figures cannot be told apart
    | 'attached' // documents that the text links to
    | 'piece' // one page of a text that the site has cut into several
    | 'embedded' // documents within the document
    | 'damaged' // mended to be read: some of it may be lost
    | 'prose' // a workbook of prescribed tables: the text of the report is elsewhere
    | 'gloss' // a copy that prints the sound behind its characters: that was left out
  /** 1-based. */
  readonly page?: number
  /** How many; 1 when absent. */
  readonly count?: number
}

export type Format = 'text' | 'markdown' | 'html' | 'docx' | 'doc' | 'rtf' | 'pdf' | 'ofd' | 'sheet'

/** Where something stands in a document without lines of its own. Counted from 1; covered columns count. */
export type Place =
  { readonly paragraph: number } | { readonly table: number; readonly row?: number; readonly column?: number }

export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'table'
  readonly range: Range
  /** Depth of a heading that the format itself marks (Markdown `#`). */
  readonly depth?: number
  /** Of a paged format, 1-based. */
  readonly page?: number
  /** In Word documents and workbooks. */
  readonly place?: Place
  readonly rows?: readonly Row[]
}

export interface Row {
  readonly range: Range
  readonly cells: readonly Cell[]
}

export interface Cell {
  readonly range: Range
  /** Rows and columns covered, 1 when absent; covered positions have no cell of their own. */
  readonly rowSpan?: number
  readonly colSpan?: number
  readonly place?: Place
  /** Of a paged format: a table may run over pages. */
  readonly page?: number
}

export interface Title {
  /** As printed, lines joined, blanks removed. */
  readonly text: string
  /** `text` folded: simplified characters, half-width letters and digits. */
  readonly words: string
  readonly range: Range
  readonly year?: { readonly value: number; readonly range: Range }
  /** Where it names the body. */
  readonly body?: Range
}

/** 机关: who issued the report. */
export interface BodyName {
  readonly name: string
  readonly range: Range
  readonly from: 'title' | 'signature' | 'preface'
  /** Guessed from the name; `undefined` where the name does not tell. */
  readonly kind?: BodyKind
}

export interface ReportYear {
  readonly value: number
  /** Absent when given from outside. */
  readonly range?: Range
  readonly from: 'option' | 'title' | 'period' | 'text' | 'signature'
}

/** 统计期限: the span the figures cover. */
export interface Period {
  readonly range: Range
  /** The text calls it the period of its figures; else it is a span in the preface. */
  readonly isNamed?: true
  readonly from?: CalendarDate
  readonly to?: CalendarDate
}

export type ContactKind = 'address' | 'telephone' | 'fax' | 'email' | 'postcode' | 'website' | 'office'

export interface ContactMeans {
  readonly kind: ContactKind
  /** As printed. */
  readonly text: string
  readonly range: Range
  /** What is malformed about it; absent when it is well-formed. */
  readonly fault?: ContactFault
  /** How many digits a malformed number has, without its area code. */
  readonly digits?: number
}

/** `telephone-length`: no area has such numbers; `telephone-area`: the area of its code has none. */
export type ContactFault = 'email' | 'postcode' | 'telephone-length' | 'telephone-area'

export interface PrintedDate {
  readonly date: CalendarDate
  readonly range: Range
}

/** 落款: body and date under the title or at the end. */
export interface SignatureBlock {
  readonly body?: { readonly name: string; readonly range: Range }
  readonly date?: PrintedDate
}

export type OrdinalStyle =
  | 'part' // 第一部分
  | 'chinese' // 一、
  | 'chinese-brackets' // （一）
  | 'arabic' // 1. 1、 1．
  | 'arabic-brackets' // （1） 1）
  | 'circled' // ①
  | 'firstly' // 一是

export interface Ordinal {
  readonly style: OrdinalStyle
  readonly value: number
  readonly text: string
  readonly range: Range
}

/** 部分: a heading and what stands below it. */
export interface Section {
  readonly ordinal?: Ordinal
  /** 1 for a top-level part. */
  readonly level: number
  /** As printed, without ordinal and closing punctuation. */
  readonly title: string
  readonly titleRange: Range
  /** Ordinal and title. */
  readonly heading: Range
  /** From the heading to the next one of any level. */
  readonly content: Range
  /** From the heading to the next one of the same or a higher level. */
  readonly range: Range
  /** Keys of the regime's contents that the title names; one heading may name two. */
  readonly keys: readonly string[]
  readonly children: readonly Section[]
}

/** Where a statutory content was found. */
export interface Content {
  readonly key: string
  readonly facts: StatutoryContent
  /** The section whose title names it. */
  readonly section?: Section
  /** A sentence or table row that satisfies it, or a heading below another part, where no part's heading does. */
  readonly evidence?: Range
  readonly evidenceIn?: 'sentence' | 'table' | 'heading'
}

export interface RegimeChoice {
  readonly id: RegimeId
  readonly from: 'option' | 'year' | 'signature'
  /** Printed marks of any regime, as they were seen. */
  readonly evidence: readonly RegimeEvidence[]
}

export interface RegimeEvidence {
  readonly regime: RegimeId
  readonly kind: 'table' | 'section' | 'citation'
  readonly range: Range
}
