import type { Output } from './io.js'
import { run } from './run.js'

/** Runs the command in this process. Its streams are opened when they are used: each takes a few milliseconds. */
export async function main(): Promise<void> {
  process.exitCode = await run({
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    get stdin() {
      return process.stdin
    },
    get stdout() {
      return quietWhenClosed(process.stdout)
    },
    get stderr() {
      return quietWhenClosed(process.stderr)
    },
  })
}

/** `disclosure-lint … | head` ends with the reader; that is no error of ours. */
function quietWhenClosed(stream: NodeJS.WriteStream): Output {
  if (stream.listenerCount('error', swallow) === 0) stream.on('error', swallow)
  return stream
}

function swallow(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

export { createLintTask } from './lintTask.js'
export { run }
