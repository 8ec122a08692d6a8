import type { Spend } from '../page/budget.js'
import type { Letter } from '../page/letters.js'
import { IDENTITY, through, type Matrix } from '../page/matrix.js'
import type { Image } from '../page/page.js'
import { segmentsOf, type Point } from '../page/segments.js'
import type { PageBox, Segment } from '../page/upright.js'
import { childOf, childrenOf, textOf, type XmlElement } from '../xml.js'
import { lettersOf } from './letters.js'
import { numbersOf } from './numbers.js'

/** What a page draws, in points, y up as in PDF. */
export interface PageDraft {
  readonly box: PageBox
  readonly letters: Letter[]
  readonly segments: Segment[]
  readonly images: Image[]
  readonly spend: Spend
}

/** The unit of OFD is the millimetre. */
const POINTS = 72 / 25.4
const A4 = [0, 0, 210, 297]

export function boxOf(area: XmlElement | undefined): PageBox {
  const printed = childOf(area, 'PhysicalBox') ?? childOf(area, 'ApplicationBox')
  const [left, top, width, height] = printed ? numbersOf(textOf(printed)) : A4
  const [wide, high] = [width || 210, height || 297]
  return {
    left: (left ?? 0) * POINTS,
    right: ((left ?? 0) + wide) * POINTS,
    top: -(top ?? 0) * POINTS,
    bottom: -((top ?? 0) + high) * POINTS,
  }
}

export function drawPage(draft: PageDraft, page: XmlElement): void {
  for (const layer of childrenOf(childOf(page, 'Content'), 'Layer')) drawBlock(draft, layer)
}

function drawBlock(draft: PageDraft, block: XmlElement): void {
  for (const object of block.children) {
    if (typeof object === 'string' || object.attributes['Visible'] === 'false') continue
    draft.spend()
    if (object.name === 'PageBlock') drawBlock(draft, object)
    else if (object.name === 'TextObject') drawText(draft, object)
    else if (object.name === 'PathObject') drawPath(draft, object)
    else if (object.name === 'ImageObject' || object.name === 'CompositeObject')
      draft.images.push(imageOf(object))
  }
}

function drawText(draft: PageDraft, object: XmlElement): void {
  for (const letter of lettersOf(object, placementOf(object))) {
    draft.spend()
    draft.letters.push(letter)
  }
}

/** Coordinates within an object → points on the page, y up. */
function placementOf({ attributes }: XmlElement): Matrix {
  const [left = 0, top = 0] = numbersOf(attributes['Boundary'])
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = attributes['CTM']
    ? numbersOf(attributes['CTM'])
    : IDENTITY
  return [a * POINTS, -b * POINTS, c * POINTS, -d * POINTS, (left + e) * POINTS, -(top + f) * POINTS]
}

/** As large as the box it is said to fill. */
function imageOf({ attributes }: XmlElement): Image {
  const [, , width = 0, height = 0] = numbersOf(attributes['Boundary'] ?? '')
  return { width: width * POINTS, height: height * POINTS }
}

function drawPath(draft: PageDraft, object: XmlElement): void {
  const data = childOf(object, 'AbbreviatedData')
  if (!data) return
  const painting = {
    isFilled: object.attributes['Fill'] === 'true',
    isStroked: object.attributes['Stroke'] !== 'false',
  }
  for (const points of subpaths(textOf(data), placementOf(object), draft.spend)) {
    for (const segment of segmentsOf(points, painting)) draft.segments.push(segment)
  }
}

/** GB/T 33190 9.3.3: S and M begin, L draws, C closes; Q, B and A are curves, and then nothing is a line. */
function subpaths(data: string, placement: Matrix, spend: Spend): Point[][] {
  const parts: Point[][] = []
  const words = data.trim().split(/\s+/)
  for (let at = 0; at < words.length; at += 1) {
    spend()
    const command = words[at]
    const part = parts.at(-1)
    if (command === 'M' || command === 'S' || command === 'L') {
      const point = through(placement, Number(words[at + 1]), Number(words[at + 2]))
      if (command === 'L' && part) part.push(point)
      else parts.push([point])
      at += 2
    } else if (command === 'C') {
      const last = part?.pop()
      if (last) part?.push({ ...last, closes: true })
    } else return []
  }
  return parts
}
