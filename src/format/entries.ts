import type { Acceptance } from '../model/acceptance.js'
import { SEVERITIES, type Diagnostic, type Locale, type Result, type Run } from '../model/diagnostic.js'

/** One finding in a list over all reports; an accepted one says why. */
export interface Entry {
  readonly result: Result
  readonly diagnostic: Diagnostic
  readonly acceptance?: Acceptance
}

/** Open and accepted findings together, by report and place. */
export function entriesOf({ results }: Run): Entry[] {
  return results.flatMap((result) => {
    const open = result.diagnostics.map((diagnostic): Entry => ({ result, diagnostic }))
    const accepted = result.accepted.map((diagnostic): Entry => ({
      result,
      diagnostic,
      acceptance: diagnostic.acceptance,
    }))
    return [...open, ...accepted].sort(byPlace)
  })
}

function byPlace({ diagnostic: a }: Entry, { diagnostic: b }: Entry): number {
  return a.line - b.line || a.column - b.column
}

/** Errors first; within a severity the order stays. */
export function worstFirst(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => rankOf(a.diagnostic) - rankOf(b.diagnostic))
}

function rankOf({ severity }: Diagnostic): number {
  return SEVERITIES.indexOf(severity)
}

/** Line and column, or the place in words in formats without lines. */
export function placeText({ at, place, line, column }: Diagnostic): string {
  return at ? place : `${line}:${column}`
}

const EXPECTED = ['expected', 'partExpected', 'deadline'] as const

/** What should stand there, as far as it is certain: a value, a text, advice. */
export function expectedText({ data, fix, hint }: Diagnostic, locale: Locale): string {
  const value = EXPECTED.map((key) => data[key]).find((found) => found !== undefined)
  const computed = data.computed === undefined ? undefined : `${data.computed}%`
  const expected = value ?? computed ?? fix?.text.trim()
  return [expected, hint]
    .filter((part) => part !== undefined && part !== '')
    .join(locale === 'zh' ? '；' : '; ')
}
