import type { Result, Run } from '../../model/diagnostic.js'

/** `--quiet`: the run with its errors only, and what is accepted. What the gate counts stays as it was. */
export function quietRun(run: Run): Run {
  return { ...run, results: run.results.map(errorsOnly) }
}

function errorsOnly(result: Result): Result {
  return {
    ...result,
    diagnostics: result.diagnostics.filter(({ severity }) => severity === 'error'),
    warningCount: 0,
    infoCount: 0,
  }
}
