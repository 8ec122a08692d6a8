import { ReadError } from '../document.js'

/** A page, a picture or a style sheet in a message, as it was sent (RFC 2045). */
export interface Part {
  /** Lower case: `text/html`. */
  readonly type: string
  readonly charset?: string | undefined
  /** Content-Transfer-Encoding, lower case. */
  readonly transfer: string
  /** Content-ID. */
  readonly id?: string | undefined
  /** One character for each byte. */
  readonly body: string
}

export interface Message {
  readonly type: string
  /** The Content-ID of the part to begin with (RFC 2387). */
  readonly start?: string | undefined
  /** Whatever is no multipart, in its order. */
  readonly parts: readonly Part[]
}

/** A page has some hundred pictures. */
const MOST_PARTS = 2000
/** A page in its alternatives beside its pictures takes 2. */
const DEEPEST = 8
const LONGEST_HEAD = 16 * 1024
/** RFC 2046 allows 70. */
const LONGEST_BOUNDARY = 200

export const DAMAGED = {
  zh: '文件已损坏或不完整：网页归档（MHTML）的各部分无法分开',
  en: 'The file is damaged or incomplete: the parts of its web archive (MHTML) cannot be told apart',
}
const TOO_MANY = {
  zh: '网页归档（MHTML）的部分过多或嵌套过深，拒绝读取',
  en: 'The web archive (MHTML) has too many parts or is nested too deeply and is not read',
}

interface Head {
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
  readonly transfer: string
  readonly id: string | undefined
}

/** A message → its parts. `text` holds one character for each byte. */
export function messageOf(text: string): Message {
  const { head, body } = dividedOf(text)
  const parts: Part[] = []
  addParts(parts, head, body, 0)
  return { type: head.type, start: head.parameters.get('start'), parts }
}

function addParts(parts: Part[], head: Head, body: string, depth: number): void {
  const { type, parameters, transfer, id } = head
  if (!type.startsWith('multipart/')) {
    parts.push({ type, transfer, id, charset: parameters.get('charset'), body })
    return
  }
  if (depth === DEEPEST) throw new ReadError(TOO_MANY)
  for (const piece of piecesOf(body, parameters.get('boundary') ?? '')) {
    const inner = dividedOf(piece)
    if (parts.length === MOST_PARTS) throw new ReadError(TOO_MANY)
    addParts(parts, inner.head, inner.body, depth + 1)
  }
}

/** What stands between the lines of a boundary. Without the last of them, part of the file is missing. */
function piecesOf(body: string, boundary: string): string[] {
  if (boundary === '' || boundary.length > LONGEST_BOUNDARY) throw new ReadError(DAMAGED)
  const mark = `--${boundary}`
  const pieces: string[] = []
  let start: number | undefined
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    const after = at + mark.length
    const isLast = body.startsWith('--', after)
    if ((at > 0 && body[at - 1] !== '\n') || !(isLast || endsWord(body[after]))) continue
    if (start !== undefined) pieces.push(withoutLineEnd(body, start, at))
    if (isLast) return pieces
    if (pieces.length > MOST_PARTS) throw new ReadError(TOO_MANY)
    start = body.indexOf('\n', after) + 1
    if (start === 0) break
  }
  throw new ReadError(DAMAGED)
}

/** A longer boundary, of a part within, may begin alike. */
function endsWord(character: string | undefined): boolean {
  return character === '\r' || character === '\n' || character === ' ' || character === '\t'
}

/** The line end before a boundary belongs to the boundary. */
function withoutLineEnd(body: string, start: number, boundary: number): string {
  const end = boundary - (body[boundary - 2] === '\r' ? 2 : 1)
  return body.slice(start, Math.max(start, end))
}

/** Header lines end with an empty one. */
function dividedOf(text: string): { readonly head: Head; readonly body: string } {
  const lines: string[] = []
  for (let start = 0; ;) {
    const end = text.indexOf('\n', start)
    const line = text.slice(start, end === -1 ? text.length : end).trimEnd()
    if (line === '') return { head: headOf(lines), body: end === -1 ? '' : text.slice(end + 1) }
    if (end > LONGEST_HEAD) throw new ReadError(DAMAGED)
    // A line that begins with a blank goes on with the one before it.
    if (/^[ \t]/.test(line) && lines.length > 0) lines[lines.length - 1] += line
    else lines.push(line)
    start = end === -1 ? text.length : end + 1
  }
}

function headOf(lines: readonly string[]): Head {
  const valueOf = (name: string): string | undefined => {
    const line = lines.find((candidate) => candidate.toLowerCase().startsWith(`${name}:`))
    return line?.slice(name.length + 1).trim()
  }
  const [type = '', ...parameters] = (valueOf('content-type') ?? 'text/plain').split(';')
  return {
    type: type.trim().toLowerCase(),
    parameters: new Map(parameters.map(parameterOf)),
    transfer: (valueOf('content-transfer-encoding') ?? '8bit').toLowerCase(),
    id: valueOf('content-id'),
  }
}

function parameterOf(parameter: string): [string, string] {
  const [name = '', ...value] = parameter.split('=')
  return [name.trim().toLowerCase(), value.join('=').trim().replace(/^"|"$/g, '')]
}
