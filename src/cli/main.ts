import { holdCompilers } from './compilers.js'
import type { ExitCode, Io } from './io.js'
import type { createLintTask as CreateLintTask } from './lint/lintTask.js'
import { standardStream } from './standardStream.js'

/** Runs the command in this process. Its streams are opened when they are used: each takes a few milliseconds. */
export async function main(): Promise<void> {
  const onWork = holdCompilers()
  const stdout = standardStream(1, () => process.stdout)
  const stderr = standardStream(2, () => process.stderr)
  const tellUnfinished = (): void => {
    stderr.write(UNFINISHED)
    process.exitCode = 2
  }
  process.once('exit', tellUnfinished)
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
  process.removeListener('exit', tellUnfinished)
  // Taking the process apart orderly takes longer than linting half a page.
  if (!stdout.isOpen && !stderr.isOpen) process.exit()
}

/** Node ends when nothing is left to wait for, or when code of a plugin ends it, and calls that a success. */
const UNFINISHED =
  '没有检查完就结束了，不算通过：可能是插件等待着不会发生的事，或者结束了程序 · Ended before it was done, which is no pass: a plugin may wait for what never happens, or have ended the program\n'

/** Nothing else is loaded before it is called: V8 settles how to compile an expression when it meets it first. */
export async function run(io: Io): Promise<ExitCode> {
  const command = await import('./run.js')
  return command.run(io)
}

/** For a thread. */
export async function createLintTask(
  ...shared: Parameters<typeof CreateLintTask>
): Promise<ReturnType<typeof CreateLintTask>> {
  const task = await import('./lint/lintTask.js')
  return task.createLintTask(...shared)
}
