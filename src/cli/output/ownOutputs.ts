import { resolve } from 'node:path'
import type { Destination } from './destinations.js'
import type { Source } from '../files/files.js'
import { finalPath } from '../files/finalPath.js'
import { UsageError } from '../usageError.js'

/** Whether a path is written by this run: what an earlier run wrote there is no report. */
export function ownOutputs(destinations: readonly Destination[], cwd: string): (path: string) => boolean {
  const paths = new Set(
    destinations.flatMap(({ file }) =>
      file === undefined ? [] : [resolve(cwd, file), finalPath(resolve(cwd, file))],
    ),
  )
  return (path) => paths.has(path)
}

/** A report named by itself is never written over. */
export function refuseOverwriting(sources: readonly Source[], isOutput: (path: string) => boolean): void {
  const both = sources.find(({ path, isNamed }) => isNamed && path !== undefined && isOutput(path))
  if (!both) return
  throw new UsageError({
    zh: `${both.name} 既是要检查的报告，又是输出的文件`,
    en: `${both.name} is both a report to lint and a file to write`,
  })
}
