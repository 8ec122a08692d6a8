import type { FormatContext } from '../../format/formatter.js'
import type { Diagnostic, FileFailure, Result } from '../../model/diagnostic.js'
import { order } from '../../model/sorted.js'
import { resultOf } from '../resultOf.js'
import type { Absent, AuditedReport } from '../survey.js'

/** A workbook is made in memory; what goes beyond stands in the tables. */
const MOST_ISSUES = 20_000

interface Issues {
  readonly add: (report: AuditedReport) => void
  readonly addAbsent: (absent: Absent) => void
  /** Findings that found no room. */
  readonly left: () => number
  readonly workbook: (failures: readonly FileFailure[], context: FormatContext) => Promise<Uint8Array>
}

/** The rectification list: what has to be mended, body by body. */
export function issueList(): Issues {
  const results: Result[] = []
  let room = MOST_ISSUES
  let left = 0
  const take = (diagnostics: readonly Diagnostic[]): Diagnostic[] => {
    const issues = diagnostics.filter(({ severity }) => severity !== 'info')
    const taken = issues.slice(0, room)
    room -= taken.length
    left += issues.length - taken.length
    return taken
  }
  return {
    add: ({ result, body }) =>
      results.push({ ...result, body, diagnostics: take(result.diagnostics), notAssessed: [] }),
    addAbsent({ found, accepted }) {
      for (const { body, year, diagnostic } of found)
        results.push({ ...resultOf(take([diagnostic])), body, year })
      for (const { body, year, diagnostic } of accepted)
        results.push({ ...resultOf([]), body, year, accepted: [diagnostic] })
    },
    left: () => left,
    async workbook(failures, context) {
      const { xlsx } = await import('../../format/xlsx.js')
      return xlsx({ results: results.toSorted(byBody), failures }, context) as Promise<Uint8Array>
    },
  }
}

/** What is missing stands with its body. */
function byBody(a: Result, b: Result): number {
  return order(a.body ?? '', b.body ?? '') || (a.year ?? 0) - (b.year ?? 0)
}
