import type { Arguments } from '../arguments/arguments.js'
import type { Io } from '../io.js'

/** The flag first, then NO_COLOR (no-color.org) and FORCE_COLOR, then whether a person watches. */
export function wantsColor(args: Arguments, { stdout, env }: Io): boolean {
  const flag = args.flag('color')
  if (flag !== undefined) return flag
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return stdout.isTTY === true && env.TERM !== 'dumb'
}
