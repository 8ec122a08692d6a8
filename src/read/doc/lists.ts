import type { List, ListLevel } from '../word/lists.js'
import { STRUCTURES, type WordFile } from './wordFile.js'

/** Number of a use, from 1 → list. */
export type Lists = (use: number | undefined) => List | undefined

/** Number formats by their codes, [MS-OSHARED] 2.2.1.3. */
const FORMATS: ReadonlyMap<number, string> = new Map([
  [0, 'decimal'],
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [10, 'ideographDigital'],
  [11, 'japaneseCounting'],
  [14, 'decimalFullWidth'],
  [18, 'decimalEnclosedCircle'],
  [19, 'decimalFullWidth2'],
  [22, 'decimalZero'],
  [23, 'bullet'],
  [26, 'decimalEnclosedFullstop'],
  [27, 'decimalEnclosedParen'],
  [28, 'decimalEnclosedCircleChinese'],
  [29, 'ideographEnclosedCircle'],
  [30, 'ideographTraditional'],
  [31, 'ideographZodiac'],
  [33, 'taiwaneseCounting'],
  [34, 'ideographLegalTraditional'],
  [35, 'taiwaneseCountingThousand'],
  [36, 'taiwaneseDigital'],
  [37, 'chineseCounting'],
  [38, 'chineseLegalSimplified'],
  [39, 'chineseCountingThousand'],
  [255, 'none'],
])
const LEVELS = 9
const DEFINITION = 28
const LEVEL = 28
const USE = 16
const IS_LEGAL = 4
const HAS_OWN_RESTART = 8
/** Of what a use changes in a level. */
const HAS_START = 0x10
const HAS_LEVEL = 0x20
const FOLLOWS = ['tab', 'space', 'nothing'] as const

export function listsOf(file: WordFile): Lists {
  const definitions = definitionsOf(file)
  const uses = usesOf(file.structure(STRUCTURES.listUses))
  return (number) => {
    const use = number === undefined ? undefined : uses[number - 1]
    const levels = use && definitions.get(use.definition)
    if (number === undefined || !use || !levels) return undefined
    const level = (index: number): ListLevel | undefined => use.levels.get(index) ?? levels[index]
    return { id: number, definition: use.definition, level, restarts: use.restarts }
  }
}

/** [MS-DOC] 2.9.150: the definitions, and after them, beyond the structure, the levels of each. */
function definitionsOf({ structure, table }: WordFile): Map<number, ListLevel[]> {
  const view = structure(STRUCTURES.lists)
  const definitions = new Map<number, ListLevel[]>()
  if (view.byteLength < 2) return definitions
  const count = view.getUint16(0, true)
  let at = view.byteOffset - table.byteOffset + 2 + DEFINITION * count
  for (let index = 0; index < count; index += 1) {
    const definition = 2 + DEFINITION * index
    const isSimple = (view.getUint8(definition + 26) & 1) === 1
    const levels: ListLevel[] = []
    while (levels.length < (isSimple ? 1 : LEVELS)) {
      const { level, length } = levelAt(table, at)
      levels.push(level)
      at += length
    }
    definitions.set(view.getInt32(definition, true), levels)
  }
  return definitions
}

/** [MS-DOC] 2.9.148: fixed fields, two lists of modifiers, and the text with codes below 9 for numbers. */
function levelAt(view: DataView, at: number): { level: ListLevel; length: number } {
  const flags = view.getUint8(at + 5)
  const textAt = at + LEVEL + view.getUint8(at + 24) + view.getUint8(at + 25)
  const codes = Array.from({ length: view.getUint16(textAt, true) }, (_, index) =>
    view.getUint16(textAt + 2 + 2 * index, true),
  )
  const level: ListLevel = {
    start: view.getUint32(at, true),
    format: FORMATS.get(view.getUint8(at + 4)) ?? 'decimal',
    text: codes.map((code) => (code < LEVELS ? code : String.fromCharCode(code))),
    isLegal: (flags & IS_LEGAL) !== 0,
    ...(flags & HAS_OWN_RESTART ? { restartBelow: view.getUint8(at + 26) } : {}),
    follow: FOLLOWS[view.getUint8(at + 15)] ?? 'tab',
  }
  return { level, length: textAt + 2 + 2 * codes.length - at }
}

interface Use {
  readonly definition: number
  readonly restarts: ReadonlyMap<number, number>
  readonly levels: ReadonlyMap<number, ListLevel>
}

/** [MS-DOC] 2.9.135: the uses, and then for each what it changes. */
function usesOf(view: DataView): Use[] {
  if (view.byteLength < 4) return []
  const count = view.getUint32(0, true)
  let at = 4 + USE * count
  if (at > view.byteLength) return []
  return Array.from({ length: count }, (_, index): Use => {
    const restarts = new Map<number, number>()
    const levels = new Map<number, ListLevel>()
    at += 4
    for (let left = view.getUint8(4 + USE * index + 12); left > 0; left -= 1) {
      const flags = view.getUint32(at + 4, true)
      if (flags & HAS_START) restarts.set(flags & 0xf, view.getUint32(at, true))
      at += 8
      if (!(flags & HAS_LEVEL)) continue
      const { level, length } = levelAt(view, at)
      levels.set(flags & 0xf, level)
      if (flags & HAS_START) restarts.set(flags & 0xf, level.start)
      at += length
    }
    return { definition: view.getInt32(4 + USE * index, true), restarts, levels }
  })
}
