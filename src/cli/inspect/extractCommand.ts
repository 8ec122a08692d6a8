import { resolve } from 'node:path'
import { rules } from '../../../rules/index.js'
import { settingsFor } from '../../config/settings.js'
import {
  extractFigures,
  formatFigures,
  type ExtractedFigure,
  type ExtractFormat,
} from '../../format/extract.js'
import { parseReport } from '../../parse/parse.js'
import { about, failureOf } from '../failure.js'
import { findSources, type Source } from '../files/files.js'
import { settingsSourceOf } from '../arguments/flagSettings.js'
import { guardedReader } from '../guardedReader.js'
import { ignorePatterns } from '../files/ignorePatterns.js'
import { inParallel } from '../lint/inParallel.js'
import type { ExitCode } from '../io.js'
import { bytesOf, inForceOf, limitsOf } from '../lint/lintSource.js'
import type { Invocation } from '../run.js'

const PARALLEL_READS = 16

/** `disclosure-lint extract [files..]`: the figures of the tables as tidy data. A file that cannot be read never stops the others. */
export async function extractCommand({ io, args, locale }: Invocation): Promise<ExitCode> {
  const settingsOf = settingsFor(await settingsSourceOf(args, rules, io.cwd))
  const isIgnored = await ignorePatterns(args.values('ignore-pattern'), io.cwd)
  const stdinName = args.value('stdin-filename') ?? '<stdin>'
  const found = await findSources(args.operands, { cwd: io.cwd, stdinName, isIgnored, opensArchives: true })
  const complaints: string[] = [
    ...found.unmatched.map(({ file, texts }) => about(file, texts[locale], locale)),
    ...found.unreadable.map(({ file, error }) => about(file, failureOf(error, locale), locale)),
  ]
  const reader = guardedReader()
  const extracted = await inParallel(
    found.sources,
    PARALLEL_READS,
    async (source): Promise<ExtractedFigure[]> => {
      try {
        return await figuresOf(source)
      } catch (error) {
        complaints.push(about(source.name, failureOf(error, locale), locale))
        return []
      }
    },
  )
  await reader.close()
  const format = (args.value('format') ?? 'csv') as ExtractFormat
  io.stdout.write(formatFigures(extracted.flat(), format))
  for (const complaint of complaints.sort()) io.stderr.write(`${complaint}\n`)
  return complaints.length > 0 ? 2 : 0

  async function figuresOf(source: Source): Promise<ExtractedFigure[]> {
    const path = resolve(io.cwd, source.path ?? source.name)
    const settings = await settingsOf(path)
    if (settings.isIgnored || isIgnored(path)) return []
    const inForce = inForceOf(settings, locale)
    const limits = limitsOf(inForce)
    const document = await reader.read(await bytesOf(source, io, limits), source.name, limits)
    const { report } = parseReport(document, inForce)
    return extractFigures(source.name, report)
  }
}
