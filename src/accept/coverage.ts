import { lineStarts, positionAt } from '../lint/positions.js'
import { rangeAt } from '../model/sorted.js'
import { blank } from '../read/directiveComments.js'
import type { Directive } from './directive.js'

/** A directive with one of the names it gives; `*` for every rule. */
export interface Claim {
  readonly directive: Directive
  readonly name: string
}

/** What accepts a place, for one name. */
interface Stretches {
  readonly file: Claim[]
  readonly lines: Map<number, Claim>
  /** Ascending; none overlaps the next. */
  readonly regions: { readonly claim: Claim; readonly start: number; end: number }[]
}

export interface Coverage {
  /** The claim that covers a place in the file for one of these names, the narrowest form first. */
  readonly find: (
    place: { readonly line: number; readonly offset: number },
    names: readonly string[],
  ) => Claim | undefined
  /** All claims, in reading order; `idle` ones can never accept anything. */
  readonly claims: readonly { readonly claim: Claim; readonly isIdle: boolean }[]
}

export const EVERY_RULE = '*'

/** Which lines and regions of a file the directives cover. */
export function coverageOf(source: string, directives: readonly Directive[]): Coverage {
  const byName = new Map<string, Stretches>()
  const claims: { claim: Claim; isIdle: boolean }[] = []
  const lines = lineFinder(source, directives)
  for (const directive of directives) {
    for (const name of directive.names.length === 0 ? [EVERY_RULE] : directive.names) {
      const claim = { directive, name }
      const stretches = byName.get(name) ?? { file: [], lines: new Map<number, Claim>(), regions: [] }
      byName.set(name, stretches)
      claims.push({ claim, isIdle: !enter(claim, stretches, lines) })
    }
  }
  return {
    claims,
    find: (place, names) => {
      for (const name of [...names, EVERY_RULE]) {
        const found = findIn(byName.get(name), place)
        if (found) return found
      }
      return undefined
    },
  }
}

/** False where it changes nothing: a region within one, an end without a beginning. */
function enter(claim: Claim, { file, lines, regions }: Stretches, finder: LineFinder): boolean {
  const { form, comment } = claim.directive
  const last = regions.at(-1)
  const isOpen = last?.end === Infinity
  switch (form) {
    case 'disable-file':
      return file.push(claim) === 1
    case 'disable-line':
      lines.set(finder.lineAt(comment.range.start), claim)
      return true
    case 'disable-next-line': {
      const line = finder.nextAfter(comment.range.end)
      if (line !== undefined) lines.set(line, claim)
      return line !== undefined
    }
    case 'disable':
      if (!isOpen) regions.push({ claim, start: comment.range.end, end: Infinity })
      return !isOpen
    case 'enable':
      if (isOpen) last.end = comment.range.start
      return isOpen
  }
}

function findIn(
  stretches: Stretches | undefined,
  { line, offset }: { line: number; offset: number },
): Claim | undefined {
  if (!stretches) return undefined
  const { lines, regions, file } = stretches
  return lines.get(line) ?? rangeAt(regions, offset)?.claim ?? file[0]
}

interface LineFinder {
  readonly lineAt: (offset: number) => number
  /** The next line that holds more than blanks and directives. */
  readonly nextAfter: (offset: number) => number | undefined
}

function lineFinder(source: string, directives: readonly Directive[]): LineFinder {
  const starts = lineStarts(source)
  const lineAt = (offset: number): number => positionAt(starts, offset).line
  const bare = bareText(source, directives)
  const next = /\S/g
  return {
    lineAt,
    nextAfter(offset) {
      next.lastIndex = starts[lineAt(offset)] ?? source.length
      const found = next.exec(bare)
      return found ? lineAt(found.index) : undefined
    },
  }
}

function bareText(source: string, directives: readonly Directive[]): string {
  let result = ''
  let done = 0
  for (const { comment } of directives) {
    if (comment.range.start < done) continue
    result +=
      source.slice(done, comment.range.start) + blank(source.slice(comment.range.start, comment.range.end))
    done = comment.range.end
  }
  return result + source.slice(done)
}
