import { attribute, elementsBelow, textsBelow } from './elements.js'
import type { Element, ParentNode } from './tree.js'
import { plainOf, type Weight } from './weight.js'

/** What a page shows that holds text of its own. */
export interface Elsewhere {
  /** Frames and embedded viewers. */
  readonly frames: number
  /** Scripts that carry running text. */
  readonly texts: number
  readonly hasScripts: boolean
}

const DOCUMENT = /\.(?:pdf|docx?|wps|ofd|rtf|xlsx?|et|zip|rar|7z)(?:$|[?#&])/i
const FRAMES = new Set(['iframe', 'frame', 'embed', 'object'])
/** A counter or a tracking pixel. */
const SMALL = /^[0-2]?\d(?:px)?$/

/** A report has some thousand characters; a notice that goes with an attachment has few, and hardly a sentence. */
const SHORTEST_TEXT = 150
const MOST_SENTENCES = 2
/** A page whose text a script fetches shows a title, a date and a source. */
const SHORTEST_PAGE = 100

/** To be asked before what is not shown is taken out of the tree. */
export function elsewhereIn(root: ParentNode): Elsewhere {
  let frames = 0
  let texts = 0
  let hasScripts = false
  for (const element of elementsBelow(root)) {
    if (element.tagName === 'script') {
      hasScripts = true
      if (holdsSentences(element)) texts += 1
    } else if (FRAMES.has(element.tagName) && isLarge(element)) frames += 1
  }
  return { frames, texts, hasScripts }
}

/** Its tags divide the text of a script into pieces. */
function holdsSentences(script: Element): boolean {
  let stops = 0
  for (const { value } of textsBelow(script)) {
    stops += value.split('。', MOST_SENTENCES + 2).length - 1
    if (stops > MOST_SENTENCES) return true
  }
  return false
}

function isLarge(element: Element): boolean {
  const source = attribute(element, 'src') ?? attribute(element, 'data') ?? ''
  if (source === '' || source === 'about:blank') return false
  return !SMALL.test(attribute(element, 'width') ?? '') && !SMALL.test(attribute(element, 'height') ?? '')
}

/** How many documents a text links to: attachments, mostly the report itself in another format. */
export function documentsIn(main: ParentNode): number {
  const found = new Set<string>()
  for (const element of elementsBelow(main)) {
    const place = element.tagName === 'a' ? (attribute(element, 'href') ?? '') : ''
    if (DOCUMENT.test(place)) found.add(place)
  }
  return found.size
}

/** Whether a page holds no report, but shows where it is. */
export function isTextElsewhere(weight: Weight, parts: number, hasScripts: boolean): boolean {
  const length = plainOf(weight)
  if (parts > 0 && length < SHORTEST_TEXT && weight.stops <= MOST_SENTENCES) return true
  return hasScripts && length < SHORTEST_PAGE && weight.stops === 0
}
