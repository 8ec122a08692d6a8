import { matchesIn } from '../../model/matches.js'
import type { Range } from '../../model/range.js'
import { partsOfTitle, type TitleParts } from './titleParts.js'

export interface FoundTitle {
  readonly range: Range
  readonly found: TitleParts
  /** How much of a title it is: body, year, 年度报告. */
  readonly parts: number
  readonly isLineStart: boolean
}

const LONGEST_TITLE = 90
const SHORTEST_FULL_LINE = 30
/** Body, year and 年度报告. */
const COMPLETE = 3
const REGION = 600
const MOST_CHUNKS = 48
/** Before this, and nowhere else, a title may stand. */
const TEXT_BEGINS = /[。!?]|(?:^|\s)(?:[一二三]、|第[一1][部章]|\([一1]\)|1[.、])/
const ENDING = /年度报告|年报|报告书?|总结|汇报|情况|的函/g
const CLOSED =
  /^(?:\s|[(*#]|$|根据|按照|依据|本报告|本年报|为|现将|引 {0,4}言|前 {0,4}言|来源|发布|日期|时间|作者|浏览|字[号体]|索引号|20\d\d[-.]\d|概述|一、|(?:20|二〇)[\d〇一二三四五六七八九]{2}年,)/
const NO_TITLE_START =
  /^(?:[/\\]|本(?!溪)|根据|按照|依据|为|现(?!代)|特(?=[向将现此编公发制对就予别作拟])|经(?![济开信贸发])|由|来源|索引号|附件\d{0,2}:?$)/
/** Whom a report without line breaks is written to, behind its title. */
const ADDRESSEE = /^(?!的|[^:]*[送交报寄在由向])[\u4e00-\u9fff]{0,16}(?:办公室|政府|领导小组|[办委局厅]):/
/** A breadcrumb, a label, a sentence, a document number. */
const NO_TITLE = /[:|>»›;,〔〕]|首页/
const SUBJECT = /公开|政府信息/

/**
 * The best title between two offsets of folded text. A title stands at the start of a line, or after a blank
 * where a page is one line, may run over line breaks, and is no sentence.
 */
export function titleIn(folded: string, start: number, end: number): FoundTitle | undefined {
  const region = regionOf(folded, start, end)
  if (!region) return undefined
  const found = candidatesIn(folded, region)
  const best = Math.max(0, ...found.map(({ parts }) => parts))
  const first = found.find(({ parts }) => parts === best)
  const below = best === COMPLETE ? undefined : lineBelow(folded, region.end, end)
  if (below) return below
  if (!first) return firstLine(folded, region)
  const again = found.findLast(({ found: { words } }) => words === first.found.words) ?? first
  return withoutNavigation(again, found, folded)
}

/** A complete title on a line of its own, below the sentences with which a page sums up what it shows. */
function lineBelow(folded: string, start: number, end: number): FoundTitle | undefined {
  const window = folded.slice(start, Math.min(end, start + REGION))
  for (const { 0: line, index } of matchesIn(window, /(?<=\n)[^\n]{8,90}(?=\n)/g)) {
    const from = index + line.search(/\S/)
    const title = candidateAt(window.slice(0, index + line.length), from, start)
    if (title?.parts === COMPLETE && title.range.end === start + index + line.trimEnd().length) return title
  }
  return undefined
}

/**
 * Navigation above it or before it reads on into a title: it begins on the last line that makes it complete, and
 * on one line behind the crumb that ends the trail.
 */
function withoutNavigation(title: FoundTitle, found: readonly FoundTitle[], folded: string): FoundTitle {
  const shorter = found.filter(
    ({ range, parts }) => range.end === title.range.end && parts === title.parts && range !== title.range,
  )
  const crumb = isCrumb(folded, title.range.start) ? shorter[0] : undefined
  return shorter.findLast(({ isLineStart }) => isLineStart) ?? crumb ?? title
}

/** 首页 > 信息公开 > 年报 某局2022年…: the first word behind the last of the marks. */
function isCrumb(folded: string, start: number): boolean {
  return /[>»›/] *$/.test(folded.slice(Math.max(0, start - 8), start))
}

function regionOf(folded: string, start: number, end: number): Range | undefined {
  const slice = folded.slice(start, end)
  // Copies on document sites begin with a page number: 1、.
  const lead = /^\s*(?:\d{1,2}[、.] ?)?(?=\S)/.exec(slice)?.[0].length ?? -1
  if (lead < 0) return undefined
  const from = start + lead
  const window = folded.slice(from, Math.min(end, from + REGION))
  const text = TEXT_BEGINS.exec(window)
  return { start: from, end: text ? from + text.index + 1 : from + window.length }
}

function candidatesIn(folded: string, region: Range): FoundTitle[] {
  const text = folded.slice(region.start, region.end)
  return matchesIn(text, /\S+/g)
    .slice(0, MOST_CHUNKS)
    .filter(({ index }) => !/[,;]/.test(text.slice(text.lastIndexOf('\n', index) + 1, index)))
    .filter(({ index }) => !isWithinSentence(text, index))
    .map(({ index }) => candidateAt(text, index, region.start))
    .filter((candidate): candidate is FoundTitle => candidate !== undefined)
}

/** The line before breaks off within a sentence, as lines of a printed page do. */
function isWithinSentence(text: string, index: number): boolean {
  if (text[index - 1] !== '\n') return false
  const line = text.slice(text.lastIndexOf('\n', index - 2) + 1, index - 1).trimEnd()
  return line.length >= SHORTEST_FULL_LINE && /[,。;《]/.test(line) && !/[。:;!?》)]$/.test(line)
}

function candidateAt(text: string, from: number, offset: number): FoundTitle | undefined {
  const { compact, places } = compactOf(text, from)
  if (NO_TITLE_START.test(compact)) return undefined
  for (const match of matchesIn(compact, ENDING)) {
    const length = match.index + match[0].length
    const words = compact.slice(0, length)
    if (NO_TITLE.test(words)) return undefined
    const end = (places[length - 1] ?? 0) + 1
    const isLetter = match[0] === '的函'
    const isClosed =
      (isLetter || CLOSED.test(text.slice(end, end + 8)) || ADDRESSEE.test(text.slice(end, end + 24))) &&
      SUBJECT.test(words) &&
      isBalanced(words)
    if (!isClosed) continue
    const found = partsOfTitle(words)
    const parts = [found.year, found.body, found.isAnnualReport || undefined].filter(
      (part) => part !== undefined,
    ).length
    const isLineStart = from === 0 || text[from - 1] === '\n'
    const isLine = isLineStart && (text[end] ?? '\n') === '\n'
    // 政府信息公开年报 by itself is an entry of a menu, unless it is all that the line says.
    if (found.year || found.body || isLine)
      return { range: { start: offset + from, end: offset + end }, found, parts, isLineStart }
  }
  return undefined
}

/** A first line that is no sentence and speaks of disclosure: a title of another kind. */
function firstLine(folded: string, region: Range): FoundTitle | undefined {
  const newline = folded.indexOf('\n', region.start)
  if (newline < 0 || newline >= region.end) return undefined
  const words = folded.slice(region.start, newline).replace(/\s+/g, '')
  if (!SUBJECT.test(words) || words.length > LONGEST_TITLE || /[:|>。;,]|首页/.test(words)) return undefined
  // The first line of a wrapped paragraph is none.
  if (NO_TITLE_START.test(words)) return undefined
  return {
    range: { start: region.start, end: newline },
    found: partsOfTitle(words),
    parts: 0,
    isLineStart: true,
  }
}

/** The words without blanks, each with its place. */
function compactOf(text: string, from: number): { compact: string; places: number[] } {
  const places: number[] = []
  let compact = ''
  for (let at = from; at < text.length && compact.length < LONGEST_TITLE; at += 1) {
    const character = text[at] ?? ''
    if (/\s/.test(character)) continue
    compact += character
    places.push(at)
  }
  return { compact, places }
}

function isBalanced(words: string): boolean {
  const count = (mark: string): number => words.split(mark).length
  return count('《') === count('》') && count('(') === count(')') && count('〈') === count('〉')
}
