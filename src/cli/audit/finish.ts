import type { BodyList } from '../../model/bodyList.js'
import { gridOf, type AuditFailure, type AuditNotice } from '../../audit/grid.js'
import { doneAlready, remember, type Done } from '../../audit/results/done.js'
import { writeResults } from '../../audit/results/write.js'
import type { Store } from '../../audit/store/store.js'
import { survey } from '../../audit/survey.js'
import { failureOf } from '../failure.js'
import { demandIn } from '../../format/pageLead.js'
import type { Notice } from '../../model/acceptance.js'
import type { Bilingual } from '../../model/regime.js'
import type { Rule } from '../../rule/rule.js'
import { rulePage } from '../rulePage.js'
import type { Invocation } from '../run.js'
import { version } from '../version.js'
import { hashOf } from './hashOf.js'
import type { AuditPlan } from './plan.js'
import type { FilesRead } from './readFiles.js'
import type { AuditAcceptance } from './acceptance.js'

const TOOL = { name: 'disclosure-lint', version }

/** An audit whose reports were read. */
interface Finish {
  readonly invocation: Invocation
  /** Folder of the results. */
  readonly out: string
  readonly plan: AuditPlan
  readonly list: BodyList
  readonly store: Store
  readonly read: FilesRead
  readonly acceptance: AuditAcceptance
}

/** The results, unless the last run wrote the same. */
export async function finish(audit: Finish): Promise<Done> {
  const { plan, list, store, read, acceptance, invocation, out } = audit
  const failures = failuresOf(audit)
  const { openDatabase } = await import('../../audit/results/duckdb.js')
  const database = await openDatabase()
  const manifest = hashOf([
    store.stamp,
    invocation.locale,
    list,
    failures,
    read.keys,
    database !== undefined,
    acceptance.mark,
    [...new Set(plan.jobs.map(({ mark }) => mark))],
  ])
  const before = doneAlready(out, manifest)
  if (before) return before
  let noticed: readonly Notice[] = []
  const { summary, outputs } = await writeResults({
    ...surveyOf(audit, failures),
    files: plan.jobs.length + plan.found.unreadable.length,
    notices: store.wasOlder ? [OLDER] : [],
    lateNotices: async () => {
      noticed = await acceptance.notices()
      return noticed.map(auditNotice)
    },
    ...(database ? { database } : {}),
  })
  const { coverage, totals } = summary
  const expired = noticed.filter(({ kind }) => kind === 'expired').length
  const done = remember(out, { manifest, outputs, coverage, totals, expired })
  store.prune(new Set(read.keys))
  return done
}

/** Everything that could not be linted, in the order in which it was tried. */
function failuresOf({ invocation: { args, locale }, plan, read }: Finish): readonly AuditFailure[] {
  const { found, problems } = plan
  const unmatched = args.flag('allow-no-match') ? [] : found.unmatched
  return [
    ...unmatched.map(({ file, texts }) => ({ file, message: texts[locale] })),
    ...found.unreadable.map(({ file, error }) => ({ file, message: failureOf(error, locale) })),
    ...problems,
    ...read.failures,
  ]
}

function surveyOf(
  { invocation: { locale }, out, plan, list, store, read, acceptance }: Finish,
  failures: readonly AuditFailure[],
) {
  const { general, settingsOf } = plan
  const grid = gridOf(read.heads, failures, list)
  const { rules } = general
  return {
    folder: out,
    locale,
    tool: TOOL,
    grid,
    surveyed: survey({ store, grid, rules, settingsOf, locale, accept: acceptance.accept }),
    failures,
    demandOf: (id: string) => demandOf(rules.find((rule) => rule.id === id)),
  }
}

function demandOf(rule: Rule | undefined): Bilingual | undefined {
  const page = rule && rulePage(rule)
  const zh = page === undefined ? undefined : demandIn(page, 'zh')
  const en = page === undefined ? undefined : demandIn(page, 'en')
  return zh === undefined || en === undefined ? undefined : { zh, en }
}

const KINDS = {
  expired: 'expired-waiver',
  unused: 'unused-acceptance',
  invalid: 'invalid-directive',
} as const

function auditNotice({ kind, file, line, message }: Notice): AuditNotice {
  const at = line === undefined ? file : `${file}:${line}`
  return { kind: KINDS[kind], files: [file], texts: { zh: `${at}：${message}`, en: `${at}: ${message}` } }
}

const OLDER: AuditNotice = {
  kind: 'older-store',
  files: [],
  texts: {
    zh: '结果目录由另一版本写成，已全部重新检查',
    en: 'The folder of results was written by another version; everything was linted anew',
  },
}
