import { readFileSync } from 'node:fs'
import type { ExtraSources } from '../../config/plugins/extras.js'
import { lintSettingsOf } from '../../config/resolve.js'
import type { FileSettings } from '../../config/settings.js'
import { lint, type LintInput } from '../../lint/lint.js'
import { applies, type LintSettings } from '../../lint/settings.js'
import type { Locale, Result } from '../../model/diagnostic.js'
import type { Digest } from '../../model/digest.js'
import { READ_LIMITS, type ReadLimits } from '../../model/limits.js'
import type { RegimeId } from '../../model/regime.js'
import { parseReport } from '../../parse/parse.js'
import type { SourceDocument } from '../../read/document.js'
import type { Rule } from '../../rule/rule.js'
import type { Source } from '../files/files.js'
import { readBytes, readStream } from '../files/readBytes.js'
import type { Io } from '../io.js'

export interface Linted {
  readonly result: Result
  /** The decoded file. */
  readonly source: string
  /** The extracted text, where it is kept. */
  readonly text?: string
}

/** What a source holds; of what has no end, no more than the limit for reading. */
export async function bytesOf(
  source: Source,
  io: Pick<Io, 'stdin' | 'onWork'>,
  { megabytes }: ReadLimits = READ_LIMITS,
): Promise<Uint8Array> {
  const bytes = await contentOf(source, io, megabytes)
  io.onWork?.(bytes.length)
  return bytes
}

/** Standard input is opened by looking at it, which takes milliseconds. */
async function contentOf(
  { path, member }: Source,
  io: Pick<Io, 'stdin'>,
  megabytes: number,
): Promise<Uint8Array> {
  if (path === undefined) return readStream(io.stdin, megabytes)
  if (member === undefined) return readBytes(path, megabytes)
  const { fileInArchive } = await import('../../read/archive.js')
  return fileInArchive(readFileSync(path), member)
}

/** What is in force for a file, in the engine's terms. */
export interface InForce {
  readonly rules: readonly Rule[]
  readonly settings: LintSettings
  readonly regime?: RegimeId
  /** The year reported on, where the text need not be asked. */
  readonly year?: number
  /** Where the rules that the package does not have come from. */
  readonly extras?: ExtraSources
  /** Whether a format asks for the extracted text. */
  readonly keepsText?: boolean
  /** Last year's report, to compare with. */
  readonly previous?: Digest
  /** What reading a file may take; the usual where absent. */
  readonly limits?: Partial<ReadLimits>
}

/** What the settings of a file come to; `locale` where they name none. */
export function inForceOf(
  { resolved, rules, extras }: Pick<FileSettings, 'resolved' | 'rules' | 'extras'>,
  locale: Locale,
): InForce {
  return {
    rules,
    settings: lintSettingsOf(resolved, resolved.locale?.value ?? locale),
    ...(resolved.regime ? { regime: resolved.regime.value } : {}),
    ...(resolved.limits ? { limits: resolved.limits.value } : {}),
    ...(extras
      ? { extras: { plugins: extras.plugins.map(({ path }) => path), declared: extras.declared } }
      : {}),
  }
}

export const DIRECTIVE = 'disclosure-lint-'

/** `scopes`: of the rules that were run; a directive for another one is not called unused. */
async function withDirectives(
  result: Result,
  { source, format }: SourceDocument,
  { rules, settings }: InForce,
  scopes: readonly Rule['scope'][],
): Promise<Result> {
  if (settings.ignoresDirectives) return result
  const { acceptByDirectives } = await import('../../accept/directives.js')
  const isOn = ranOf(rules, scopes, result.regime, settings)
  return acceptByDirectives(result, {
    source,
    format,
    rules,
    isOn,
    isPartial: settings.isPartial === true,
    locale: settings.locale,
  })
}

/** Whether a rule was run. */
export function ranOf(
  rules: readonly Rule[],
  scopes: readonly Rule['scope'][],
  regime: RegimeId,
  settings: LintSettings,
): (ruleId: string) => boolean {
  const ran = rules.filter((rule) => scopes.includes(rule.scope) && applies(rule, regime, settings))
  const ids = new Set(ran.map(({ id }) => id))
  return (ruleId) => ids.has(ruleId)
}

export function limitsOf({ limits }: Pick<InForce, 'limits'>): ReadLimits {
  return { ...READ_LIMITS, ...limits }
}

/** A report that was read. Throws `ReadError` where no law and form can be told for it. */
export async function lintDocument(
  document: SourceDocument,
  file: string,
  inForce: InForce,
): Promise<Linted> {
  const { rules, settings, keepsText, previous } = inForce
  const parsed = parseReport(document, inForce)
  const { source } = document
  const input = { file, source, parsed }
  const alone = lint(input, rules, settings)
  const found = previous ? await beside(previous, alone, input, rules, settings) : alone
  const scopes = previous ? (['report', 'series'] as const) : (['report'] as const)
  const result = source.includes(DIRECTIVE) ? await withDirectives(found, document, inForce, scopes) : found
  return { result, source, ...(keepsText ? { text: parsed.report.text } : {}) }
}

async function beside(
  previous: Digest,
  result: Result,
  input: LintInput,
  rules: readonly Rule[],
  settings: LintSettings,
): Promise<Result> {
  const { withPrevious } = await import('../../audit/withPrevious.js')
  return withPrevious(result, input, previous, rules, settings)
}
