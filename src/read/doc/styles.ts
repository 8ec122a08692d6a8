import { applyToCharacters, type CharacterFormat } from './characterFormat.js'
import { applyToParagraph, longListsOf, type LongLists, type ParagraphFormat } from './paragraphFormat.js'
import { part, STRUCTURES, type WordFile } from './wordFile.js'

/** What a style says, its ancestors included. */
export interface Style {
  readonly paragraph: ParagraphFormat
  readonly characters: CharacterFormat
}

interface StyleRecord extends Style {
  readonly base: number
}

/** Number → style. */
export type Styles = (number: number | undefined) => Style

const NONE: Style = { paragraph: {}, characters: {} }
/** Numbers of the built-in styles for headings, and for entries in tables of contents. */
const HEADINGS = 9
const FIRST_CONTENTS = 19
const LAST_CONTENTS = 27
const PARAGRAPH_STYLE = 1
const CHARACTER_STYLE = 2
const LONGEST_CHAIN = 32

/** The style sheet, [MS-DOC] 2.9.271. */
export function stylesOf(file: WordFile): Styles {
  const records = recordsOf(file.structure(STRUCTURES.styles), longListsOf(file.data))
  const resolved = new Map<number, Style>()

  function styleOf(number: number, chain: number): Style {
    const known = resolved.get(number)
    if (known) return known
    const record = records[number]
    if (!record || chain > LONGEST_CHAIN) return NONE
    const base = styleOf(record.base, chain + 1)
    const style = {
      paragraph: { ...base.paragraph, ...record.paragraph },
      characters: { ...base.characters, ...record.characters },
    }
    resolved.set(number, style)
    return style
  }

  return (number = 0) => styleOf(number, 0)
}

function recordsOf(sheet: DataView, longLists: LongLists): (StyleRecord | undefined)[] {
  const headerLength = sheet.getUint16(0, true)
  const count = sheet.getUint16(2, true)
  const fixedLength = sheet.getUint16(4, true)
  const records: (StyleRecord | undefined)[] = []
  let at = 2 + headerLength
  while (records.length < count && at + 2 <= sheet.byteLength) {
    const length = sheet.getUint16(at, true)
    const record = part(sheet, at + 2, Math.min(length, sheet.byteLength - at - 2))
    records.push(length > 0 ? recordOf(record, fixedLength, longLists) : undefined)
    at += 2 + length + (length & 1)
  }
  return records
}

/** A record: fixed fields, the name, and lists of modifiers, for paragraphs and then for characters. */
function recordOf(view: DataView, fixedLength: number, longLists: LongLists): StyleRecord {
  const kind = view.getUint16(2, true) & 0xf
  const record: StyleRecord = { base: view.getUint16(2, true) >> 4, paragraph: {}, characters: {} }
  const identity = view.getUint16(0, true) & 0xfff
  if (identity >= 1 && identity <= HEADINGS) record.paragraph.outline = identity - 1
  if (identity >= FIRST_CONTENTS && identity <= LAST_CONTENTS) record.paragraph.isContents = true
  const lists = listsOf(view, fixedLength + 2 + 2 * view.getUint16(fixedLength, true) + 2)
  const [first, second] = lists
  // The list for paragraphs begins with the number of the style.
  if (kind === PARAGRAPH_STYLE && first && first.byteLength > 2) {
    applyToParagraph(record.paragraph, part(first, 2, first.byteLength - 2), longLists)
  }
  const characters = kind === PARAGRAPH_STYLE ? second : kind === CHARACTER_STYLE ? first : undefined
  if (characters) applyToCharacters(record.characters, characters)
  return record
}

/** Each list begins at an even offset with its length. */
function listsOf(view: DataView, start: number): DataView[] {
  const lists: DataView[] = []
  for (let at = start; at + 2 <= view.byteLength && lists.length < 2;) {
    const length = view.getUint16(at, true)
    if (at + 2 + length > view.byteLength) break
    lists.push(part(view, at + 2, length))
    at += 2 + length + (length & 1)
  }
  return lists
}
