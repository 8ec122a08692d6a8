import { countsOf } from '../model/counts.js'
import type { Diagnostic, Result } from '../model/diagnostic.js'

/** Findings of no file, in the shape of one. */
export function resultOf(diagnostics: readonly Diagnostic[]): Result {
  return {
    file: '',
    regime: 'cn-2021',
    diagnostics,
    accepted: [],
    notices: [],
    notAssessed: [],
    coverage: { rulesRun: 0, rulesAssessed: 0, unread: 0 },
    internalErrors: [],
    ...countsOf(diagnostics),
  }
}
