import { lstatSync, readlinkSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** Links that lead to links end somewhere or are refused when the file is opened. */
const MOST_LINKS = 40

/** Where a file is written in the end, behind all links, also where nothing stands there yet. */
export function finalPath(path: string, links = 0): string {
  try {
    return realpathSync(path)
  } catch {
    const parent = dirname(path)
    if (parent === path || links > MOST_LINKS) return path
    if (isLink(path)) return finalPath(resolve(parent, readlinkSync(path)), links + 1)
    return join(finalPath(parent, links), basename(path))
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}
