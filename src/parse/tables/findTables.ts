import type { Form, FormBlock } from '../../model/form.js'
import type { Block } from '../../model/report.js'
import type { Table, TableColumn, UnreadTable } from '../../model/table.js'
import { draftsOf } from './draft.js'
import type { Draft } from './reading.js'
import { sourceOf, type Source } from './source.js'
import { ownTables } from './ownTables.js'
import { tableOf } from './table.js'
import { unitsOf, type Unit } from './units.js'
import { verticalDraft } from './vertical.js'
import { families, type Term } from './vocabulary.js'
import { zones, type Zone } from './zones.js'

export interface Tables {
  readonly tables: readonly Table[]
  readonly unread: readonly UnreadTable[]
}

export interface TableSearch {
  readonly text: string
  readonly folded: string
  readonly blocks: readonly Block[]
}

/** Every prescribed table of a report, wherever and however it is printed, and tables of its own. */
export function findTables({ text, folded, blocks }: TableSearch): Tables {
  const source = sourceOf(text, folded, blocks)
  const tables: Table[] = []
  const unread: UnreadTable[] = []
  for (const family of families)
    for (const zone of zones(source, family)) {
      if (zone.isTooLarge) addTooLarge(zone, unread)
      else readZone(source, zone, tables, unread)
    }
  const prescribed = joined(tables)
  const own = ownTables(
    source,
    blocks,
    [...prescribed, ...unread].map(({ range }) => range),
  )
  return { tables: [...prescribed, ...own].toSorted(byPlace), unread: unread.toSorted(byPlace) }
}

/** One entry for a form, however often its reading stopped. */
function addTooLarge({ vocabulary, start, end, pieces }: Zone, unread: UnreadTable[]): void {
  const [form] = vocabulary.forms
  const last = unread.at(-1)
  if (!form) return
  if (last?.form === form && last.reason === 'too-large')
    unread[unread.length - 1] = { ...last, range: { start: last.range.start, end } }
  else {
    const shape = pieces.some(({ slot }) => slot) ? 'grid' : 'lines'
    unread.push({ form, shape, range: { start, end }, reason: 'too-large' })
  }
}

function readZone(source: Source, zone: Zone, tables: Table[], unread: UnreadTable[]): void {
  for (const draft of bestDrafts(source, zone)) {
    const table = tableOf(source, draft)
    const reason = troubleOf(table)
    if (reason) unread.push({ form: draft.form, shape: table.shape, range: table.range, reason })
    else tables.push(table)
  }
}

/** The version of the form that explains most of what is printed; where a form begins anew, of each table by itself. */
function bestDrafts(source: Source, zone: Zone): Draft[] {
  const units = unitsOf(zone.pieces)
  for (const form of zone.vocabulary.unlabelled ? zone.vocabulary.forms : []) {
    const draft = verticalDraft(form, units)
    if (draft) return [draft]
  }
  const all = bestReading(source, zone, units)
  const starts = all.map(({ from }) => from)
  const drafts =
    all.length < 2
      ? all
      : starts.flatMap((from, at) =>
          bestReading(source, zone, units.slice(at === 0 ? 0 : from, starts[at + 1])),
        )
  return drafts.filter(isTable)
}

function bestReading(source: Source, { vocabulary }: Zone, units: readonly Unit[]): Draft[] {
  const readings: Draft[][] = []
  for (const form of vocabulary.forms) {
    const drafts = draftsOf(source, form, units, vocabulary.forms)
    if (drafts.every(isWhole)) return drafts
    readings.push(drafts)
  }
  return readings.toSorted((a, b) => scoreOf(b) - scoreOf(a))[0] ?? []
}

/** Every row of the form with its figures, and no label that another version has: none can explain more. */
function isWhole({ form, rows, labels }: Draft): boolean {
  const wanted = form.blocks.flatMap((block) => block.rows.filter(({ heading }) => !heading))
  return (
    rows.length === wanted.length &&
    rows.every(({ place, trouble }) => place && !trouble) &&
    labels.every(({ term }) => !term || term.isHead || isOf(form, term))
  )
}

function isOf(form: Form, { rows, columns }: Term): boolean {
  return [...rows, ...columns].some((role) => role.form === form)
}

/** A form printed as several tables, or cut by a page, is one table. */
function joined(tables: readonly Table[]): Table[] {
  const result: Table[] = []
  for (const table of tables) {
    const before = result.at(-1)
    const keys = new Set(before?.rows.map(({ key }) => key))
    const isPart =
      before?.form === table.form && !table.rows.some(({ key }) => key !== undefined && keys.has(key))
    if (before && isPart) result[result.length - 1] = join(before, table)
    else result.push(table)
  }
  return result
}

function join(first: Table, second: Table): Table {
  const columns = [...first.columns, ...second.columns]
  return {
    ...first,
    range: { start: first.range.start, end: second.range.end },
    columns: [...new Map(columns.map((column) => [column.key ?? column.label, column])).values()],
    rows: [...first.rows, ...second.rows],
    isTorn: first.isTorn || second.isTorn,
    misspelt: [...first.misspelt, ...second.misspelt],
  }
}

function scoreOf(drafts: readonly Draft[]): number {
  let score = 0
  for (const { rows, headers } of drafts) {
    for (const { place, trouble } of rows) score += !place ? -0.5 : trouble === 'no-values' ? 0.2 : 1
    for (const [block, { order }] of headers) score += likenessOf(block, order)
  }
  return score
}

/** Columns printed, less those that are not; the heading of another version says nothing for this one or against it. */
function likenessOf({ columns }: FormBlock, order: readonly TableColumn[]): number {
  const own = columns.filter(({ key }) => order.some((column) => column.key === key))
  const missing = columns.filter((column) => !column.optional && !own.includes(column))
  return own.length === 0 ? 0 : own.length - missing.length
}

/** A form without row labels is known by its headings: one of them with a number is a sentence. */
function isTable({ form, rows, labels }: Draft): boolean {
  const read = rows.filter(({ place, trouble }) => place && trouble !== 'no-values')
  if (read.length < form.leastRows) return false
  const isNamed = read.some(({ labels: own }) => own.length > 0)
  return isNamed || labels.filter(({ term }) => term).length >= LEAST_HEADINGS
}

const LEAST_HEADINGS = 5

function troubleOf({ rows }: Table): UnreadTable['reason'] | undefined {
  if (rows.some(({ key, cells }) => key !== undefined && cells.length > 0)) return undefined
  const troubles = rows.map(({ trouble }) => trouble)
  if (troubles.includes('run-together')) return 'run-together'
  return troubles.includes('header') ? 'header' : 'rows'
}

function byPlace(a: { range: { start: number } }, b: { range: { start: number } }): number {
  return a.range.start - b.range.start
}
