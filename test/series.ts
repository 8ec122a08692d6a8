import { digestOf } from '../src/audit/digest/digest.js'
import { lintSeries, type Compared } from '../src/lint/series.js'
import { lintSet, type SetCompared } from '../src/lint/set.js'
import type { Digest } from '../src/model/digest.js'
import type { Format } from '../src/model/report.js'
import { parseReport } from '../src/parse/parse.js'
import { readText } from '../src/read/read.js'
import type { Rule, SeriesRule, SetBody, SetRule } from '../src/rule/rule.js'

export interface ReportText {
  readonly year: number
  readonly text: string
  readonly body?: string
  readonly parent?: string
  readonly format?: Format
  /** Expected by the list. */
  readonly years?: readonly number[]
  /** The list says that all units of this body stand in it. */
  readonly isComplete?: boolean
}

export async function digestOfText({ text, year, body, format = 'text' }: ReportText): Promise<Digest> {
  const document = await readText(text, format)
  const parsed = parseReport(document, { year })
  const file = `${body ?? ''}${year}.txt`
  const digest = digestOf({ file, source: document.source, parsed }, 'zh')
  return body === undefined ? digest : { ...digest, body: { name: body } }
}

/** One rule over a report and the one of the year before, or of another body. */
export async function compare(rule: Rule, previous: ReportText, report: ReportText): Promise<Compared> {
  const [before, now] = [await digestOfText(previous), await digestOfText(report)]
  const relation =
    previous.year === report.year || previous.body !== report.body ? 'other-body' : 'year-before'
  const input = { report: now, previous: before, relation, isRenamed: false } as const
  const compared = lintSeries(input, [rule as SeriesRule], { locale: 'zh', rules: {} })
  const [internal] = compared.internalErrors
  if (internal) throw new Error(`${internal.ruleId}: ${internal.message}`)
  return compared
}

/** One rule over the reports of many bodies. */
export async function survey(rule: Rule, reports: readonly ReportText[]): Promise<SetCompared> {
  const digests = new Map<string, Digest>()
  const bodies = new Map<string, SetBody>()
  for (const report of reports) {
    const digest = await digestOfText(report)
    digests.set(digest.file, digest)
    const name = report.body ?? digest.body?.name ?? ''
    const known = bodies.get(name)
    bodies.set(name, {
      name,
      ...(report.parent === undefined ? {} : { parent: report.parent }),
      ...(report.years ? { years: report.years } : {}),
      ...(report.isComplete ? { unitsComplete: true as const } : {}),
      unreadYears: [],
      files: { ...known?.files, [report.year]: digest.file },
    })
  }
  const context = { bodies: [...bodies.values()], digestOf: (file: string) => digests.get(file) as Digest }
  const found = lintSet(context, [rule as SetRule], { locale: 'zh', rules: {} })
  const [internal] = found.internalErrors
  if (internal) throw new Error(`${internal.ruleId}: ${internal.message}`)
  return found
}
