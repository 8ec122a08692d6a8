import { resolve } from 'node:path'
import { failed, failureTexts } from '../cli/failure.js'
import { displayName, findSources, type Source } from '../cli/files/files.js'
import type { Linter } from '../cli/lint/linter.js'
import { localLinter } from '../cli/lint/localLinter.js'
import { bytesOf, inForceOf } from '../cli/lint/lintSource.js'
import { ConfigError } from '../config/configError.js'
import type { FileSettings } from '../config/settings.js'
import type { FileFailure, Result } from '../model/diagnostic.js'
import type { LintFileOptions } from './options.js'
import { settingsBy } from './loadConfig.js'

/**
 * Lints one file of any format that the command reads. Throws `ReadError` for a file that is no report,
 * `ConfigError` for a wrong configuration, and the system's own error (with `code`) for what cannot be read.
 */
export async function lintFile(path: string, options: LintFileOptions = {}): Promise<Result> {
  const { cwd = resolve() } = options
  options.signal?.throwIfAborted()
  const source = { name: displayName(resolve(cwd, path), cwd), path: resolve(cwd, path), isNamed: true }
  const linter = localLinter()
  try {
    const settings = await settingsBy(options)(source.path)
    const problems = settings.extras?.problems ?? []
    if (problems.length > 0) throw new ConfigError(displayName(settings.configFile ?? '', cwd), problems)
    return await lintOne(source, settings, options, linter)
  } finally {
    await linter.close()
  }
}

/**
 * Lints files, folders and globs, one after the other in the order of their names. A file that cannot be linted
 * gives a failure in its place, as does a pattern that matches nothing, and once a plugin that cannot be used; files
 * that a configuration ignores give nothing. Only an aborted signal and a wrong configuration given by name end the iteration with an error.
 */
export async function* lintFiles(
  patterns: string | readonly string[],
  options: LintFileOptions = {},
): AsyncGenerator<Result | FileFailure, void, undefined> {
  const { cwd = resolve(), config, locale = 'zh', signal } = options
  const settingsOf = settingsBy(options)
  if (typeof config === 'string') await settingsOf(resolve(cwd, 'report.txt'))
  const search = { cwd, stdinName: '', isIgnored: () => false, opensArchives: true }
  const { sources, unmatched, unreadable } = await findSources([patterns].flat().map(notStdin), search)
  for (const { file, texts } of unmatched) yield failed(file, texts, locale)
  for (const { file, error } of unreadable) yield failed(file, failureTexts(error), locale)
  const linter = localLinter()
  const told = new Set<string>()
  try {
    for (const source of sources) {
      signal?.throwIfAborted()
      const outcomes = await outcomesOf(source).catch((error: unknown) => [failureOf(source, error)])
      for (const outcome of outcomes) yield outcome
    }
  } finally {
    await linter.close()
  }

  async function outcomesOf(source: Source): Promise<(Result | FileFailure)[]> {
    const settings = await settingsOf(resolve(cwd, source.path ?? source.name))
    if (settings.isIgnored) return []
    const { configFile = '', extras } = settings
    const problems = told.has(configFile) ? [] : (extras?.problems ?? [])
    told.add(configFile)
    const outcome = await lintOne(source, settings, options, linter).catch((error: unknown) =>
      failureOf(source, error),
    )
    return [...problems.map((texts) => failed(displayName(configFile, cwd), texts, locale)), outcome]
  }

  function failureOf({ name }: Source, error: unknown): FileFailure {
    return failed(name, failureTexts(error), locale)
  }
}

/** Standard input is the command's. */
function notStdin(pattern: string): string {
  return pattern === '-' ? './-' : pattern
}

async function lintOne(
  source: Source,
  settings: FileSettings,
  { locale = 'zh' }: LintFileOptions,
  linter: Linter,
): Promise<Result> {
  const bytes = await bytesOf(source, { stdin: NOTHING })
  const { result } = await linter.lint(bytes, source.name, inForceOf(settings, locale))
  return result
}

const NOTHING: AsyncIterable<never> = {
  [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve(DONE) }),
}
const DONE = { done: true, value: undefined } as const
