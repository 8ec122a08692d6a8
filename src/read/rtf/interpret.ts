import { ReadError } from '../document.js'
import { append, type WordBlock } from '../word/blocks.js'
import { isAsWideAsTable } from '../word/pictures.js'
import { symbolOf, withSymbols } from '../word/symbols.js'
import { destinationOf, type Destination } from './destinations.js'
import { encodingOf, SYMBOLS } from './encodings.js'
import { changed, depthOf, RUNNING_TEXT, type State } from './state.js'
import { story, type Story } from './story.js'
import { tokensOf, type Token } from './tokens.js'
import { CHARACTERS, ENDS, ROWS, SIGNS } from './words.js'

export interface RtfContent {
  readonly body: readonly WordBlock[]
  readonly furniture: readonly WordBlock[]
  /** How many pictures of the body may stand where a table should. */
  readonly pictures: number
}

const CUT = {
  zh: '文件不完整：RTF 文档没有结尾',
  en: 'The file is incomplete: the RTF document has no end',
}

const DEEPEST_STORY = 8
const WITHOUT_TEXT: ReadonlySet<Destination> = new Set(['skipped', 'fonts', 'picture'])
const TWIPS_PER_POINT = 20
const TAB = 0x09
const NEWLINE = 0x0a
const RETURN = 0x0d
const BLANK = 0x20

interface Font {
  charset?: number
  name: string
}

interface Reader {
  state: State
  /** States of the groups around. */
  readonly outer: State[]
  readonly fonts: Map<number, Font>
  readonly decoders: Map<string, InstanceType<typeof TextDecoder>>
  readonly furniture: WordBlock[]
  pictures: number
  /** Of the picture that is described: how wide, in twips, and how much of that is shown. */
  picture: { width: number; percent: number }
  /** Code page of the document. */
  page: number | undefined
  /** Bytes not decoded yet: a character may come in two tokens. */
  readonly pending: number[]
  /** Characters to pass over after a Unicode one. */
  passing: number
}

/** Follows the control words of an RTF file from its beginning to its end. */
export function interpret(bytes: Uint8Array): RtfContent {
  const body = story()
  const reader: Reader = {
    state: initialState(body),
    outer: [],
    fonts: new Map(),
    decoders: new Map(),
    furniture: [],
    pictures: 0,
    picture: { width: 0, percent: 100 },
    page: undefined,
    pending: [],
    passing: 0,
  }
  for (const token of tokensOf(bytes)) {
    if (token.kind === 'bytes') {
      readBytes(reader, token.bytes)
      continue
    }
    endBytes(reader)
    readControl(reader, token)
    // What follows the outermost group is no part of the document.
    if (reader.outer.length === 0)
      return { body: body.finish(), furniture: reader.furniture, pictures: reader.pictures }
  }
  throw new ReadError(CUT)
}

function initialState(body: Story): State {
  return {
    destination: 'text',
    story: body,
    nesting: 0,
    isMarked: false,
    isHidden: false,
    isDeleted: false,
    font: 0,
    fallback: 1,
    isInnerRow: false,
    ...RUNNING_TEXT,
  }
}

function readControl(reader: Reader, token: Exclude<Token, { kind: 'bytes' }>): void {
  if (token.kind === 'open') reader.outer.push(reader.state)
  else if (token.kind === 'close') closeGroup(reader)
  else if (token.kind === 'word') readWord(reader, token.name, token.value)
  else if (token.sign === '*') reader.state = { ...reader.state, isMarked: true }
  else if (reader.passing > 0) reader.passing -= 1
  else add(reader, SIGNS.get(token.sign) ?? '')
  if (token.kind === 'open' || token.kind === 'close') reader.passing = 0
}

function closeGroup(reader: Reader): void {
  const inner = reader.state
  reader.state = reader.outer.pop() ?? inner
  if (inner.destination === 'picture') endPicture(reader)
  if (inner.story === reader.state.story) return
  const blocks = inner.story.finish()
  if (inner.destination === 'furniture') append(reader.furniture, blocks)
  else reader.state.story.addAside(blocks)
}

