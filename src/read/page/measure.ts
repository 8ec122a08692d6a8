import type { Line } from './lines.js'
import { middle } from './order.js'

/** Where the lines of a page begin and end when they are full. */
export interface Measure {
  readonly left: number
  readonly right: number
  /** From one line of a paragraph to the next. */
  readonly pitch: number
  readonly size: number
}

export interface MeasuredPage {
  readonly width: number
  readonly lines: readonly Line[]
}

/** Shorter lines do not show the measure. */
const LONG = 10
/** A page with fewer long lines is measured together with the others of its width. */
const ENOUGH = 6
const SAME_SIZE = 0.1
const EXACTLY = 1

/** The measure of each page. */
export function measuresOf(pages: readonly MeasuredPage[]): Measure[] {
  const widths = new Map<number, readonly Line[]>()
  for (const { width, lines } of pages) {
    const same = widths.get(Math.round(width)) ?? []
    widths.set(Math.round(width), same.concat(longLines(lines)))
  }
  const pitch = middle(pages.flatMap(({ lines }) => pitches(lines)))
  return pages.map(({ width, lines }) => {
    const own = bodyOf(longLines(lines))
    const body = own.length < ENOUGH ? bodyOf(widths.get(Math.round(width)) ?? own) : own
    if (body.length === 0) return { left: 0, right: width, pitch, size: 0 }
    const size = middle(body.map((line) => line.size))
    const left = body.reduce((least, line) => Math.min(least, line.left), Infinity)
    // The labels of a chart stand closer together.
    const usual = middle(pitches(ofSize(lines, size))) || pitch
    return { left, right: rightOf(body, size), pitch: usual, size }
  })
}

function longLines(lines: readonly Line[]): Line[] {
  return lines.filter(({ text }) => text.length >= LONG)
}

/** Those of the usual size: headings do not show the measure either. */
function bodyOf(lines: readonly Line[]): Line[] {
  return ofSize(lines, middle(lines.map((line) => line.size)))
}

function ofSize(lines: readonly Line[], size: number): Line[] {
  return lines.filter((line) => Math.abs(line.size - size) < SAME_SIZE * size)
}

/**
 * Where full lines end. Most of them end within one character of the edge: exactly there in justified text,
 * where only hanging marks reach farther; anywhere before it in ragged text.
 */
function rightOf(lines: readonly Line[], size: number): number {
  const ends = lines.map(({ right }) => right).toSorted((a, b) => b - a)
  const full = densest(ends, size)
  const exact = densest(full, EXACTLY)
  return (exact.length > full.length / 3 ? exact[0] : full[0]) ?? 0
}

/** The most places, in descending order, that lie less than `span` apart. */
function densest(places: readonly number[], span: number): readonly number[] {
  let best = { start: 0, end: 0 }
  for (let start = 0, end = 0; start < places.length; start += 1) {
    while (end < places.length && (places[start] ?? 0) - (places[end] ?? 0) < span) end += 1
    if (end - start > best.end - best.start) best = { start, end }
  }
  return places.slice(best.start, best.end)
}

function pitches(lines: readonly Line[]): number[] {
  return lines.slice(1).flatMap((line, at) => {
    const above = lines[at]
    const pitch = line.y - (above?.y ?? line.y)
    return pitch > 0 && pitch < 4 * line.size ? [pitch] : []
  })
}
