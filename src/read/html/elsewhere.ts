import { attribute, elementsBelow, textsBelow } from './elements.js'
import { namesReport } from './pageTitle.js'
import { picturesIn } from './pictures.js'
import type { Element, ParentNode } from './tree.js'
import { plainOf, weightOf, type Weights } from './weight.js'

/** What a page shows that holds text of its own. */
export interface Elsewhere {
  /** Frames and embedded viewers, outside the text too. */
  readonly frames: readonly Element[]
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
/** The preface of a report may go with the attachment. */
const LONGEST_PREFACE = 400
const SENTENCES_OF_PREFACE = 5
/** Names, dates and the foot of a page. */
const LONGEST_WORDS = 800
const SHORTEST_PARAGRAPH = 100
/** The prescribed tables have a hundred. */
const MOST_NUMBERS = 10
const HEADING = /^\s*(?:[一二三四五六七八]\s?[、.．]|[（(][一二三四五六七八][）)]|第[一二三四五六七八]部分)/

/** To be asked before what is not shown is taken out of the tree. */
export function elsewhereIn(root: ParentNode): Elsewhere {
  const frames: Element[] = []
  let texts = 0
  let hasScripts = false
  for (const element of elementsBelow(root)) {
    if (element.tagName === 'script') {
      hasScripts = true
      if (holdsSentences(element)) texts += 1
    } else if (FRAMES.has(element.tagName) && isLarge(element)) frames.push(element)
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
  const source = sourceOf(element)
  if (attribute(element, 'srcdoc') !== undefined) return true
  if (source === '' || source === 'about:blank') return false
  return !SMALL.test(attribute(element, 'width') ?? '') && !SMALL.test(attribute(element, 'height') ?? '')
}

function sourceOf(frame: Element): string {
  return attribute(frame, 'src') ?? attribute(frame, 'data') ?? ''
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

/** How many frames may hold some of the text: those within it, and documents. Head and foot of a page are framed too. */
export function framesOf({ frames }: Elsewhere, main: ParentNode): number {
  return frames.filter((frame) => DOCUMENT.test(sourceOf(frame)) || isWithin(frame, main)).length
}

function isWithin(element: Element, outer: ParentNode): boolean {
  for (let at: ParentNode | null = element; at; at = 'parentNode' in at ? at.parentNode : null)
    if (at === outer) return true
  return false
}

/** Hardly a sentence and no table on the whole page. */
export function saysNothing(body: ParentNode, weights: Weights): boolean {
  const { stops, numbers } = weightOf(weights, body)
  return stops <= MOST_SENTENCES && numbers <= MOST_NUMBERS
}

/** Whether a page holds no report, but shows where it is. */
export function isTextElsewhere(
  body: ParentNode,
  main: ParentNode,
  weights: Weights,
  { frames, texts, hasScripts }: Elsewhere,
): boolean {
  const weight = weightOf(weights, main)
  const length = plainOf(weight)
  if (length > LONGEST_WORDS || weight.numbers > MOST_NUMBERS) return false
  const hasParts = picturesIn(main) + documentsIn(main) + frames.length + texts > 0
  if (hasParts && length < SHORTEST_TEXT && weight.stops <= MOST_SENTENCES) return true
  if (hasHeading(main)) return false
  if (hasParts && length < LONGEST_PREFACE && weight.stops <= SENTENCES_OF_PREFACE) return true
  const isPage = hasScripts || weightOf(weights, body).linked > 0
  return isPage && weight.stops <= MOST_SENTENCES && !hasParagraph(main) && namesAnyReport(body)
}

/** A short report of an old year may be one long sentence. */
function hasParagraph(main: ParentNode): boolean {
  for (const { value } of textsBelow(main)) if (value.trim().length >= SHORTEST_PARAGRAPH) return true
  return false
}

function namesAnyReport(body: ParentNode): boolean {
  for (const { value } of textsBelow(body)) if (namesReport(value)) return true
  return false
}

function hasHeading(main: ParentNode): boolean {
  for (const { value } of textsBelow(main)) if (HEADING.test(value)) return true
  return false
}
