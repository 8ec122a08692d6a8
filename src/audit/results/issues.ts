import type { FormatContext } from '../../format/formatter.js'
import type { Diagnostic, FileFailure, Result } from '../../model/diagnostic.js'
import type { Absent, AuditedReport } from '../survey.js'

/** A workbook is made in memory; what goes beyond stands in the tables. */
const MOST_ISSUES = 20_000

export interface Issues {
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
    addAbsent({ found }) {
      for (const { body, year, file, diagnostic } of found)
        if (file === undefined) results.push(resultOf(body, year, take([diagnostic])))
    },
    left: () => left,
    async workbook(failures, context) {
      const { xlsx } = await import('../../format/xlsx.js')
      return xlsx({ results, failures }, context) as Promise<Uint8Array>
    },
  }
}

function resultOf(body: string, year: number, diagnostics: readonly Diagnostic[]): Result {
  return {
    file: '',
    regime: 'cn-2021',
    year,
    body,
    diagnostics,
    accepted: [],
    notices: [],
    notAssessed: [],
    coverage: { rulesRun: 0, rulesAssessed: 0, unread: 0 },
    internalErrors: [],
    errorCount: diagnostics.filter(({ severity }) => severity === 'error').length,
    warningCount: diagnostics.filter(({ severity }) => severity === 'warning').length,
    infoCount: 0,
  }
}
