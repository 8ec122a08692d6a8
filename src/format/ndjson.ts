import type { Run } from '../model/diagnostic.js'
import type { FormatContext } from './formatter.js'
import { entriesOf } from './entries.js'
import { noticesOf, summaryOf } from './summary.js'

/**
 * One JSON object a line, told apart by `type`: `finding`, `accepted`, `notAssessed`, `internalError`, `failure`,
 * `notice`, at last `summary`. Their fields are those of `schemas/result.schema.json`.
 */
export function ndjson(run: Run, { tool }: FormatContext): string {
  const lines = [
    ...entriesOf(run).map(({ result: { file, body, year }, diagnostic, acceptance }) => ({
      type: acceptance ? 'accepted' : 'finding',
      file,
      body,
      year,
      ...diagnostic,
    })),
    ...run.results.flatMap(({ file, notAssessed, internalErrors }) => [
      ...notAssessed.map((reason) => ({ type: 'notAssessed', file, ...reason })),
      ...internalErrors.map((error) => ({ type: 'internalError', file, ...error })),
    ]),
    ...run.failures.map((failure) => ({ type: 'failure', ...failure })),
    ...noticesOf(run).map((notice) => ({ type: 'notice', ...notice })),
    { type: 'summary', tool, ...summaryOf(run) },
  ]
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}
