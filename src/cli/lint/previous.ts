import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Digest } from '../../model/digest.js'
import type { Locale } from '../../model/diagnostic.js'
import { parseReport } from '../../parse/parse.js'
import { about, failureTexts } from '../failure.js'
import { displayName, type Source } from '../files/files.js'
import type { Linter } from './linter.js'
import { READ_LIMITS } from '../../model/limits.js'
import { readOnce } from '../guardedReader.js'
import { localLinter } from './localLinter.js'
import { UsageError } from '../usageError.js'

/** Last year's report, as `--previous` names it. Throws `UsageError` where it cannot be read. */
export async function digestOfPrevious(file: string, cwd: string, locale: Locale): Promise<Digest> {
  try {
    const document = await readOnce(readFileSync(resolve(cwd, file)), file, READ_LIMITS)
    const parsed = parseReport(document)
    const { digestOf } = await import('../../audit/digest/digest.js')
    return digestOf({ file: displayName(resolve(cwd, file), cwd), source: document.source, parsed }, locale)
  } catch (error) {
    const { zh, en } = failureTexts(error)
    throw new UsageError({
      zh: about(`--previous ${file}`, zh, 'zh'),
      en: about(`--previous ${file}`, en, 'en'),
    })
  }
}

/** Refuses a report that is to be compared with itself alone. */
export function refuseItself(previous: Digest, sources: readonly Source[]): void {
  if (sources.length === 0 || sources.some(({ name }) => name !== previous.file)) return
  throw new UsageError({
    zh: `--previous ${previous.file}：这就是要检查的报告，应为它上一年度的报告`,
    en: `--previous ${previous.file}: this is the report to be linted; expected its report of the year before`,
  })
}

/** Lints each report beside last year's, one after the other: there is one, or a few copies of it. */
export function linterBeside(previous: Digest): Linter {
  const { lint, close } = localLinter()
  return {
    width: 1,
    lint: (bytes, file, inForce) => lint(bytes, file, { ...inForce, previous }),
    close,
  }
}
