import { promises as files } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Replaces a file in one step: a reader sees the old text or the new one, and a failure leaves the old one. */
export async function writeAtomically(path: string, content: Uint8Array): Promise<void> {
  const target = await files.realpath(path)
  const { mode } = await files.stat(target)
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    await files.writeFile(temporary, content, { flag: 'wx', mode })
    await files.rename(temporary, target)
  } catch (error) {
    await files.rm(temporary, { force: true })
    throw error
  }
}
