import { compactOf } from '../../model/blanks.js'
import { once } from '../../model/once.js'
import type { Regime, RegimeId } from '../../model/regime.js'
import type { Content, Section } from '../../model/report.js'
import { evidenceOf } from '../regime/evidence.js'
import { regimeOf } from '../regime/regimes.js'
import { keysOfTitle } from './titles.js'

/** Gives every section the keys of the regime's contents that its title names. */
export function nameSections(sections: readonly Section[], regimeId: RegimeId, folded: string): Section[] {
  return named(sections, regimeOf(regimeId), folded)
}

function named(sections: readonly Section[], regime: Regime, folded: string): Section[] {
  return sections.map((section) => {
    const { start, end } = section.titleRange
    const keys = keysOfTitle(folded.slice(start, end), regime)
    return {
      ...section,
      keys,
      children: hasAspects(regime, keys) ? section.children : named(section.children, regime, folded),
    }
  })
}

/** 主动公开, 依申请公开 below 总体情况 are its aspects and not the parts of these names. */
function hasAspects(regime: Regime, keys: readonly string[]): boolean {
  return regime.prescribedOrder && (keys.includes('overall') || keys.includes('problems'))
}

/** Where each content of the regime stands: under a heading of its own, or in a sentence anywhere. */
export function locateContents(sections: readonly Section[], folded: string, regimeId: RegimeId): Content[] {
  const regime = regimeOf(regimeId)
  const byLevel = flat(sections).toSorted((a, b) => a.level - b.level)
  const level = regime.prescribedOrder ? levelOfParts(byLevel) : undefined
  const body = once(() => {
    // The preface only announces; the body begins with the first section.
    const range = { start: bodyStart(sections), end: folded.length }
    return compactOf(closedHeadings(folded, byLevel), range)
  })
  return regime.contents.map((facts) => {
    const named = byLevel.find(({ keys }) => keys.includes(facts.key))
    if (named && (level === undefined || named.level <= level))
      return { key: facts.key, facts, section: named }
    if (named) return { key: facts.key, facts, evidence: named.heading, evidenceIn: 'heading' }
    return { key: facts.key, facts, ...evidenceOf(facts, body()) }
  })
}

/** A heading is no part of the sentence below it: its words neither give evidence for that nor take it away. */
function closedHeadings(folded: string, sections: readonly Section[]): string {
  const ends = sections
    .map(({ titleRange }) => titleRange.end)
    .filter((end) => /\s/.test(folded.charAt(end)))
    .sort((a, b) => a - b)
  let from = 0
  const pieces = ends.map((end) => {
    const piece = folded.slice(from, end)
    from = end + 1
    return piece
  })
  return [...pieces, folded.slice(from)].join('。')
}

/** Before the first part stands the preface; where that part is not the first by its number, so may others. */
function bodyStart([first]: readonly Section[]): number {
  return first && (first.ordinal?.value ?? 1) === 1 ? first.range.start : 0
}

/** The level at which most of the prescribed parts stand; a deeper heading of that name is none of them. */
function levelOfParts(sections: readonly Section[]): number {
  const keysAt = new Map<number, Set<string>>()
  for (const { level, keys } of sections) {
    const known = keysAt.get(level) ?? new Set()
    keysAt.set(
      level,
      keys.reduce((set, key) => set.add(key), known),
    )
  }
  const [best] = [...keysAt].sort(([, a], [, b]) => b.size - a.size)
  return best?.[0] ?? 1
}

function flat(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flat(section.children)])
}
