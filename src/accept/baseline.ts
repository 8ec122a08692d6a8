import { ruleIdOf } from '../config/ruleName.js'
import type { Notice } from '../model/acceptance.js'
import type { Diagnostic, Locale, Result } from '../model/diagnostic.js'
import { withAccepted } from './withAccepted.js'

/** A finding that was there before. Its words help people who read the file; the fingerprint decides. */
export interface BaselineEntry {
  /** `parts-sum/differs`; compared without the message. */
  readonly rule: string
  readonly fingerprint: string
  readonly text: string
}

/** Findings by report, named from the folder of the baseline. */
export interface Baseline {
  /** Why they are accepted, if someone wrote it down. */
  readonly reason?: string
  readonly findings: ReadonlyMap<string, readonly BaselineEntry[]>
}

interface BaselineInput {
  readonly baseline: Baseline
  readonly results: readonly Result[]
  /** A report's name in the baseline. */
  readonly nameOf: (file: string) => string
  readonly isOn: (ruleId: string) => boolean
  readonly locale: Locale
  /** The baseline's file, for people. */
  readonly file: string
}

export interface Compared {
  readonly results: readonly Result[]
  readonly notices: readonly Notice[]
}

/** Takes out what stood in the baseline, and tells of entries that meet nothing. */
export function compareWithBaseline(input: BaselineInput): Compared {
  const { baseline, results, nameOf, isOn, locale, file } = input
  const notices: Notice[] = []
  const reason =
    baseline.reason ?? (locale === 'zh' ? `已列入基线 ${file}` : `Listed in the baseline ${file}`)
  const compared = results.map((result) => {
    const name = nameOf(result.file)
    const entries = new Map((baseline.findings.get(name) ?? []).map((entry) => [markOf(entry), entry]))
    const open = withAccepted(result, (diagnostic) =>
      entries.delete(markOf(entryOf(diagnostic))) ? { by: 'baseline', reason } : undefined,
    )
    for (const entry of entries.values()) {
      if (isOn(ruleIdOf(entry.rule))) notices.push(unmet(entry, name, input))
    }
    return open
  })
  return { results: compared, notices }
}

/** Where nothing can be quoted, as of a report that is missing, the place says what is meant. */
export function entryOf({ ruleId, messageId, fingerprint, quote, place }: Diagnostic): BaselineEntry {
  return { rule: `${ruleId}/${messageId}`, fingerprint, text: quote === '' ? place : quote }
}

function unmet({ rule, text }: BaselineEntry, name: string, { locale, file }: BaselineInput): Notice {
  const [inChinese, inEnglish] = text === '' ? ['', ''] : [`（“${text}”）`, ` (“${text}”)`]
  const texts = {
    zh: `基线中 ${name} 的 ${rule}${inChinese}没有对应的问题，可用 --prune-baseline 清理`,
    en: `The baseline's ${rule}${inEnglish} of ${name} meets no finding; --prune-baseline removes it`,
  }
  return { kind: 'unused', by: 'baseline', file, message: texts[locale], texts }
}

/** Reports of the baseline that were moved or removed; one that was only not asked for is none of them. */
export function goneNotices(
  { baseline, locale, file }: Pick<BaselineInput, 'baseline' | 'locale' | 'file'>,
  isGone: (name: string) => boolean,
): Notice[] {
  const gone = [...baseline.findings].filter(([name, entries]) => entries.length > 0 && isGone(name))
  return gone.map(([name, { length }]) => {
    const texts = {
      zh: `基线中的 ${name} 已不存在（有 ${length} 个问题），可用 --prune-baseline 清理，改名的用 --update-baseline 重新记录`,
      en: `The baseline lists ${length} ${length === 1 ? 'finding' : 'findings'} of ${name}, which is no longer there: --prune-baseline removes them, --update-baseline records a new name`,
    }
    return { kind: 'unused', by: 'baseline', file, message: texts[locale], texts }
  })
}

function markOf(entry: BaselineEntry): string {
  return `${ruleIdOf(entry.rule)} ${entry.fingerprint}`
}

interface BaselineChange extends Omit<BaselineInput, 'locale' | 'file'> {
  /** `update`: what is found now; `prune`: of the old entries those that still meet something. */
  readonly mode: 'update' | 'prune'
  /** Whether a report that was not linted still exists. */
  readonly exists: (name: string) => boolean
}

/** The baseline as it is to be written. What was not looked at stays: other reports, rules that were not run. */
export function changedBaseline({ results, nameOf, exists, ...change }: BaselineChange): Baseline {
  const { baseline } = change
  const findings = new Map([...baseline.findings].filter(([name]) => exists(name)))
  for (const result of results) {
    const name = nameOf(result.file)
    const entries = changedEntries(baseline.findings.get(name) ?? [], result, change)
    if (entries.length === 0) findings.delete(name)
    else findings.set(name, entries)
  }
  return { ...baseline, findings }
}

/** What is to stand in the baseline for one report, compared with it before. */
export function changedEntries(
  before: readonly BaselineEntry[],
  { diagnostics, accepted }: Result,
  { isOn, mode }: Pick<BaselineChange, 'isOn' | 'mode'>,
): BaselineEntry[] {
  const now = [...diagnostics, ...accepted.filter(({ acceptance }) => acceptance.by === 'baseline')]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(entryOf)
  const known = new Set(before.map(markOf))
  const kept = before.filter((entry) => !isOn(ruleIdOf(entry.rule)))
  const found = mode === 'update' ? now : now.filter((entry) => known.has(markOf(entry)))
  const marks = new Set(found.map(markOf))
  return [...found, ...kept.filter((entry) => !marks.has(markOf(entry)))]
}
