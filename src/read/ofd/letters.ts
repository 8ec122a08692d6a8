import { directionOf, type Letter } from '../page/letters.js'
import { through, type Matrix } from '../page/matrix.js'
import { childrenOf, textOf, type XmlElement } from '../xml.js'
import { distancesOf } from './numbers.js'

const NARROW = /[\x20-\x7e]/
const BLANK = /\s/
/** A distance up to here is the width of the character; parts of the size. */
const WIDEST = 1.3

/** The characters of a text object; none where it leans, as a watermark does. */
export function lettersOf(object: XmlElement, placement: Matrix): Letter[] {
  const size = Number(object.attributes['Size']) || 0
  const scale = Number(object.attributes['HScale'] ?? 1) || 1
  const [a, b, c, d] = placement
  const direction = directionOf(a, b)
  if (!direction || size <= 0) return []
  const wide = Math.hypot(a, b)
  const high = Math.hypot(c, d)
  const writing = { size: size * high, ...direction }
  const letters: Letter[] = []
  let origin = { x: 0, y: 0 }
  for (const code of childrenOf(object, 'TextCode')) {
    origin = originOf(code, origin)
    for (const { text, x, y, advance } of placed(code, origin, size * scale)) {
      letters.push({ text, ...through(placement, x, y), advance: advance * wide, writing })
    }
  }
  return letters
}

interface Point {
  readonly x: number
  readonly y: number
}

interface Placed extends Point {
  readonly text: string
  readonly advance: number
}

/** GB/T 33190: a coordinate that a text does not give is that of the text before it. */
function originOf({ attributes: { X, Y } }: XmlElement, before: Point): Point {
  return { x: X === undefined ? before.x : Number(X) || 0, y: Y === undefined ? before.y : Number(Y) || 0 }
}

/** Where a distance is missing, a character is as wide as its kind. */
function placed(code: XmlElement, origin: Point, size: number): Placed[] {
  const { DeltaX, DeltaY } = code.attributes
  const across = distancesOf(DeltaX)
  const down = distancesOf(DeltaY)
  let { x, y } = origin
  return [...textOf(code)].map((character, at) => {
    const width = NARROW.test(character) ? size / 2 : size
    const isDown = across.length === 0 && down.length > 0
    const step = across[at] ?? (isDown ? 0 : width)
    const here = { text: BLANK.test(character) ? ' ' : character, x, y }
    x += step
    y += down[at] ?? 0
    return { ...here, advance: step > 0 && step < WIDEST * size ? step : width }
  })
}
