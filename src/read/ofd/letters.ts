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
  const letters: Letter[] = []
  for (const code of childrenOf(object, 'TextCode')) {
    for (const { text, x, y, advance } of placed(code, size * scale)) {
      letters.push({
        text,
        ...through(placement, x, y),
        advance: advance * wide,
        size: size * high,
        ...direction,
      })
    }
  }
  return letters
}

interface Placed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly advance: number
}

/** Where a distance is missing, a character is as wide as its kind. */
function placed(code: XmlElement, size: number): Placed[] {
  const { X, Y, DeltaX, DeltaY } = code.attributes
  const across = distancesOf(DeltaX)
  const down = distancesOf(DeltaY)
  let x = Number(X) || 0
  let y = Number(Y) || 0
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
