import { Ajv } from 'ajv'
import type { Bilingual } from '../../model/regime.js'
import { messageOf } from '../../model/thrown.js'
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
  try {
    if (ajv.validate(rule.options ?? { type: 'object', maxProperties: 0 }, options)) return undefined
  } catch (error) {
    return {
      zh: `规则 ${rule.id} 的 options 不是 JSON Schema（${messageOf(error)}）`,
      en: `The options of the rule ${rule.id} are no JSON Schema (${messageOf(error)})`,
    }
  }
  const reason = ajv.errorsText(ajv.errors, { dataVar: 'options' })
  return {
    zh: `rules.${name} 的选项不符合要求（${reason}）`,
    en: `rules.${name} has options that do not fit (${reason})`,
  }
}