function readWord(reader: Reader, name: string, value: number | undefined): void {
  const { state } = reader
  const destination = destinationOf(name, state.isMarked)
  reader.state = changed({ ...state, isMarked: false }, name, value)
  if (state.destination === 'skipped') return
  if (state.destination === 'picture') {
    if (destination) reader.state = { ...reader.state, destination: 'skipped' }
    else readPictureWord(reader, name, value)
  } else if (destination === 'aside' || destination === 'furniture') openStory(reader, destination)
  else if (destination) reader.state = { ...reader.state, destination }
  else if (state.destination === 'fonts') readFontWord(reader, state, name, value)
  else readTextWord(reader, state, name, value)
}

function readPictureWord({ picture }: Reader, name: string, value: number | undefined): void {
  if (name === 'picwgoal') picture.width = value ?? 0
  else if (name === 'picscalex') picture.percent = value ?? 100
}

function readFontWord({ fonts }: Reader, { font }: State, name: string, value: number | undefined): void {
  if (name === 'f') fonts.set(value ?? 0, { name: '' })
  else if (name === 'fcharset') Object.assign(fonts.get(font) ?? {}, { charset: value })
}

function readTextWord(reader: Reader, state: State, name: string, value: number | undefined): void {
  if (name === 'u' && value !== undefined) readUnicode(reader, value)
  else if (name === 'ansicpg') reader.page = value
  else if (CHARACTERS.has(name)) add(reader, CHARACTERS.get(name) ?? '')
  else if (ROWS.has(name)) ROWS.get(name)?.(rowOf(state), value ?? 0)
  else ENDS.get(name)?.(state)
}

/** What a header shows stands on every page. */
function endPicture(reader: Reader): void {
  const { picture, state, outer } = reader
  reader.picture = { width: 0, percent: 100 }
  if (state.destination === 'picture' || [...outer, state].some(isFurniture)) return
  const points = (picture.width * picture.percent) / 100 / TWIPS_PER_POINT
  if (isAsWideAsTable(points)) reader.pictures += 1
}

function isFurniture({ destination }: State): boolean {
  return destination === 'furniture'
}

/** Stories nested beyond any sense run on as text. */
function openStory(reader: Reader, destination: 'aside' | 'furniture'): void {
  const nesting = reader.state.nesting + 1
  if (nesting > DEEPEST_STORY) return
  reader.state = { ...reader.state, ...RUNNING_TEXT, destination, nesting, story: story() }
}

function rowOf(state: State): ReturnType<Story['row']> {
  return state.story.row(state.isInnerRow ? Math.max(2, depthOf(state)) : 1)
}

/** Values above 32767 are written as negative ones. */
function readUnicode(reader: Reader, value: number): void {
  const name = reader.fonts.get(reader.state.font)?.name
  const code = printed(value & 0xffff)
  if (code !== undefined) add(reader, withSymbols(String.fromCharCode(code), name))
  reader.passing = reader.state.fallback
}

function readBytes(reader: Reader, bytes: Uint8Array): void {
  const start = Math.min(reader.passing, bytes.length)
  reader.passing -= start
  for (let at = start; at < bytes.length; at += 1) {
    const code = printed(bytes[at] ?? 0)
    if (code !== undefined) reader.pending.push(code)
  }
}

/** Of control codes, written as such, only tabs and ends of lines are printed. */
function printed(code: number): number | undefined {
  if (code === RETURN) return NEWLINE
  return code >= BLANK || code === TAB || code === NEWLINE ? code : undefined
}

function endBytes(reader: Reader): void {
  const { pending, state, fonts, page } = reader
  if (pending.length === 0) return
  const font = fonts.get(state.font)
  const bytes = Uint8Array.from(pending)
  pending.length = 0
  if (state.destination === 'fonts') nameFont(font, bytes)
  else if (font?.charset === SYMBOLS)
    add(reader, Array.from(bytes, (code) => symbolOf(code, font.name)).join(''))
  else add(reader, decoderOf(reader, encodingOf(font?.charset, page)).decode(bytes))
}

function decoderOf({ decoders }: Reader, encoding: string): InstanceType<typeof TextDecoder> {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding)
  decoders.set(encoding, decoder)
  return decoder
}

/** In a table of fonts the name ends with a semicolon. */
function nameFont(font: Font | undefined, bytes: Uint8Array): void {
  if (font) font.name += new TextDecoder('latin1').decode(bytes).replace(/;.*$/s, '')
}

function add({ state }: Reader, text: string): void {
  if (state.isHidden || state.isDeleted) return
  if (state.destination === 'label') state.story.addLabel(text)
  else if (!WITHOUT_TEXT.has(state.destination)) state.story.add(text)
}
