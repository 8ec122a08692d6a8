import { resolve } from 'node:path'
import { isConfigError } from '../config/configError.js'
import { lintSettingsOf, type Resolved } from '../config/resolve.js'
import type { FileSettings } from '../config/settings.js'
import type { FileFailure, Locale, Result } from '../model/diagnostic.js'
import type { Rule } from '../rule/rule.js'
import { failureOf } from './failure.js'
import type { Source } from './files.js'
import type { FixMode } from './fixMode.js'
import { inParallel } from './inParallel.js'
import type { Io } from './io.js'
import { bytesOf, lintBytes, type InForce, type Linted } from './lintSource.js'

/** Files open at a time; linting itself runs one by one. */
const PARALLEL_READS = 16

export interface LintPlan {
  readonly io: Io
  readonly locale: Locale
  readonly rules: readonly Rule[]
  readonly settingsOf: (path: string) => Promise<FileSettings>
  readonly isIgnored: (path: string) => boolean
  /** Whether a format asks for the extracted texts. */
  readonly keepsText: boolean
  readonly fixMode?: FixMode
  /** Called for each linted file before its source is let go. */
  readonly onLinted: (linted: Linted, bytes: number) => void
}

export interface LintedFiles {
  readonly results: readonly Result[]
  readonly failures: readonly FileFailure[]
  /** Named on the command line, but left out by a configuration. */
  readonly ignored: readonly Source[]
  /** Sentences about configurations, which concern many files at once. */
  readonly configErrors: ReadonlySet<string>
}

type Outcome = Result | FileFailure | 'ignored'

/** Lints files, a few open at a time. What is wrong with one never stops the others. */
export async function lintFiles(sources: readonly Source[], plan: LintPlan): Promise<LintedFiles> {
  const configErrors = new Set<string>()
  const inForce = settingsByResolution(plan)
  const outcomes = await inParallel(sources, PARALLEL_READS, async (source): Promise<Outcome> => {
    try {
      return await lintOne(source, plan, inForce)
    } catch (error) {
      const message = failureOf(error, plan.locale)
      if (isConfigError(error)) configErrors.add(message)
      return { file: source.name, message }
    }
  })
  return {
    results: outcomes
      .filter((outcome) => outcome !== 'ignored')
      .filter((outcome) => 'diagnostics' in outcome),
    failures: outcomes.filter((outcome) => outcome !== 'ignored').filter((outcome) => 'message' in outcome),
    ignored: sources.filter(({ isNamed }, at) => isNamed && outcomes[at] === 'ignored'),
    configErrors,
  }
}

async function lintOne(
  source: Source,
  plan: LintPlan,
  inForce: (resolved: Resolved) => InForce,
): Promise<Outcome> {
  const { io, fixMode, onLinted } = plan
  const path = resolve(io.cwd, source.path ?? source.name)
  if (plan.isIgnored(path)) return 'ignored'
  const { resolved, isIgnored } = await plan.settingsOf(path)
  if (isIgnored) return 'ignored'
  const bytes = await bytesOf(source, io)
  const relint = (content: Uint8Array): Promise<Linted> => lintBytes(content, source.name, inForce(resolved))
  const first = await relint(bytes)
  const linted = fixMode ? await fixMode(source, bytes, first, relint) : first
  onLinted(linted, bytes.length)
  return linted.result
}

/** The engine's settings, made once for all files that share them. */
function settingsByResolution({ rules, locale, keepsText }: LintPlan): (resolved: Resolved) => InForce {
  const known = new Map<Resolved, InForce>()
  return (resolved) => {
    const found = known.get(resolved) ?? {
      rules,
      settings: lintSettingsOf(resolved, resolved.locale?.value ?? locale),
      ...(resolved.regime ? { regime: resolved.regime.value } : {}),
      keepsText,
    }
    known.set(resolved, found)
    return found
  }
}
