import { PARTS, records, STRUCTURES, type Part, type Structure, type WordFile } from './wordFile.js'

/** A note or a text box: its characters, and the character it hangs on. */
export interface Aside {
  readonly mark: number
  readonly start: number
  readonly end: number
}

const SHAPE = 26
const BOX = 22
const BOX_SHAPE = 14

/** Footnotes, endnotes and text boxes of the main text, in the order of their marks. */
export function asidesOf(file: WordFile): Aside[] {
  const asides = [
    ...notesOf(file, 'footnotes', STRUCTURES.footnoteMarks, STRUCTURES.footnoteTexts),
    ...notesOf(file, 'endnotes', STRUCTURES.endnoteMarks, STRUCTURES.endnoteTexts),
    ...boxesOf(file),
  ]
  return asides.sort((a, b) => a.mark - b.mark)
}

/** Where a part begins. */
export function startOf(file: WordFile, part: Part): number {
  const before = PARTS.slice(0, PARTS.indexOf(part))
  return before.reduce((sum, name) => sum + file.lengths[name], 0)
}

/** The positions of the texts count from the beginning of their part. */
function notesOf(file: WordFile, part: Part, marks: Structure, texts: Structure): Aside[] {
  const first = startOf(file, part)
  const notes = records(file.structure(texts), 0)
  return records(file.structure(marks), 2).flatMap(({ start: mark }, at) => {
    const note = notes[at]
    return note ? [{ mark, start: first + note.start, end: first + note.end }] : []
  })
}

/** A text box names the shape it belongs to, and the shape has a mark in the text. */
function boxesOf(file: WordFile): Aside[] {
  const first = startOf(file, 'boxes')
  const marks = new Map(
    records(file.structure(STRUCTURES.shapeMarks), SHAPE).map(({ start, record }) => [
      record.getInt32(0, true),
      start,
    ]),
  )
  return records(file.structure(STRUCTURES.boxTexts), BOX).flatMap(({ start, end, record }) => {
    const mark = marks.get(record.getInt32(BOX_SHAPE, true))
    return mark === undefined ? [] : [{ mark, start: first + start, end: first + end }]
  })
}
