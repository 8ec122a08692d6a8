import type { Output } from './io.js'
import { failureOf } from './failure.js'
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
      return guarded(process.stdout)
    },
    get stderr() {
      return guarded(process.stderr)
    },
  })
}

function guarded(stream: NodeJS.WriteStream): Output {
  if (stream.listenerCount('error', onError) === 0) stream.on('error', onError)
  return stream
}

/** `disclosure-lint … | head` ends with the reader, which is no error; on a full disk the output is not whole. */
function onError(this: NodeJS.WriteStream, error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return
  if (this !== process.stderr) {
    process.stderr.write(`无法写到标准输出 · Cannot write to standard output: ${failureOf(error, 'en')}\n`)
  }
  process.exit(2)
}

export { createLintTask } from './lint/lintTask.js'
export { run }
