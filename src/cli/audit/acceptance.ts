import { acceptByDirectives } from '../../accept/directives.js'
import {
  changedEntries,
  compareWithBaseline,
  goneNotices,
  type Baseline,
  type BaselineEntry,
} from '../../accept/baseline.js'
import { writeBaseline } from '../../accept/baselineFile.js'
import { waiving } from '../../accept/waive.js'
import type { Commented } from '../../audit/store/entry.js'
import type { Notice } from '../../model/acceptance.js'
import type { Locale, Result } from '../../model/diagnostic.js'
import { namesFor, today, writtenText, type AcceptancePlan, type Settled } from '../lint/acceptance.js'
import { ranOf } from '../lint/lintSource.js'
import { loadWaivers } from '../lint/loadWaivers.js'
import type { AuditPlan } from './plan.js'

/** What is accepted in an audit: by comments, then by waivers, then by the baseline, as in linting. */
export interface AuditAcceptance {
  /** Of one report after the other; each is asked once. */
  readonly accept: (result: Result, commented: Commented | undefined) => Result
  /** What is to be said of acceptances once every report was asked. */
  readonly notices: () => Promise<readonly Notice[]>
  /** The baseline as it is to be written. */
  readonly update: () => Settled['update']
  /** Stands for all that is accepted today. */
  readonly mark: string
}

interface Accepting extends Pick<AuditPlan, 'general' | 'settingsOf' | 'waiverPaths'> {
  /** As the flags have it. */
  readonly accepting: AcceptancePlan
  readonly ignoresDirectives: boolean
  readonly cwd: string
  readonly locale: Locale
}

export async function auditAcceptance(given: Accepting): Promise<AuditAcceptance> {
  const { accepting, general, locale } = given
  const lists = await loadWaivers(new Set(given.waiverPaths.values()), given.cwd, general.rules)
  const day = today()
  const waivers = waiving({
    listOf: (file) => lists.get(given.waiverPaths.get(file) ?? ''),
    today: day,
    isOn: accepting.isOn,
    locale,
  })
  const baseline = baselineOf(given)
  const noticed: Notice[] = []
  const waived = [...lists.values()].map((list) => list.waivers)
  return {
    accept(result, commented) {
      const read = commented ? withComments(result, commented, given) : result
      noticed.push(...read.notices)
      return baseline.accept(waivers.accept(read))
    },
    notices: async () => [...noticed, ...(await waivers.notices()), ...baseline.notices()],
    update: baseline.update,
    mark: JSON.stringify([
      lists.size > 0 ? [day, waived] : [],
      accepting.baseline ? writeBaseline(accepting.baseline) : '',
      accepting.mode,
      given.ignoresDirectives,
    ]),
  }
}

const SCOPES = ['report', 'series', 'set'] as const

function withComments(
  result: Result,
  { source, format }: Commented,
  { settingsOf, general: { rules }, ignoresDirectives }: Accepting,
): Result {
  if (ignoresDirectives) return result
  const settings = settingsOf(result.file)
  return acceptByDirectives(result, {
    source,
    format,
    rules,
    isOn: ranOf(rules, SCOPES, result.regime, settings),
    isPartial: settings.isPartial === true,
    locale: settings.locale,
  })
}

interface AuditBaseline extends Pick<AuditAcceptance, 'update'> {
  readonly accept: (result: Result) => Result
  readonly notices: () => readonly Notice[]
}

function baselineOf({ accepting, cwd, locale }: Accepting): AuditBaseline {
  const { file, baseline, mode, isOn } = accepting
  if (file === undefined || !baseline)
    return { accept: (result) => result, notices: () => [], update: () => undefined }
  const { nameOf, exists } = namesFor(file, cwd)
  const findings = new Map(baseline.findings)
  const notices: Notice[] = []
  const compared = (result: Result, by: Baseline) =>
    compareWithBaseline({ baseline: by, results: [result], nameOf, isOn, locale, file })
  return {
    notices: () =>
      mode ? notices : [...notices, ...goneNotices({ baseline, locale, file }, (name) => !exists(name))],
    accept(result) {
      const before = compared(result, baseline)
      const [accepted = result] = before.results
      if (!mode) {
        notices.push(...before.notices)
        return accepted
      }
      const name = nameOf(result.file)
      const entries = changedEntries(baseline.findings.get(name) ?? [], accepted, { isOn, mode })
      setOrDelete(findings, name, entries)
      return compared(result, { ...baseline, findings: new Map([[name, entries]]) }).results[0] ?? result
    },
    update() {
      if (!mode) return undefined
      const kept = new Map([...findings].filter(([name]) => exists(name)))
      const changed = { ...baseline, findings: kept }
      return { content: writeBaseline(changed), sentence: writtenText(file, changed, locale) }
    },
  }
}

function setOrDelete(
  findings: Map<string, readonly BaselineEntry[]>,
  name: string,
  entries: readonly BaselineEntry[],
): void {
  if (entries.length === 0) findings.delete(name)
  else findings.set(name, entries)
}
