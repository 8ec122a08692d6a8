import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FormatContext } from '../../format/formatter.js'
import type { Locale } from '../../model/diagnostic.js'
import type { Bilingual } from '../../model/regime.js'
import { messageOf } from '../../model/thrown.js'
import type { AuditFailure, AuditNotice, Grid } from '../grid.js'
import type { Surveyed } from '../survey.js'
import { collector } from './collect.js'
import { findingList } from './findingList.js'
import { summaryHtml } from './html/page.js'
import { issueList } from './issues.js'
import { summaryMarkdown } from './markdown.js'
import type { Summary } from './summary.js'
import { tableFiles } from './tableFiles.js'
import { writeAbsent, writeFailure, writeReport } from './tables.js'

interface WritePlan {
  readonly folder: string
  readonly locale: Locale
  readonly tool: FormatContext['tool']
  readonly grid: Grid
  readonly surveyed: Surveyed
  readonly files: number
  readonly failures: readonly AuditFailure[]
  readonly notices: readonly AuditNotice[]
  /** What only the end tells: waivers that are over, acceptances that met nothing. */
  readonly lateNotices: () => Promise<readonly AuditNotice[]>
  /** What a rule demands in a sentence. */
  readonly demandOf: (rule: string) => Bilingual | undefined
  /** Makes `audit.duckdb` and Parquet of the tables; absent where DuckDB cannot be loaded. */
  readonly database?: (folder: string) => Promise<readonly string[]>
}

interface Written {
  readonly summary: Summary
  /** Size of each file that was written, by name. */
  readonly outputs: Readonly<Record<string, number>>
}

/** Writes all results beside the old ones and puts them in their place at the end; what fails leaves no trace. */
export async function writeResults(plan: WritePlan): Promise<Written> {
  const fresh = join(plan.folder, '.new')
  try {
    rmSync(fresh, { recursive: true, force: true })
    return await writeAll(plan, fresh)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

async function writeAll(plan: WritePlan, fresh: string): Promise<Written> {
  const { folder, grid, surveyed, failures, tool, locale } = plan
  mkdirSync(join(fresh, 'tables'), { recursive: true })
  const tables = tableFiles(join(fresh, 'tables'), plan.database === undefined)
  const counts = collector(grid, surveyed.absent)
  const issues = issueList()
  const findings = findingList(locale)
  for (const report of surveyed.reports) {
    writeReport(tables, report)
    counts.add(report)
    issues.add(report)
    findings.add(report)
  }
  writeAbsent(tables, surveyed.absent)
  issues.addAbsent(surveyed.absent)
  findings.addAbsent(surveyed.absent)
  for (const failure of failures) writeFailure(tables, failure)
  const counted = counts.summary({ tool, files: plan.files, failures, demandOf: plan.demandOf })
  tables.row('runs', runRow(counted))
  tables.close()
  const made = await makeDatabase(fresh, plan.database)
  const cut = cutNotice(issues.left(), findings.left())
  const summary = {
    ...counted,
    notices: [...plan.notices, ...counted.notices, ...cut, ...made.notices, ...(await plan.lateNotices())],
  }

  const context = { locale, color: false, tool, lineOf: () => undefined, textOf: () => undefined, rules: [] }
  writeFileSync(join(fresh, 'summary.json'), `${JSON.stringify(summary, null, 1)}\n`)
  writeFileSync(join(fresh, 'summary.md'), summaryMarkdown(summary, findings.rows(), locale))
  writeFileSync(join(fresh, 'summary.html'), summaryHtml(summary, findings, locale))
  writeFileSync(join(fresh, 'issues.xlsx'), await issues.workbook(failures, context))
  const names = [
    'summary.json',
    'summary.md',
    'summary.html',
    'issues.xlsx',
    ...tables.names.map((name) => `tables/${name}`),
    ...made.names,
  ]
  return { summary, outputs: moveAll(fresh, folder, names) }
}

/** The tables are there in any case: what goes wrong with the database is a sentence. */
async function makeDatabase(
  folder: string,
  database: WritePlan['database'],
): Promise<{ readonly names: readonly string[]; readonly notices: readonly AuditNotice[] }> {
  try {
    return { names: (await database?.(folder)) ?? [], notices: [] }
  } catch (error) {
    const [reason = ''] = messageOf(error).split('\n')
    const texts = {
      zh: `没有写成 DuckDB 数据库和 Parquet 文件（${reason}），数据见 tables 中的 CSV`,
      en: `The DuckDB database and Parquet files could not be written (${reason}); the CSV files in tables hold the data`,
    }
    return { names: [], notices: [{ kind: 'no-database', files: [], texts }] }
  }
}

function moveAll(from: string, to: string, names: readonly string[]): Record<string, number> {
  rmSync(join(to, 'tables'), { recursive: true, force: true })
  mkdirSync(join(to, 'tables'), { recursive: true })
  const sizes = names.map((name) => {
    renameSync(join(from, name), join(to, name))
    return [name, statSync(join(to, name)).size] as const
  })
  return Object.fromEntries(sizes)
}

function runRow({ tool, coverage, totals }: Summary) {
  return {
    tool: tool.name,
    version: tool.version,
    files: coverage.files,
    read: coverage.read,
    failed: coverage.failed,
    bodies: coverage.bodies,
    errors: totals.error,
    warnings: totals.warning,
    infos: totals.info,
    accepted: totals.accepted,
    not_assessed: totals.notAssessed,
  }
}

function cutNotice(issues: number, findings: number): AuditNotice[] {
  if (issues + findings === 0) return []
  return [
    {
      kind: 'cut',
      files: [],
      texts: {
        zh: `问题过多：issues.xlsx 另有 ${issues} 个、summary.html 另有 ${findings} 个没有列出，全部问题见 tables/findings.csv`,
        en: `Too many findings: ${issues} more than issues.xlsx and ${findings} more than summary.html lists; tables/findings.csv has all of them`,
      },
    },
  ]
}
