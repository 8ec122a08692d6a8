import { lintSeries, seriesRules } from '../lint/series.js'
import type { LintSettings } from '../lint/settings.js'
import type { NotAssessed, Result } from '../model/diagnostic.js'
import type { Digest } from '../model/digest.js'
import type { Bilingual } from '../model/regime.js'
import type { Rule } from '../rule/rule.js'
import { isSameName } from './bodies/identify.js'
import { digestOf, type DigestInput } from './digest/digest.js'
import { extended } from './survey.js'

/** The result of one report, with what the rules say that compare it with last year's. */
export function withPrevious(
  result: Result,
  input: DigestInput,
  previous: Digest,
  rules: readonly Rule[],
  settings: LintSettings,
): Result {
  const report = digestOf(input, settings.locale)
  const inForce = seriesRules(rules, report, settings)
  const texts = whyNot(report, previous)
  if (texts !== undefined) {
    const reason = texts[settings.locale]
    const notAssessed = inForce.map(({ id }): NotAssessed => ({ ruleId: id, reason, texts }))
    return counted(extended(result, [], notAssessed), inForce.length, inForce.length)
  }
  const { body } = report
  const isRenamed =
    body !== undefined && previous.body !== undefined && !isSameName(body.name, previous.body.name)
  const compared = lintSeries({ report, previous, relation: 'year-before', isRenamed }, inForce, settings)
  const { diagnostics, notAssessed, internalErrors } = compared
  const failed = new Set([...notAssessed, ...internalErrors].map(({ ruleId }) => ruleId)).size
  const whole = extended(result, diagnostics, notAssessed, internalErrors)
  return counted(whole, compared.rulesRun, failed)
}

/** Nothing follows from a report of another year. */
function whyNot({ file, year }: Digest, previous: Digest): Bilingual | undefined {
  if (file === previous.file) return SELF
  if (year === undefined || previous.year === undefined) return NO_YEAR
  if (previous.year === year - 1) return undefined
  return {
    zh: `${previous.file} 是${previous.year}年的报告，不是${year}年的上一年度，没有对照`,
    en: `${previous.file} reports on ${previous.year}, which is not the year before ${year}; they were not compared`,
  }
}

const SELF: Bilingual = {
  zh: '这就是所给的上年报告，没有对照',
  en: 'This is the report given as last year’s; it was not compared with itself',
}
const NO_YEAR: Bilingual = {
  zh: '两份报告中有一份没有写明年度，没有与上一年度对照',
  en: 'One of the two reports names no year; they were not compared',
}

function counted(result: Result, rulesRun: number, notAssessed: number): Result {
  const { coverage } = result
  return {
    ...result,
    coverage: {
      ...coverage,
      rulesRun: coverage.rulesRun + rulesRun,
      rulesAssessed: coverage.rulesAssessed + rulesRun - notAssessed,
    },
  }
}
