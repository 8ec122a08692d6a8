import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Replaces a file in one step: a reader sees the old text or the new one, and a failure leaves the old one. */
export async function writeAtomically(path: string, content: Uint8Array): Promise<void> {
  const target = await realpath(path)
  const { mode } = await stat(target)
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    await writeFile(temporary, content, { flag: 'wx', mode })
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
