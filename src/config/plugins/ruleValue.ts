import { Ajv } from 'ajv'
import type { Bilingual } from '../../model/regime.js'
import { RULE_SEVERITIES, type RuleValue } from '../config.js'
import { oneOf } from '../nearest.js'
import type { RuleName } from '../ruleName.js'

/** What is wrong with the value of a rule that no schema of ours knows. */
export function mistakeInValue(name: string, value: RuleValue, { rule }: RuleName): Bilingual | undefined {
  const [severity, options] = typeof value === 'string' ? [value] : [...value]
  if (!RULE_SEVERITIES.includes(severity)) {
    const { zh, en } = oneOf(String(severity), RULE_SEVERITIES)
    const given = JSON.stringify(severity)
    return { zh: `rules.${name} 是 ${given}，${zh}`, en: `rules.${name} is ${given}; ${en}` }
  }
  if (options === undefined) return undefined
  const ajv = new Ajv()
  if (ajv.validate(rule.options ?? { type: 'object', maxProperties: 0 }, options)) return undefined
  const reason = ajv.errorsText(ajv.errors, { dataVar: 'options' })
  return {
    zh: `rules.${name} 的选项不符合要求（${reason}）`,
    en: `rules.${name} has options that do not fit (${reason})`,
  }
}
