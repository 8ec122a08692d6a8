import type { BodyList } from '../../audit/bodies/bodyList.js'
import { gridOf, type AuditFailure, type AuditNotice } from '../../audit/grid.js'
import { doneAlready, remember, type Done } from '../../audit/results/done.js'
import { writeResults } from '../../audit/results/write.js'
import type { Store } from '../../audit/store/store.js'
import { survey } from '../../audit/survey.js'
import { failureOf } from '../failure.js'
import { demandIn } from '../../format/pageLead.js'
import type { LintSettings } from '../../lint/settings.js'
import type { Notice } from '../../model/acceptance.js'
import type { Bilingual } from '../../model/regime.js'
import type { Rule } from '../../rule/rule.js'
import { rulePage } from '../rulePage.js'
import type { Found } from '../files/files.js'
import type { InForce } from '../lint/lintSource.js'
import type { Invocation } from '../run.js'
import { version } from '../version.js'
import { hashOf } from './hashOf.js'
import type { AuditJob, FilesRead } from './readFiles.js'
import type { AuditAcceptance } from './acceptance.js'

const TOOL = { name: 'disclosure-lint', version }

export interface Finish {
  readonly invocation: Invocation
  readonly out: string
  readonly folder: string
  readonly stamp: string
  readonly store: Store
  readonly list: BodyList
  readonly read: FilesRead
  readonly found: Found
  readonly problems: readonly AuditFailure[]
  readonly jobs: readonly AuditJob[]
  readonly general: InForce
  readonly acceptance: AuditAcceptance
  readonly settingsOf: (file: string) => LintSettings
}

/** The results, unless the last run wrote the same. */
export async function finish({
  invocation,
  out,
  folder,
  stamp,
  store,
  list,
  read,
  found,
  problems,
  jobs,
  general,
  acceptance,
  settingsOf,
}: Finish): Promise<Done> {
  const { args, locale } = invocation
  const strict = !args.flag('allow-no-match')
  const failures = [
    ...(strict ? found.unmatched.map(({ file, texts }) => ({ file, message: texts[locale] })) : []),
    ...found.unreadable.map(({ file, error }) => ({ file, message: failureOf(error, locale) })),
    ...problems,
    ...read.failures,
  ]
  const { openDatabase } = await import('../../audit/results/duckdb.js')
  const database = await openDatabase()
  const manifest = hashOf([
    stamp,
    locale,
    list,
    failures,
    read.keys,
    database !== undefined,
    acceptance.mark,
    [...new Set(jobs.map(({ mark }) => mark))],
  ])
  const before = doneAlready(out, manifest)
  if (before) return before
  const grid = gridOf(read.heads, failures, list)
  const surveyed = survey({
    store,
    grid,
    rules: general.rules,
    settingsOf,
    locale,
    accept: acceptance.accept,
  })
  let noticed: readonly Notice[] = []
  const { summary, outputs } = await writeResults({
    folder: out,
    locale,
    tool: TOOL,
    grid,
    surveyed,
    files: jobs.length,
    failures,
    notices: store.wasOlder ? [OLDER] : [],
    lateNotices: async () => {
      noticed = await acceptance.notices()
      return noticed.map(auditNotice)
    },
    demandOf: (id) => demandOf(general.rules.find((rule) => rule.id === id)),
    ...(database ? { database } : {}),
  })
  const done = remember(folder, {
    manifest,
    outputs,
    coverage: summary.coverage,
    totals: summary.totals,
    expired: noticed.filter(({ kind }) => kind === 'expired').length,
  })
  store.prune(new Set(read.keys))
  return done
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
