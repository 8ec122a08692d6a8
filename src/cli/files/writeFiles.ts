import { access, appendFile, constants, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { finalPath } from './finalPath.js'
import { failureOf } from '../failure.js'
import { UsageError } from '../usageError.js'

interface FileOutput {
  readonly file: string
  readonly content: string | Uint8Array
}

interface Staged {
  readonly file: string
  readonly target: string
  readonly temporary: string
}

/** Writes files, all or none: each under another name first. Throws `UsageError` that names the file. */
export async function writeFiles(outputs: readonly FileOutput[], cwd: string): Promise<void> {
  const staged: Staged[] = []
  try {
    for (const output of outputs) {
      const one = await telling(output.file, () => stage(output, cwd))
      if (one) staged.push(one)
    }
    for (const { file, temporary, target } of staged) await telling(file, () => rename(temporary, target))
  } catch (error) {
    for (const { temporary } of staged) await rm(temporary, { force: true })
    throw error
  }
}

export async function appendTo(file: string, text: string, cwd: string): Promise<void> {
  await telling(file, () => appendFile(resolve(cwd, file), text))
}

/** What is no file, such as /dev/null or a pipe, is written to as it is. */
async function stage({ file, content }: FileOutput, cwd: string): Promise<Staged | undefined> {
  const path = resolve(cwd, file)
  await mkdir(dirname(path), { recursive: true })
  const known = await stat(path).catch(() => undefined)
  if (known) await access(path, constants.W_OK)
  if (known && !known.isFile()) {
    await writeFile(path, content)
    return undefined
  }
  const target = finalPath(path)
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  await writeFile(temporary, content, { flag: 'wx', ...(known ? { mode: known.mode } : {}) })
  return { file, target, temporary }
}

async function telling<Done>(file: string, act: () => Promise<Done>): Promise<Done> {
  try {
    return await act()
  } catch (error) {
    throw new UsageError({
      zh: `无法写入 ${file}：${failureOf(error, 'zh')}`,
      en: `Cannot write ${file}: ${failureOf(error, 'en')}`,
    })
  }
}
