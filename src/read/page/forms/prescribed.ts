import { fold } from '../../../model/fold.js'
import type { Form, FormBlock, FormRow } from '../../../model/form.js'
import { once } from '../../../model/once.js'
import proactive2019 from '../../../../schemas/forms/proactive-2019.json' with { type: 'json' }
import proactive2021 from '../../../../schemas/forms/proactive-2021.json' with { type: 'json' }
import remedies from '../../../../schemas/forms/remedies.json' with { type: 'json' }
import requests2019 from '../../../../schemas/forms/requests-2019.json' with { type: 'json' }
import requests2021 from '../../../../schemas/forms/requests-2021.json' with { type: 'json' }

/** What a prescribed table prints, as keys: which words make one label is known, whatever lines they stand on. */
export interface Prescribed {
  readonly blocks: readonly PrescribedBlock[]
  /** All labels in one text: what is no part of it is no part of the table. */
  readonly corpus: string
}

export interface PrescribedBlock {
  /** Stands above the heads of its columns. */
  readonly title: string | undefined
  /** Over the labels of the rows. */
  readonly corners: ReadonlySet<string>
  /** Over all columns. */
  readonly overall: ReadonlySet<string>
  readonly columns: readonly PrescribedColumn[]
  readonly rows: readonly PrescribedRow[]
  readonly known: Known
}

export interface PrescribedColumn {
  readonly names: ReadonlySet<string>
  readonly groups: readonly string[]
}

export interface PrescribedRow {
  readonly key: string
  readonly names: ReadonlySet<string>
  readonly parent: string | undefined
  readonly isHeading: boolean
}

/** Labels, and everything with which one of them begins. */
export interface Known {
  readonly keys: ReadonlySet<string>
  readonly prefixes: ReadonlySet<string>
}

const ORDINAL = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}\.)/
const NOTE = /\([^()]*\)/g
const PUNCTUATION = /[^0-9A-Za-z\u3007\u4e00-\u9fff]/g

/** What two prints of a label have in common; its ordinal is part of it. */
export function keyOf(text: string): string {
  return fold(text).replace(PUNCTUATION, '')
}

/** The tables with columns, the newest version of each first. Annexes have one column or two. */
export const prescribed = once((): readonly (readonly Prescribed[])[] => {
  const families = [[requests2021, requests2019], [remedies], [proactive2021, proactive2019]]
  return families.map((forms) => (forms as unknown as readonly Form[]).map(tableOf))
})

function tableOf(form: Form): Prescribed {
  const titles = new Set(form.blocks.flatMap(({ label }) => (label === undefined ? [] : [label])))
  const heads = form.heads.filter((head) => !titles.has(head))
  const blocks = form.blocks.map((block) => blockOf(form, block, heads))
  return { blocks, corpus: blocks.flatMap(({ known }) => [...known.keys]).join('|') }
}

function blockOf({ anchors }: Form, block: FormBlock, heads: readonly string[]): PrescribedBlock {
  const columns = block.columns.map(({ label, aliases = [], groups = [] }) => ({
    names: new Set([label, ...aliases].flatMap(withAndWithoutNote)),
    groups: groups.map(keyOf),
  }))
  const groups = new Set(columns.flatMap((column) => column.groups))
  const isCorner = (head: string): boolean => anchors.some((anchor) => head.includes(anchor))
  const corners = new Set(heads.filter(isCorner).map(keyOf))
  const overall = new Set(
    heads.filter((head) => !isCorner(head)).flatMap((head) => (groups.has(keyOf(head)) ? [] : [keyOf(head)])),
  )
  const rows = block.rows.map(rowOf)
  const title = block.label === undefined ? undefined : keyOf(block.label)
  const keys = new Set([
    ...(title === undefined ? [] : [title]),
    ...corners,
    ...overall,
    ...groups,
    ...[...columns, ...rows].flatMap(({ names }) => [...names]),
  ])
  return { title, corners, overall, columns, rows, known: { keys, prefixes: prefixesOf(keys) } }
}

function rowOf({ key, label = '', aliases = [], misprints = [], parent, heading }: FormRow): PrescribedRow {
  const ordinal = keyOf(ORDINAL.exec(fold(label))?.[0] ?? '')
  const bare = [label, ...aliases, ...misprints].map((name) => fold(name).replace(ORDINAL, ''))
  const names = bare.flatMap(withAndWithoutNote).filter((name) => name !== '')
  return {
    key,
    names: new Set(names.flatMap((name) => [name, ordinal + name])),
    parent,
    isHeading: heading ?? false,
  }
}

function withAndWithoutNote(label: string): string[] {
  return [keyOf(label), keyOf(fold(label).replace(NOTE, ''))]
}

function prefixesOf(keys: ReadonlySet<string>): Set<string> {
  const prefixes = new Set<string>()
  for (const key of keys) for (let end = 0; end <= key.length; end += 1) prefixes.add(key.slice(0, end))
  return prefixes
}
