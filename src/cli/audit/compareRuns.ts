import type { ExitCode } from '../io.js'
import type { Invocation } from '../run.js'

export async function compareRuns(_invocation: Invocation): Promise<ExitCode> {
  return 0
}
