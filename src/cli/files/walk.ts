import { promises as files, type Dirent } from 'node:fs'
import { join } from 'node:path'

/**
 * Names of files that may be reports. Word keeps `~$…` beside a document that is open; what every repository has
 * beside its reports is none of them.
 */
const REPORT =
  /^(?!~\$|(?:README|CHANGELOG|CONTRIBUTING|LICENSE)[.\w-]*$)[^]*\.(?:txt|md|s?html?|mht(?:ml)?|docx|doc|wps|rtf|pdf|ofd|xlsx|xls|zip)$/i
const SKIPPED = new Set(['node_modules', '.git'])

/** By the last part of its name. */
export function mayBeReport(path: string): boolean {
  return REPORT.test(path.slice(path.lastIndexOf('/') + 1))
}

/** The reports in a directory and those below it. A link to a directory is not followed: it may lead back. */
export async function walk(
  folder: string,
  isIgnored: (path: string) => boolean,
  onError: (folder: string, error: unknown) => void,
): Promise<string[]> {
  const entries = await list(folder, onError)
  const found: string[] = []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (SKIPPED.has(entry.name) || isIgnored(path)) continue
    if (entry.isDirectory()) found.push(...(await walk(path, isIgnored, onError)))
    else if (REPORT.test(entry.name) && (await isFile(entry, path))) found.push(path)
  }
  return found
}

async function list(folder: string, onError: (folder: string, error: unknown) => void): Promise<Dirent[]> {
  try {
    return await files.readdir(folder, { withFileTypes: true })
  } catch (error) {
    onError(folder, error)
    return []
  }
}

/** A link that leads nowhere counts as a file: reading it then says what is wrong. */
async function isFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile()
  return files.stat(path).then(
    (target) => !target.isDirectory(),
    () => true,
  )
}
