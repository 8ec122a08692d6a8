import type { Finding, NotAssessable, ReportRule, RuleContext } from '../rule.js'
import { checks, messageIds } from './checks.js'
import type { Check, Declaration, Declared } from './declaration.js'

type Run = (context: RuleContext, declared: Declared<Check>) => Iterable<Finding | NotAssessable>

/** A rule like any other, from what a configuration declares. */
export function declaredRule(id: string, declaration: Declaration): ReportRule {
  const { zh, en, severity = 'warning', regimes, basis = OWN } = declaration
  const run = checks[declaration.check] as Run
  return {
    id,
    scope: 'report',
    ...(regimes ? { regimes } : {}),
    basis: { tier: 'practice', ...basis },
    messages: { [messageIds[declaration.check]]: { severity, zh, en } },
    notes: NOTES,
    check: (context) => run(context, declaration),
  }
}

const OWN = { zh: '配置文件中的要求', en: 'A demand of the configuration' }

const NOTES = {
  whole: { zh: '作为分母的数：{whole}', en: 'The whole: {whole}' },
  'no-part': { zh: '报告中没有内容“{part}”的部分', en: 'The report has no section of the content “{part}”' },
  'no-figure': { zh: '没有读到表格中的数据 {path}', en: 'The figure {path} was not read from a table' },
}
