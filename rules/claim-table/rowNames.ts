import type { Figure } from '../../src/model/figure.js'
import { fold } from '../../src/model/fold.js'
import type { FormRow } from '../../src/model/form.js'
import type { Table } from '../../src/model/table.js'
import type { Subject } from './subjects.js'

/** What a row of table 三 or of a statistics table is called within a sentence. */
export interface RowName {
  readonly subject: Subject
  readonly name: string
  readonly unit?: string
}

/** Shorter names (3.其他) are everyday words. */
const SHORTEST_NAME = 3

export function rowNames(tables: readonly Table[]): RowName[] {
  return tables.flatMap(({ form }) => {
    const rows = form?.blocks.flatMap((block) => block.rows) ?? []
    if (form?.family === 'requests') return rows.filter(({ parent }) => parent).flatMap(namesOf('row'))
    return form?.family === 'statistics' ? single(rows.flatMap(namesOf('statistic'))) : []
  })
}

const namesOf =
  (kind: 'row' | 'statistic') =>
  ({ key, label, aliases, heading, unit }: FormRow): RowName[] =>
    heading
      ? []
      : [label ?? '', ...(aliases ?? [])]
          .map((text) => bare(fold(text)))
          .filter((name) => name.length >= SHORTEST_NAME)
          .map((name) => ({ subject: `${kind}:${key}`, name, ...(unit ? { unit } : {}) }))

/** 被依法纠错 stands under reviews and under lawsuits: such names tell nothing. */
function single(names: readonly RowName[]): RowName[] {
  return names.filter((one) => !names.some((other) => other.name === one.name && other !== one))
}

export function rowSubject(said: string, names: readonly RowName[], { unit }: Figure): Subject | undefined {
  const name = bare(said)
  if (name.length < SHORTEST_NAME) return undefined
  return names.find(
    (one) =>
      ([one.name, `${one.name}申请`].includes(name) || one.name === `${name}申请`) &&
      (one.unit === undefined || one.unit === unit?.text),
  )?.subject
}

/** 1.属于国家秘密 and 因属于国家秘密不予公开的 are the same; 四类 is a figure of its own. */
function bare(label: string): string {
  return label
    .replace(
      /^(?:其中:?|[0-9]+[.、]|\([一二三四五六七八九]\)|[一二三四五六七八九]、)*(?:通过|属于?|因|涉及|本机关|申请人)*(?:三类|四类)?/,
      '',
    )
    .replace(/\(.*\)/, '')
    .replace(/(?<=..)(?:不予公开|无法提供|不予处理)的?$/, '')
    .replace(/(?:总?(?:次数|数量?))$/, '')
    .replace(/(?:的|相关|政府信息|信息|情形|事项|类)+$/, '')
}

/** 属于四类过程性信息: no count, but part of a name. */
export function isWithinName(figure: string, behind: string): boolean {
  return /^[三四]类$/.test(figure) && /^(?:内部事务|过程性)信息/.test(behind)
}
