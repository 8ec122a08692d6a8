import { rangeAt } from '../model/sorted.js'
import type { Directive } from './directive.js'
import { lineFinder, type LineFinder } from './lineFinder.js'

/** A directive with one of the names it gives; `*` for every rule. */
export interface Claim {
  readonly directive: Directive
  readonly name: string
}

interface Region {
  readonly claim: Claim
  readonly start: number
  end: number
}

/** What accepts a place, for one name. Regions ascend; none overlaps the next. */
interface Stretches {
  readonly file: Claim[]
  readonly lines: Map<number, Claim>
  readonly regions: Region[]
  /** Where the name was taken out of a region for every rule. */
  readonly taken: Region[]
}

type ByName = Map<string, Stretches>

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
  const byName: ByName = new Map()
  const claims: { claim: Claim; isIdle: boolean }[] = []
  const lines = lineFinder(source, directives)
  for (const directive of directives) {
    for (const name of directive.names.length === 0 ? [EVERY_RULE] : directive.names) {
      const claim = { directive, name }
      const stretches = byName.get(name) ?? { file: [], lines: new Map(), regions: [], taken: [] }
      byName.set(name, stretches)
      claims.push({ claim, isIdle: !enter(claim, stretches, lines, byName) })
    }
  }
  return {
    claims,
    find: (place, names) => {
      for (const name of names) {
        const found = findIn(byName.get(name), place)
        if (found) return found
      }
      const isTaken = names.some((name) => rangeAt(byName.get(name)?.taken ?? [], place.offset))
      return findIn(byName.get(EVERY_RULE), place, isTaken)
    },
  }
}

/** False where it changes nothing: a region within one, an end without a beginning. */
function enter(claim: Claim, stretches: Stretches, finder: LineFinder, byName: ByName): boolean {
  const { file, lines, regions, taken } = stretches
  const { form, comment } = claim.directive
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
      close(taken, comment.range.end)
      return open(regions, claim, comment.range.end)
    case 'enable':
      return claim.name === EVERY_RULE
        ? closeAll(byName, comment.range.start)
        : enable(claim, stretches, byName.get(EVERY_RULE))
  }
}

function open(regions: Region[], claim: Claim, start: number): boolean {
  const isNew = regions.at(-1)?.end !== Infinity
  if (isNew) regions.push({ claim, start, end: Infinity })
  return isNew
}

function close(regions: readonly Region[], end: number): boolean {
  const last = regions.at(-1)
  if (last?.end !== Infinity) return false
  last.end = end
  return true
}

/** Without a name it ends the regions of every name. */
function closeAll(byName: ByName, end: number): boolean {
  let isAny = false
  for (const { regions, taken } of byName.values()) {
    close(taken, end)
    isAny = close(regions, end) || isAny
  }
  return isAny
}

/** Ends the region of its name, and takes the name out of one for every rule. */
function enable(claim: Claim, { regions, taken }: Stretches, every: Stretches | undefined): boolean {
  const { start } = claim.directive.comment.range
  const isEnd = close(regions, start)
  const isWithin = every?.regions.at(-1)?.end === Infinity && open(taken, claim, start)
  return isEnd || isWithin
}

function findIn(
  stretches: Stretches | undefined,
  { line, offset }: { line: number; offset: number },
  isTaken = false,
): Claim | undefined {
  if (!stretches) return undefined
  const { lines, regions, file } = stretches
  return lines.get(line) ?? (isTaken ? undefined : rangeAt(regions, offset)?.claim) ?? file[0]
}
