import type { CellStatus } from '../../model/table.js'

export interface CellValue {
  readonly status: CellStatus
  readonly value?: number
  readonly unit?: string
  readonly note?: string
}

const UNIT = '万元|亿元|元|人次|件次|件|条|次|份|宗|起|篇|个|人|名|项|%'
const NUMBER = '[+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|[+-]?\\d+(?:\\.\\d+)?'
const PRINTED = new RegExp(`^(${NUMBER}) ?(${UNIT})?\\.?(?:\\(([^()]{1,80})\\))?$`)
/** 本年增/减: 增19, 减少8. */
const CHANGE = /^(?:增加?|(减少?)) ?(?=\d)/
/** A text sent by mail has a mark before each of its lines. */
const QUOTED = /^> ?/
const MARK = /^(?:[/\\]|-{1,4}|无|空|\*{1,3}|·)$/

/** What most cells hold. */
const PLAIN = /^ *\d{1,9} *$/

/** Reads what is printed in a cell (folded). A blank, a mark and a zero are kept apart. */
export function cellValueOf(folded: string): CellValue {
  if (PLAIN.test(folded)) return { status: 'number', value: Number(folded) }
  const text = folded.trim().replace(QUOTED, '')
  if (text === '') return { status: 'blank' }
  if (MARK.test(text)) return { status: 'mark' }
  const change = CHANGE.exec(text)
  const match = PRINTED.exec(text.slice(change?.[0].length ?? 0))
  if (!match?.[1]) return { status: 'text' }
  const [, digits, unit, note] = match
  const value = Number(digits.replaceAll(',', ''))
  return {
    status: 'number',
    value: change?.[1] === undefined ? value : -value,
    ...(unit === undefined ? {} : { unit }),
    ...(note === undefined ? {} : { note }),
  }
}

/** A value in running text: as long as what follows shows that it is none (2022年, 3. ). */
export const VALUE = new RegExp(
  `(?:${NUMBER})(?: ?(?:${UNIT})(?=[\\s|(]|$))?(?:\\((?![一二三四五六七八九十]{1,3}\\))[^()\\n]{1,60}\\))?(?![\\d年月日号]|[条次件个人]?\\))`,
  'y',
)
export const CHANGE_VALUE = /[增减][加少]? ?\d{1,6}(?=[\s|]|$)/y
export const LONE_MARK = /(?:[/\\]|-{1,4}|无|空)(?=[\s|]|$)/y
