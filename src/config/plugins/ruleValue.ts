import { Ajv } from 'ajv'
import type { Bilingual } from '../../model/regime.js'
import type { RuleValue } from '../config.js'
import { nearest } from '../nearest.js'
import type { RuleName } from '../ruleName.js'

const SEVERITIES = ['error', 'warning', 'info', 'off', 'on']

/** What is wrong with the value of a rule that no schema of ours knows. */
export function mistakeInValue(name: string, value: RuleValue, { rule }: RuleName): Bilingual | undefined {
  const [severity, options] = typeof value === 'string' ? [value] : [...value]
  if (!SEVERITIES.includes(String(severity))) {
    const meant = nearest(String(severity), SEVERITIES)
    return {
      zh: `rules.${name} 是 ${JSON.stringify(severity)}，可以是 ${SEVERITIES.join('、')}${meant ? `；是否指 ${meant}` : ''}`,
      en: `rules.${name} is ${JSON.stringify(severity)}; allowed: ${SEVERITIES.join(', ')}${meant ? `; did you mean ${meant}?` : ''}`,
    }
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
