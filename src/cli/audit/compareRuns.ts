import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { compareResults, type Comparison, type KeptFinding } from '../../audit/results/compare.js'
import type { Locale } from '../../model/diagnostic.js'
import { gateOf, severitiesAt } from '../lint/gate.js'
import type { ExitCode } from '../io.js'
import type { Invocation } from '../run.js'
import { UsageError } from '../usageError.js'

const MOST_LINES = 200

/** `audit --compare OLD NEW`: what was mended, what is new, what is still open. New findings fail the command. */
export async function compareRuns({ io, args, locale }: Invocation): Promise<ExitCode> {
  const [older, newer, ...rest] = args.operands
  if (older === undefined || newer === undefined || rest.length > 0) {
    throw new UsageError({
      zh: '--compare 后面应为两个结果目录：disclosure-lint audit --compare 旧 新',
      en: '--compare takes two folders of results: disclosure-lint audit --compare OLD NEW',
    })
  }
  const comparison = compared(resolve(io.cwd, older), resolve(io.cwd, newer), older, newer)
  io.stdout.write(textOf(comparison, locale))
  const file = args.value('out')
  if (file !== undefined) writeFileSync(resolve(io.cwd, file), `${JSON.stringify(comparison, null, 1)}\n`)
  const failing = severitiesAt(gateOf(args))
  return comparison.fresh.some(({ severity }) => failing.includes(severity)) ? 1 : 0
}

function compared(older: string, newer: string, ...names: readonly string[]): Comparison {
  try {
    return compareResults(older, newer)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new UsageError({
      zh: `${names.join('、')} 中有目录不是 audit 写出的结果（没有 tables/findings.ndjson）`,
      en: `Not both of ${names.join(' and ')} are results of audit (there is no tables/findings.ndjson)`,
    })
  }
}

function textOf({ fixed, fresh, open, unknown }: Comparison, locale: Locale): string {
  const words = WORDS[locale]
  return [
    words.counts(fixed.length, fresh.length, open.length, unknown.length),
    ...listed(words.fresh, fresh, words.further),
    ...listed(words.fixed, fixed, words.further),
    '',
  ].join('\n')
}

function listed(
  title: string,
  findings: readonly KeptFinding[],
  further: (count: number) => string,
): readonly string[] {
  if (findings.length === 0) return []
  const lines = findings
    .slice(0, MOST_LINES)
    .map(
      ({ body, year, severity, rule, message_id: id, message }) =>
        `  ${body} ${year ?? ''}  ${severity}  ${rule}/${id}  ${message}`,
    )
  const left = findings.length - lines.length
  return ['', title, ...lines, ...(left > 0 ? [`  ${further(left)}`] : [])]
}

const WORDS = {
  zh: {
    counts: (fixed: number, fresh: number, open: number, unknown: number) =>
      `已改 ${fixed}，新增 ${fresh}，仍在 ${open}${unknown > 0 ? `；${unknown} 个问题所在的报告这次没有读到，不知是否已改` : ''}`,
    fresh: '新增：',
    fixed: '已改：',
    further: (count: number) => `另有 ${count} 个`,
  },
  en: {
    counts: (fixed: number, fresh: number, open: number, unknown: number) =>
      `${fixed} fixed, ${fresh} new, ${open} still open${unknown > 0 ? `; ${unknown} are of reports that were not read this time` : ''}`,
    fresh: 'New:',
    fixed: 'Fixed:',
    further: (count: number) => `and ${count} more`,
  },
}
