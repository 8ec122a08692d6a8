import type { Run } from '../model/diagnostic.js'
import type { FormatContext } from './formatter.js'
import { summaryOf } from './summary.js'

/** Raised when a reader of the old output could misread the new one. */
const SCHEMA_VERSION = 1

/** For machines; the contract is `schemas/result.schema.json`. */
export function json(run: Run, { tool }: FormatContext): string {
  const { results, failures, notices = [] } = run
  const output = { schemaVersion: SCHEMA_VERSION, tool, results, failures, notices, summary: summaryOf(run) }
  return `${JSON.stringify(output, null, 2)}\n`
}
