import type { Notice } from '../../model/acceptance.js'
import type { FileFailure, InternalError, Locale } from '../../model/diagnostic.js'
import { printable } from '../../format/printable.js'
import { about } from '../failure.js'
import type { Output } from '../io.js'

/** All that goes to standard error after a run. */
export interface Complaints {
  /** Whole sentences that name their own file. */
  readonly sentences: readonly string[]
  readonly failures: readonly FileFailure[]
  readonly ignored: readonly string[]
  readonly notices: readonly Notice[]
  readonly internalErrors: readonly (InternalError & { readonly file: string })[]
}

const WORDS = {
  zh: {
    ignored: '已按设置忽略，没有检查',
    internal: (rule: string, message: string, plugin?: string) =>
      `规则 ${rule}${plugin ? `（插件 ${plugin}）` : ' '}内部出错（${message}）`,
    further: (count: number) => `关于已接受的问题，还有 ${count} 条提示，见 -f json`,
  },
  en: {
    ignored: 'Ignored by the settings, not checked',
    internal: (rule: string, message: string, plugin?: string) =>
      `Rule ${rule}${plugin ? ` of the plugin ${plugin}` : ''} failed internally (${message})`,
    further: (count: number) => `${count} more notes on accepted findings; see -f json`,
  },
} as const

/** Beyond these the formats for machines tell them all. */
const MOST_NOTICES = 20

function noticeLines(notices: readonly Notice[], locale: Locale): string[] {
  const expired = notices.filter(({ kind }) => kind === 'expired')
  const others = notices.filter(({ kind }) => kind !== 'expired')
  const shown = [...expired, ...others.slice(0, MOST_NOTICES)].map(({ file, line, message }) =>
    about(line === undefined ? file : `${file}:${line}`, message, locale),
  )
  const rest = others.length - MOST_NOTICES
  return rest > 0 ? [...shown, WORDS[locale].further(rest)] : shown
}

/** Of what a plugin threw. */
function firstLine(message: string): string {
  return printable(message.split('\n', 1)[0] ?? '')
}

/** One sentence a cause: what could not be linted, what was left out, rules that failed. */
export function complain(complaints: Complaints, stderr: Output, locale: Locale): void {
  const { ignored, internal } = WORDS[locale]
  const lines = [
    ...complaints.sentences,
    ...complaints.failures.map(({ file, message }) => about(file, message, locale)),
    ...complaints.ignored.map((file) => about(file, ignored, locale)),
    ...noticeLines(complaints.notices, locale),
    ...complaints.internalErrors.map(({ file, ruleId, message, plugin }) =>
      about(file, internal(ruleId, firstLine(message), plugin), locale),
    ),
  ]
  if (lines.length > 0) stderr.write(`${lines.join('\n')}\n`)
}
