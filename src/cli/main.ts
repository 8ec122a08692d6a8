import { holdCompilers } from './compilers.js'
import { run } from './run.js'
import { standardStream } from './standardStream.js'

/** Runs the command in this process. Its streams are opened when they are used: each takes a few milliseconds. */
export async function main(): Promise<void> {
  const onWork = holdCompilers()
  const stdout = standardStream(1, () => process.stdout)
  const stderr = standardStream(2, () => process.stderr)
  process.exitCode = await run({
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    onWork,
    stdout,
    stderr,
    get stdin() {
      return process.stdin
    },
  })
}

export { createLintTask } from './lint/lintTask.js'
export { run }
