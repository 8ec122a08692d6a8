import { inForceOf, lintDocument } from '../cli/lint/lintSource.js'
import { rules as builtInRules } from '../../rules/index.js'
import { resolve } from '../config/resolve.js'
import type { Result } from '../model/diagnostic.js'
import { readText } from '../read/read.js'
import type { Format } from '../model/report.js'
import { checkSettings } from './checkSettings.js'
import type { LintTextOptions } from './options.js'

const FORMATS: readonly Format[] = ['text', 'markdown', 'html']

/**
 * Lints one report that is already text. Reads no configuration and no file. Throws `ReadError` when no law and
 * form can be told for it, `ConfigError` for settings that are wrong, `RangeError` for a format that is no text.
 */
export async function lintText(text: string, options: LintTextOptions = {}): Promise<Result> {
  const { format = 'text', year, file = 'report.txt', ruleSet = builtInRules, signal, ...settings } = options
  signal?.throwIfAborted()
  if (typeof text !== 'string') throw new TypeError(`lintText takes a text, not ${typeof text}`)
  if (!FORMATS.includes(format)) throw new RangeError(`No format “${format}”, expected ${FORMATS.join(', ')}`)
  await checkSettings(settings, ruleSet)
  const document = await readText(text, format)
  signal?.throwIfAborted()
  const resolved = resolve([{ ...settings, origin: 'options' }], ruleSet)
  const { result } = await lintDocument(document, file, {
    ...inForceOf({ resolved, rules: ruleSet }, 'zh'),
    ...(year === undefined ? {} : { year }),
  })
  return result
}
