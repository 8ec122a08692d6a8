import { readFile } from 'node:fs/promises'
import { lintSettingsOf, type Resolved } from '../config/resolve.js'
import { lint } from '../lint/lint.js'
import type { Locale, Result } from '../model/diagnostic.js'
import { parseReport } from '../parse/parse.js'
import { read } from '../read/read.js'
import type { Rule } from '../rule/rule.js'
import type { Source } from './files.js'
import type { Io } from './io.js'

export interface Linted {
  readonly result: Result
  /** The decoded file. */
  readonly source: string
}

export async function bytesOf({ path }: Source, stdin: Io['stdin']): Promise<Uint8Array> {
  if (path !== undefined) return readFile(path)
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}

/** One report from bytes to result. Throws `ReadError` for what cannot be read or recognised. */
export async function lintBytes(
  bytes: Uint8Array,
  file: string,
  rules: readonly Rule[],
  resolved: Resolved,
  locale: Locale,
): Promise<Linted> {
  const document = await read(bytes, file)
  const parsed = parseReport(document, resolved.regime ? { regime: resolved.regime.value } : {})
  const settings = lintSettingsOf(resolved, resolved.locale?.value ?? locale)
  const { source } = document
  return { result: lint({ file, source, parsed }, rules, settings), source }
}
