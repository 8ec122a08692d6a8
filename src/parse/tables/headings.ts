import { withoutBlanks } from '../../model/blanks.js'
import type { Form, FormBlock, FormColumn } from '../../model/form.js'
import type { TableColumn } from '../../model/table.js'
import { labelKey } from './labelKey.js'
import type { Piece } from './lex.js'
import { mostLike } from './similar.js'
import type { Source } from './source.js'
import { keysOf } from './vocabulary.js'

/** A piece of a heading that names a column. */
export interface Named {
  readonly piece: Piece
  /** Several where the form prints one label over several columns (结果维持 in table 四). */
  readonly columns: readonly FormColumn[]
  readonly isMisspelt: boolean
}

/** The column of a block that a piece names, as printed or with a slip of the pen. */
export function nameOf(source: Source, form: Form, block: FormBlock, piece: Piece): Named | undefined {
  const roles = (piece.term?.columns ?? []).filter((role) => role.form === form && role.block === block)
  if (roles.length > 0) return { piece, columns: roles.map(({ column }) => column), isMisspelt: false }
  if (piece.kind !== 'text') return undefined
  const like = mostLike(labelKey(source.folded.slice(piece.start, piece.end)), block.columns, (column) =>
    [column.label, ...(column.aliases ?? [])].flatMap(keysOf),
  )
  return like?.kind === 'misspelt' ? { piece, columns: [like.item], isMisspelt: true } : undefined
}

/** The second 结果维持 of a heading is that of the second group. */
export function columnsByOccurrence(named: readonly Named[]): FormColumn[] {
  const seen = new Map<string, number>()
  return named.flatMap(({ columns }) => {
    const label = columns[0]?.label ?? ''
    const occurrence = seen.get(label) ?? 0
    seen.set(label, occurrence + 1)
    const column = columns.length === 1 ? columns[0] : columns[occurrence]
    return column ? [column] : []
  })
}

export function tableColumn(facts: FormColumn): TableColumn {
  return { key: facts.key, label: facts.label, facts }
}

export function printed(text: string, { start, end }: { start: number; end: number }): string {
  return withoutBlanks(text.slice(start, end))
}
