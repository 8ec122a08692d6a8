import { resolve } from 'node:path'
import { rules } from '../../../rules/index.js'
import { settingsFor } from '../../config/settings.js'
import { reportView } from '../../format/reportView.js'
import { flowOf } from '../../parse/text/flow.js'
import { parseReport } from '../../parse/parse.js'
import type { Arguments } from '../arguments/arguments.js'
import { about, failureOf } from '../failure.js'
import { displayName, type Source } from '../files/files.js'
import { readOnce } from '../guardedReader.js'
import { settingsSourceOf } from '../arguments/flagSettings.js'
import type { ExitCode, Io } from '../io.js'
import { bytesOf, inForceOf, limitsOf } from '../lint/lintSource.js'
import type { Invocation } from '../run.js'

/** `disclosure-lint inspect FILE`: what was read from a report, for those who wonder about a finding. */
export async function inspectCommand({ io, args, locale }: Invocation): Promise<ExitCode> {
  const source = sourceOf(args, io)
  try {
    const path = resolve(io.cwd, source.path ?? source.name)
    const settingsOf = settingsFor(await settingsSourceOf(args, rules, io.cwd))
    const inForce = inForceOf(await settingsOf(path), locale)
    const limits = limitsOf(inForce)
    const document = await readOnce(await bytesOf(source, io, limits), source.name, limits)
    if (args.flag('text')) {
      // Whatever it is a report of, or none.
      io.stdout.write(endLine(flowOf(document).text))
      return 0
    }
    const parsed = parseReport(document, inForce)
    const view = { file: source.name, source: document.source, ...parsed }
    io.stdout.write(`${JSON.stringify(reportView(view), null, 2)}\n`)
    return 0
  } catch (error) {
    io.stderr.write(`${about(source.name, failureOf(error, locale), locale)}\n`)
    return 2
  }
}

function sourceOf(args: Arguments, { cwd }: Io): Source {
  const operand = args.operands[0] ?? ''
  if (operand === '-') return { name: args.value('stdin-filename') ?? '<stdin>', isNamed: true }
  const path = resolve(cwd, operand)
  return { name: displayName(path, cwd), path, isNamed: true }
}

function endLine(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`
}
