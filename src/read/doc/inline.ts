import { symbolOf, withSymbols } from '../word/symbols.js'
import type { CharacterFormat } from './characterFormat.js'
import type { Formats } from './formats.js'
import type { Style, Styles } from './styles.js'

/** What reading the characters of a paragraph takes. */
export interface Characters {
  readonly characters: string
  readonly formats: Formats
  readonly styles: Styles
  /** Names of fonts by number. */
  readonly fonts: readonly string[]
  /** Told where in the data stream each picture is described. */
  readonly onPicture: (place: number) => void
}

/** Codes with a meaning of their own, [MS-DOC] 2.4.1; those not named are marks of pictures, notes and the like. */
const PICTURE = '\u0001'
const FIELD_BEGIN = 0x13
const FIELD_SEPARATOR = 0x14
const FIELD_END = 0x15
const FIRST_PRINTED = 0x20
const MARKS = new Map([
  [0x09, '\t'],
  [0x0b, '\n'],
  [0x0c, '\n'],
  [0x0e, '\n'],
  [0x1e, '-'],
])

interface Fields {
  /** Fields begun and not ended: whether each is still in its instruction. */
  readonly open: boolean[]
  /** How many of them are. */
  instructions: number
}

/** The characters in [start, end) as they are shown with all changes accepted. */
export function inlineOf(source: Characters, style: Style, start: number, end: number): string {
  const fields: Fields = { open: [], instructions: 0 }
  let text = ''
  for (const run of source.formats.runs(start, end)) {
    if (!isShown(run.format, style, source.styles)) continue
    const { symbol, font, picture, isData } = run.format
    const characters = source.characters.slice(run.start, run.end)
    if (picture !== undefined && !isData && characters.includes(PICTURE)) source.onPicture(picture)
    if (symbol) text += symbolOf(symbol.code, source.fonts[symbol.font])
    else {
      const shown = shownIn(characters, fields)
      text += withSymbols(shown, font === undefined ? undefined : source.fonts[font])
    }
  }
  return text
}

export function isShown(format: CharacterFormat, style: Style, styles: Styles): boolean {
  const named = format.style === undefined ? undefined : styles(format.style).characters.isHidden
  return !format.isDeleted && !(format.isHidden ?? named ?? style.characters.isHidden)
}

function shownIn(characters: string, fields: Fields): string {
  let text = ''
  let from = 0
  for (let at = 0; at < characters.length; at += 1) {
    const code = characters.charCodeAt(at)
    if (code >= FIRST_PRINTED) continue
    if (fields.instructions === 0) text += characters.slice(from, at) + (MARKS.get(code) ?? '')
    from = at + 1
    readFieldMark(fields, code)
  }
  return fields.instructions === 0 ? text + characters.slice(from) : text
}

/** begin – instruction – separator – result – end; without a result the separator is missing. */
function readFieldMark(fields: Fields, code: number): void {
  const { open } = fields
  if (code === FIELD_BEGIN) {
    open.push(true)
    fields.instructions += 1
  } else if (code === FIELD_SEPARATOR && open.at(-1)) {
    open[open.length - 1] = false
    fields.instructions -= 1
  } else if (code === FIELD_END && open.pop()) fields.instructions -= 1
}
