import { spawnSync } from 'node:child_process'

/** The file that npm links. */
export const BIN = `${process.cwd()}/bin/disclosure-lint.js`

export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The command as it is installed: bundled, with its schemas compiled. */
export function spawn(cwd: string, args: string, input = ''): Ended {
  return node(cwd, [BIN, ...args.split(' ')], input)
}

/** A program that uses the package as it is installed. */
export function program(cwd: string, code: string): Ended {
  return node(cwd, ['--input-type=module', '--eval', code])
}

function node(cwd: string, args: readonly string[], input = ''): Ended {
  const env = { PATH: process.env.PATH ?? '' }
  return spawnSync(process.execPath, args, { cwd, env, input, encoding: 'utf8' })
}
