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
    same: (count: number) => `另有 ${count} 个文件`,
    all: '（全部见 -f json）',
  },
  en: {
    ignored: 'Ignored by the settings, not checked',
    internal: (rule: string, message: string, plugin?: string) =>
      `Rule ${rule}${plugin ? ` of the plugin ${plugin}` : ''} failed internally (${message})`,
    further: (count: number) => `${count} more notes on accepted findings; see -f json`,
    same: (count: number) => `${count} more ${count === 1 ? 'file' : 'files'}`,
    all: ' (-f json names all)',
  },
} as const

/** Beyond these the formats for machines tell them all. */
const MOST_NOTICES = 20
const MOST_ALIKE = 20

function noticeLines(notices: readonly Notice[], locale: Locale): string[] {
  const expired = notices.filter(({ kind }) => kind === 'expired')
  const others = notices.filter(({ kind }) => kind !== 'expired')
  const shown = [...expired, ...others.slice(0, MOST_NOTICES)].map(({ file, line, message }) =>
    about(line === undefined ? file : `${file}:${line}`, message, locale),
  )
  const rest = others.length - MOST_NOTICES
  return rest > 0 ? [...shown, WORDS[locale].further(rest)] : shown
}

/** What is true of very many files is told of the first ones and counted for the rest. */
function fileLines(told: readonly { file: string; sentence: string }[], locale: Locale): string[] {
  const { same, all } = WORDS[locale]
  const counts = new Map<string, number>()
  const shown = told.filter(({ sentence }) => {
    const nth = (counts.get(sentence) ?? 0) + 1
    counts.set(sentence, nth)
    return nth <= MOST_ALIKE
  })
  const rest = [...counts].filter(([, count]) => count > MOST_ALIKE)
  return [
    ...shown.map(({ file, sentence }) => about(file, sentence, locale)),
    ...rest.map(([sentence, count]) => `${about(same(count - MOST_ALIKE), sentence, locale)}${all}`),
  ]
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
    ...fileLines(
      complaints.failures.map(({ file, message }) => ({ file, sentence: message })),
      locale,
    ),
    ...complaints.ignored.map((file) => about(file, ignored, locale)),
    ...noticeLines(complaints.notices, locale),
    ...fileLines(
      complaints.internalErrors.map(({ file, ruleId, message, plugin }) => ({
        file,
        sentence: internal(ruleId, firstLine(message), plugin),
      })),
      locale,
    ),
  ]
  if (lines.length > 0) stderr.write(`${lines.join('\n')}\n`)
}
