import { resolve } from 'node:path'
import { rules } from '../../../rules/index.js'
import { settingsFor, type FileSettings } from '../../config/settings.js'
import { displayName } from '../files/files.js'
import { settingsSourceOf } from '../arguments/flagSettings.js'
import type { ExitCode } from '../io.js'
import type { Invocation } from '../run.js'

/** `disclosure-lint print-config FILE`: what is in force for a file, and who says so. The file need not exist. */
export async function printConfigCommand({ io, args }: Invocation): Promise<ExitCode> {
  const path = resolve(io.cwd, args.operands[0] ?? '')
  const settings = await settingsFor(await settingsSourceOf(args, rules, io.cwd))(path)
  io.stdout.write(`${JSON.stringify(viewOf(displayName(path, io.cwd), settings, io.cwd), null, 2)}\n`)
  return 0
}

function viewOf(file: string, { resolved, isIgnored, configFile }: FileSettings, cwd: string): object {
  const { rules: inForce, ...facts } = resolved
  return {
    file,
    ...(configFile === undefined ? {} : { configFile: displayName(configFile, cwd) }),
    ignored: isIgnored,
    ...facts,
    rules: Object.fromEntries(
      Object.entries(inForce).map(([id, { messages, options }]) => [
        id,
        { messages, ...(options ? { options } : {}) },
      ]),
    ),
  }
}
