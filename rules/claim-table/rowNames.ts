import { fold } from '../../src/model/fold.js'
import type { Table } from '../../src/model/table.js'
import type { Subject } from './subjects.js'

/** What a row of table 三 is called within a sentence. */
export interface RowName {
  readonly key: string
  readonly name: string
}

/** Shorter names (3.其他) are everyday words. */
const SHORTEST_NAME = 3

export function rowNames(tables: readonly Table[]): RowName[] {
  return tables
    .filter(({ form }) => form?.family === 'requests')
    .flatMap(({ form }) => form?.blocks ?? [])
    .flatMap(({ rows }) => rows)
    .filter(({ parent, heading }) => parent !== undefined && !heading)
    .flatMap(({ key, label, aliases }) =>
      [label ?? '', ...(aliases ?? [])].map((text) => ({ key, name: bare(fold(text)) })),
    )
    .filter(({ name }) => name.length >= SHORTEST_NAME)
}

export function rowSubject(said: string, names: readonly RowName[]): Subject | undefined {
  const name = bare(said)
  if (name.length < SHORTEST_NAME) return undefined
  const row = names.find((one) => [one.name, `${one.name}申请`].includes(name) || one.name === `${name}申请`)
  return row && `row:${row.key}`
}

/** 1.属于国家秘密 and 属于国家秘密的 are the same; 四类 is a figure of its own. */
function bare(label: string): string {
  return label
    .replace(/^(?:\d+[.、]|\([一二三四五六七]\))?(?:属于?|因|涉及)?(?:三类|四类)?/, '')
    .replace(/\(.*\)/, '')
    .replace(/(?:的|相关|政府信息|信息|情形|事项|类)+$/, '')
}

/** 属于四类过程性信息: no count, but part of a name. */
export function isWithinName(figure: string, behind: string): boolean {
  return /^[三四]类$/.test(figure) && /^(?:内部事务|过程性)信息/.test(behind)
}
