import type { Result, Run } from '../model/diagnostic.js'

/** `--quiet`: the run with its errors only. What the gate counts stays as it was. */
export function quietRun({ results, failures }: Run): Run {
  return { results: results.map(errorsOnly), failures }
}

function errorsOnly(result: Result): Result {
  return {
    ...result,
    diagnostics: result.diagnostics.filter(({ severity }) => severity === 'error'),
    warningCount: 0,
    infoCount: 0,
  }
}
