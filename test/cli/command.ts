import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { run } from '../../src/cli/run.js'

export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface Folder {
  readonly path: string
  /** Runs the command in the folder; arguments as in a shell, parted by blanks. */
  readonly run: (command: string, options?: RunOptions) => Promise<Outcome>
  readonly write: (name: string, content: string | Uint8Array) => void
  readonly read: (name: string) => string
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string
  readonly isTTY?: boolean
}

type Files = Readonly<Record<string, string | Uint8Array>>

/** Calls `use` with a folder that holds these files and is gone afterwards. */
export async function inFolder(files: Files, use: (folder: Folder) => Promise<void>): Promise<void> {
  const path = mkdtempSync(join(tmpdir(), 'disclosure-lint-'))
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  for (const [name, content] of Object.entries(files)) write(name, content)
  try {
    await use({
      path,
      write,
      read: (name) => readFileSync(join(path, name), 'utf8'),
      run: (command, options) => runIn(path, command, options),
    })
  } finally {
    rmSync(path, { recursive: true, force: true })
  }
}

/** One call in a folder of its own. */
export async function runWith(files: Files, command: string, options?: RunOptions): Promise<Outcome> {
  let outcome: Outcome | undefined
  await inFolder(files, async (folder) => {
    outcome = await folder.run(command, options)
  })
  return outcome ?? { code: -1, stdout: '', stderr: '' }
}

async function runIn(cwd: string, command: string, options: RunOptions = {}): Promise<Outcome> {
  let stdout = ''
  let stderr = ''
  const code = await run({
    argv: command.split(' ').filter((word) => word !== ''),
    stdin: chunks(options.stdin ?? ''),
    stdout: { write: (text) => (stdout += text), isTTY: options.isTTY },
    stderr: { write: (text) => (stderr += text) },
    cwd,
    env: options.env ?? {},
  })
  return { code, stdout, stderr }
}

async function* chunks(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text)
}

/** Root may read everything, so it steps down for a while; the folder must be open to all. */
export async function asNobody<Outcome>(act: () => Promise<Outcome>): Promise<Outcome> {
  const isRoot = process.getuid?.() === 0
  if (isRoot) process.seteuid?.(65534)
  try {
    return await act()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}
