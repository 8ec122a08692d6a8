import type { FileFailure, InternalError, Locale } from '../model/diagnostic.js'
import type { Output } from './io.js'

/** All that goes to standard error after a run. */
export interface Complaints {
  /** Whole sentences that name their own file. */
  readonly sentences: readonly string[]
  readonly failures: readonly FileFailure[]
  readonly ignored: readonly string[]
  readonly internalErrors: readonly (InternalError & { readonly file: string })[]
}

const WORDS = {
  zh: {
    colon: '：',
    ignored: '已按设置忽略，没有检查',
    internal: (rule: string, message: string) => `规则 ${rule} 内部出错（${message}）`,
  },
  en: {
    colon: ': ',
    ignored: 'Ignored by the settings, not checked',
    internal: (rule: string, message: string) => `Rule ${rule} failed internally (${message})`,
  },
} as const

/** One sentence a cause: what could not be linted, what was left out, rules that failed. */
export function complain(complaints: Complaints, stderr: Output, locale: Locale): void {
  const { colon, ignored, internal } = WORDS[locale]
  const lines = [
    ...complaints.sentences,
    ...complaints.failures.map(({ file, message }) => `${file}${colon}${message}`),
    ...complaints.ignored.map((file) => `${file}${colon}${ignored}`),
    ...complaints.internalErrors.map(
      ({ file, ruleId, message }) => `${file}${colon}${internal(ruleId, message)}`,
    ),
  ]
  if (lines.length > 0) stderr.write(`${lines.join('\n')}\n`)
}
