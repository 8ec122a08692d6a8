import { withoutBlanks } from '../../model/blanks.js'
import type { Form, FormBlock, FormColumn, FormRow } from '../../model/form.js'
import { fold } from '../../model/fold.js'
import { once } from '../../model/once.js'
import { forms } from './forms.js'
import { isPadding, labelKey, shortKey } from './labelKey.js'

export interface RowRole {
  readonly form: Form
  readonly block: FormBlock
  readonly row: FormRow
}

export interface ColumnRole {
  readonly form: Form
  readonly block: FormBlock
  readonly column: FormColumn
}

/** A printed label and everything it may stand for in the versions of a form. */
export interface Term {
  /** The label without blanks, punctuation and ordinal. */
  readonly key: string
  readonly rows: RowRole[]
  readonly columns: ColumnRole[]
  isHead: boolean
  /** No other text has it: it is a label even where other words are glued to it. */
  isAnchor: boolean
}

/** All labels of one family of forms. */
export interface Vocabulary {
  readonly forms: readonly Form[]
  readonly terms: ReadonlyMap<string, Term>
  /** By first character, longest label first. */
  readonly byFirst: ReadonlyMap<string, readonly Term[]>
  /** Anchors of all other families: where one stands, another table has begun. */
  readonly foreign: readonly string[]
  /** Stands for 2017年度 in a heading. */
  readonly year: Term | undefined
  /** The form has one row without a label (table 四). */
  readonly unlabelled: boolean
}

/** The versions of one table, and the words that tell where it stands. */
export interface Family {
  readonly anchors: readonly string[]
  /** Made only for a report that has the table. */
  readonly vocabulary: () => Vocabulary
}

/** Key of the term that stands for 2017年度. */
export const YEAR = '{year}'
const YEAR_ALIAS = /^\{year\}/

export const families: readonly Family[] = [...new Set(forms.map(({ family }) => family))].map((family) => {
  // The newest version first: most reports have it.
  const members = forms.filter((form) => form.family === family).toReversed()
  const anchors = anchorsOf(members)
  return { anchors, vocabulary: once(() => vocabularyOf(members, anchors)) }
})

function vocabularyOf(members: readonly Form[], anchors: readonly string[]): Vocabulary {
  const terms = new Map<string, Term>()
  for (const form of members) addForm(terms, form)
  const year = terms.get(YEAR)
  terms.delete(YEAR)
  const byFirst = new Map<string, Term[]>()
  for (const term of [...terms.values()].sort((a, b) => b.key.length - a.key.length))
    byFirst.set(term.key.charAt(0), [...(byFirst.get(term.key.charAt(0)) ?? []), term])
  return {
    forms: members,
    terms,
    byFirst,
    foreign: anchorsOf(forms).filter((anchor) => !anchors.includes(anchor)),
    year,
    unlabelled: members.some(({ blocks }) => blocks.some(({ rows }) => rows.some((row) => !row.label))),
  }
}

/** Copies put blanks between characters (指 标 名 称): they are looked for in text without any. */
function anchorsOf(members: readonly Form[]): string[] {
  return [...new Set(members.flatMap(({ anchors }) => anchors.map((anchor) => withoutBlanks(anchor))))]
}

function addForm(terms: Map<string, Term>, form: Form): void {
  const term = (label: string): Term => {
    const key = YEAR_ALIAS.test(label) ? YEAR : label
    const found = terms.get(key) ?? { key, rows: [], columns: [], isHead: false, isAnchor: false }
    terms.set(key, found)
    return found
  }
  for (const head of form.heads) for (const key of keysOf(head)) term(key).isHead = true
  for (const block of form.blocks) {
    for (const column of block.columns)
      for (const key of new Set([column.label, ...(column.aliases ?? [])].flatMap(keysOf)))
        term(key).columns.push({ form, block, column })
    for (const row of block.rows)
      for (const key of new Set(namesOf(row).flatMap(keysOf))) term(key).rows.push({ form, block, row })
  }
  for (const anchor of form.anchors) {
    const known = terms.get(labelKey(fold(anchor)))
    if (known) known.isAnchor = true
  }
}

export function namesOf(row: FormRow): string[] {
  return row.label === undefined ? [] : [row.label, ...(row.aliases ?? []), ...(row.misprints ?? [])]
}

/** A label with and without the notes in brackets that the form adds to it. */
export function keysOf(label: string): string[] {
  const folded = fold(label)
  const key = labelKey(folded)
  const short = folded.includes('(') ? shortKey(folded) : key
  return (key === short ? [key] : [key, short]).filter((some) => some !== '')
}

/** Labels this short are also everyday words: they count only where nothing else is glued to them. */
const EVERYDAY_LENGTH = 5

/**
 * The longest label that stands at an offset of folded text, and where it ends. `isStart`: the text before
 * it ended, so that an everyday word may be a label here.
 */
export function termAt(
  vocabulary: Vocabulary,
  folded: string,
  at: number,
  limit: number,
  isStart: boolean,
): { term: Term; end: number } | undefined {
  const candidates = vocabulary.byFirst.get(folded.charAt(at))
  if (!candidates) return undefined
  for (const term of candidates) {
    const end = endOf(term.key, folded, at, limit)
    if (end === undefined) continue
    if (
      term.isAnchor ||
      term.key.length > EVERYDAY_LENGTH ||
      (isStart && isFree(vocabulary, folded, end, limit))
    )
      return { term, end }
  }
  return undefined
}

const LONGEST_PADDING = 400

function endOf(key: string, folded: string, start: number, limit: number): number | undefined {
  let at = start
  for (let index = 0; index < key.length; index += 1, at += 1) {
    const wanted = key.charCodeAt(index)
    let padding = 0
    while (at < limit && folded.charCodeAt(at) !== wanted) {
      if (
        index === 0 ||
        (padding += 1) > LONGEST_PADDING ||
        !isPadding(folded.charCodeAt(at)) ||
        isCell(folded, at)
      )
        return undefined
      at += 1
    }
    if (at >= limit) return undefined
  }
  return at
}

/** A mark by itself is the value of a cell that stands between the lines of a label: no 本年增/减, no —— for a unit. */
function isCell(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at)
  const isMark = code === SLASH || code === DASH
  return isMark && folded.charCodeAt(at - 1) <= SPACE && !(folded.charCodeAt(at + 1) > SPACE)
}

const SLASH = 0x2f
const DASH = 0x2d
const SPACE = 0x20

const HAN = /[\u4e00-\u9fff]/
const ORDINAL = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/

/** Nothing but a gap, a value, a unit or another label follows. */
export function isFree(vocabulary: Vocabulary, folded: string, end: number, limit: number): boolean {
  if (end >= limit) return true
  const next = folded.charAt(end)
  if (!HAN.test(next) || UNIT.test(folded.slice(end, end + 3))) return true
  const ahead = folded.slice(end, end + 4)
  if (ORDINAL.test(ahead)) return true
  return (vocabulary.byFirst.get(next) ?? []).some(({ key }) => endOf(key, folded, end, limit) !== undefined)
}

/** A unit glued between label and value: 行政复议数件0 0. */
const UNIT = /^(?:[条件次篇个人元]|人次|万元)[\d\s|]/
