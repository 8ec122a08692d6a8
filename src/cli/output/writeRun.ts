import type { FormatContext, Output } from '../../format/formatter.js'
import type { Run } from '../../model/diagnostic.js'
import { needsFile, type Destination } from './destinations.js'
import type { Io } from '../io.js'

/** Writes a run to every destination. Files get no colours, and all of them are written or none. */
export async function writeRun(
  run: Run,
  destinations: readonly Destination[],
  context: FormatContext,
  io: Io,
): Promise<void> {
  const outputs: { destination: Destination; output: Output }[] = []
  for (const destination of destinations) {
    const format = await destination.formatter()
    const isStdout = destination.file === undefined && !destination.isStderr
    const output = await format(run, isStdout ? context : { ...context, color: false })
    outputs.push({ destination, output })
  }
  for (const { destination, output } of outputs) {
    if (destination.file === undefined)
      (destination.isStderr ? io.stderr : io.stdout).write(asText(output, destination))
  }
  const files = outputs.flatMap(({ destination: { file }, output }) =>
    file === undefined ? [] : [{ file, content: output }],
  )
  if (files.length > 0) {
    const { writeFiles } = await import('../files/writeFiles.js')
    await writeFiles(files, io.cwd)
  }
  await appendSummary(run, destinations, context, io)
}

/** Bytes that are no text have no place on a terminal. */
function asText(output: Output, { format }: Destination): string {
  if (typeof output === 'string') return output
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(output)
  } catch {
    throw needsFile(format)
  }
}

/** GitHub shows the file as the page of the step. */
async function appendSummary(
  run: Run,
  destinations: readonly Destination[],
  context: FormatContext,
  { env, cwd }: Io,
): Promise<void> {
  const file = env.GITHUB_STEP_SUMMARY
  if (!file || !destinations.some(({ format }) => format === 'github')) return
  const { markdownSummary } = await import('../../format/markdownTable.js')
  const { appendTo } = await import('../files/writeFiles.js')
  await appendTo(file, markdownSummary(run, context), cwd)
}
