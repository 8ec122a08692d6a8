import type { Digest, DigestCell, DigestTable, Spot } from '../../model/digest.js'
import type { Bilingual } from '../../model/regime.js'

/** Why a table of a report cannot be compared. */
type Unusable = 'unread' | 'absent' | 'repeated'

/** The one table of a family, or why there is none to compare. */
export function tableOf({ tables, unread }: Digest, family: string): DigestTable | Unusable {
  const table = tables.find((candidate) => candidate.family === family)
  if (table?.isRepeated) return 'repeated'
  if (table) return table
  return unread.includes(family) ? 'unread' : 'absent'
}

export function isTable(found: DigestTable | Unusable): found is DigestTable {
  return typeof found !== 'string'
}

export interface PlacedCell {
  readonly value: number
  readonly cell: DigestCell
}

/** A number with its place; `undefined` where the cell holds none or is not pointed at. */
export function numberAt({ values, cells }: DigestTable, key: string): PlacedCell | undefined {
  const value = values[key]
  const cell = cells[key]
  return value === undefined || value === null || !cell ? undefined : { value, cell }
}

export function spotOfCell({ cells, spot }: DigestTable, key: string): Spot {
  return cells[key]?.spot ?? spot
}

/** 表三 › 四、结转下年度继续办理 › 总计, in both languages. */
export function nameOfCell({ name, cells }: DigestTable, key: string): Bilingual {
  const cell = cells[key]?.name ?? key
  return { zh: `${name.zh} › ${cell}`, en: `${name.en} › ${cell}` }
}
