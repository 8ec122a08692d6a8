import { resolve } from 'node:path'
import { isConfigError } from '../../config/configError.js'
import type { FileSettings } from '../../config/settings.js'
import type { FileFailure, Locale, Result } from '../../model/diagnostic.js'
import { onceEach } from '../../model/once.js'
import type { Rule } from '../../rule/rule.js'
import { failed, failureTexts } from '../failure.js'
import { displayName, type Source } from '../files/files.js'
import type { FixMode } from './fixMode.js'
import { inParallel } from './inParallel.js'
import type { Io } from '../io.js'
import type { Linter } from './linter.js'
import { progressOf } from '../output/progress.js'
import { bytesOf, inForceOf, limitsOf, type InForce, type Linted } from './lintSource.js'

interface LintPlan {
  readonly io: Io
  readonly locale: Locale
  readonly settingsOf: (path: string) => Promise<FileSettings>
  readonly isIgnored: (path: string) => boolean
  /** Whether a format asks for the extracted texts. */
  readonly keepsText: boolean
  /** Whether comments in a report accept nothing. */
  readonly ignoresDirectives: boolean
  readonly fixMode?: FixMode
  /** Given what is in force for each file. */
  readonly linterFor: (inForces: readonly InForce[]) => Promise<Linter>
  /** Called for each linted file before its source is let go. */
  readonly onLinted: (linted: Linted, bytes: number) => void
}

export interface LintedFiles {
  readonly results: readonly Result[]
  readonly failures: readonly FileFailure[]
  /** Named on the command line, but left out by a configuration. */
  readonly ignored: readonly Source[]
  /** All rules that were in force for some file. */
  readonly rules: readonly Rule[]
  /** Plugins that could not be used, told once for each configuration. */
  readonly problems: readonly FileFailure[]
  /** Sentences about configurations, which concern many files at once. */
  readonly configErrors: ReadonlySet<string>
}

type Outcome = Result | FileFailure | 'ignored'

/** Compiling for so many pays from the first one on. */
const MANY = 64

/** Lints files, a few open at a time. What is wrong with one never stops the others. */
export async function lintFiles(sources: readonly Source[], plan: LintPlan): Promise<LintedFiles> {
  if (sources.length >= MANY) plan.io.onWork?.(Infinity)
  const configErrors = new Set<string>()
  const telling = (source: Source, error: unknown): FileFailure => {
    const failure = failed(source.name, failureTexts(error), plan.locale)
    if (isConfigError(error)) configErrors.add(failure.message)
    return failure
  }
  // Files that share their settings share what is in force: threads are given it once.
  const inForceFor = onceEach(
    (settings: FileSettings) => inForceIn(settings, plan),
    ({ resolved }) => resolved,
  )
  const jobs = await Promise.all(
    sources.map((source) =>
      jobOf(source, plan, inForceFor).catch((error: unknown) => telling(source, error)),
    ),
  )
  const inForces = [...new Set(jobs.filter(isJob).map(({ inForce }) => inForce))]
  const linter = await plan.linterFor(jobs.filter(isJob).map(({ inForce }) => inForce))
  const progress = progressOf(jobs.length, plan.io, plan.locale)
  const outcomes = await inParallel(jobs, linter.width, async (job): Promise<Outcome> => {
    if (!isJob(job)) return job
    const outcome = await lintOne(job, plan, linter).catch((error: unknown) => telling(job.source, error))
    progress.step()
    return outcome
  })
  progress.end()
  await linter.close()
  return {
    results: outcomes
      .filter((outcome) => outcome !== 'ignored')
      .filter((outcome) => 'diagnostics' in outcome),
    failures: outcomes.filter((outcome) => outcome !== 'ignored').filter((outcome) => 'message' in outcome),
    ignored: sources.filter(({ isNamed }, at) => isNamed && outcomes[at] === 'ignored'),
    rules: [...new Map(inForces.flatMap((inForce) => inForce.rules.map((rule) => [rule.id, rule]))).values()],
    problems: problemsOf(jobs.filter(isJob), plan),
    configErrors,
  }
}

/** Files of one configuration share its plugins. */
function problemsOf(jobs: readonly Job[], { io, locale }: LintPlan): FileFailure[] {
  const byFile = new Map(jobs.map(({ settings }) => [settings.configFile, settings.extras?.problems ?? []]))
  return [...byFile].flatMap(([file = '', problems]) =>
    problems.map((texts) => failed(displayName(file, io.cwd), texts, locale)),
  )
}

/** A file with what is in force for it. */
interface Job {
  readonly source: Source
  readonly inForce: InForce
  readonly settings: FileSettings
}

function isJob(job: Job | FileFailure | 'ignored'): job is Job {
  return job !== 'ignored' && 'inForce' in job
}

async function jobOf(
  source: Source,
  plan: LintPlan,
  inForceFor: (settings: FileSettings) => InForce,
): Promise<Job | 'ignored'> {
  const path = resolve(plan.io.cwd, source.path ?? source.name)
  if (plan.isIgnored(path)) return 'ignored'
  const settings = await plan.settingsOf(path)
  return settings.isIgnored ? 'ignored' : { source, inForce: inForceFor(settings), settings }
}

async function lintOne({ source, inForce }: Job, plan: LintPlan, linter: Linter): Promise<Result> {
  const { io, fixMode, onLinted } = plan
  const bytes = await bytesOf(source, io, limitsOf(inForce))
  const relint = (content: Uint8Array): Promise<Linted> => linter.lint(content, source.name, inForce)
  const first = await relint(bytes)
  const linted = fixMode ? await fixMode(source, bytes, first, relint) : first
  onLinted(linted, bytes.length)
  return linted.result
}

/** What is in force for a file in this run. */
function inForceIn(settings: FileSettings, { locale, keepsText, ignoresDirectives }: LintPlan): InForce {
  const inForce = inForceOf(settings, locale)
  return { ...inForce, settings: { ...inForce.settings, ignoresDirectives }, keepsText }
}
