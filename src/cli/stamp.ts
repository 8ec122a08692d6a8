import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { version } from './version.js'

/** What wrote a file: this version of the tool, also where it is built from sources that change under one version. */
export function stampOf(kind: string): string {
  const { size, mtimeMs } = statSync(fileURLToPath(import.meta.url))
  return `${kind} ${version} ${size} ${Math.round(mtimeMs)}`
}
