import type { BodyList } from '../../audit/bodies/bodyList.js'
import { gridOf, type AuditNotice } from '../../audit/grid.js'
import { doneAlready, remember, type Done } from '../../audit/results/done.js'
import { writeResults } from '../../audit/results/write.js'
import type { Store } from '../../audit/store/store.js'
import { survey } from '../../audit/survey.js'
import { failureOf } from '../failure.js'
import type { Found } from '../files/files.js'
import type { InForce } from '../lint/lintSource.js'
import type { Invocation } from '../run.js'
import { version } from '../version.js'
import { hashOf } from './hashOf.js'
import type { AuditJob, FilesRead } from './readFiles.js'
import type { AuditWaivers } from './waivers.js'

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
  readonly jobs: readonly AuditJob[]
  readonly general: InForce
  readonly waivers: AuditWaivers
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
  jobs,
  general,
  waivers,
}: Finish): Promise<Done> {
  const { args, locale } = invocation
  const strict = !args.flag('allow-no-match')
  const failures = [
    ...(strict ? found.unmatched.map(({ file, texts }) => ({ file, message: texts[locale] })) : []),
    ...found.unreadable.map(({ file, error }) => ({ file, message: failureOf(error, locale) })),
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
    waivers.mark,
    [...new Set(jobs.map(({ mark }) => mark))],
  ])
  const before = doneAlready(out, manifest)
  if (before) return before
  const grid = gridOf(read.heads, failures, list)
  const byFile = new Map(jobs.map(({ source, inForce }) => [source.name, inForce.settings]))
  const surveyed = survey({
    store,
    grid,
    rules: general.rules,
    settingsOf: (file) => byFile.get(file) ?? general.settings,
    locale,
    accept: waivers.accept,
  })
  const { summary, outputs } = await writeResults({
    folder: out,
    locale,
    tool: TOOL,
    grid,
    surveyed,
    files: jobs.length,
    failures,
    notices: store.wasOlder ? [OLDER] : [],
    lateNotices: () => waivers.expired().map(({ file, line, message }) => expiredNotice(file, line, message)),
    ...(database ? { database } : {}),
  })
  const done = remember(folder, {
    manifest,
    outputs,
    coverage: summary.coverage,
    totals: summary.totals,
    expired: waivers.expired().length,
  })
  store.prune(new Set(read.keys))
  return done
}

function expiredNotice(file: string, line: number | undefined, message: string): AuditNotice {
  const text = `${file}${line === undefined ? '' : `:${line}`} ${message}`
  return { kind: 'expired-waiver', files: [file], texts: { zh: text, en: text } }
}

const OLDER: AuditNotice = {
  kind: 'older-store',
  files: [],
  texts: {
    zh: '结果目录由另一版本写成，已全部重新检查',
    en: 'The folder of results was written by another version; everything was linted anew',
  },
}
