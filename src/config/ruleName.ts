import type { Bilingual } from '../model/regime.js'
import type { Rule } from '../rule/rule.js'
import { nearest } from './nearest.js'

export interface RuleName {
  readonly rule: Rule
  readonly message?: string
}

/** `rule` or `rule/message` as written in a configuration or a flag; a sentence when no such thing exists. */
export function ruleNameOf(name: string, rules: readonly Rule[]): RuleName | Bilingual {
  const [id = '', message, ...rest] = name.split('/')
  const rule = rules.find((candidate) => candidate.id === id)
  if (!rule) return unknownRule(id, rules)
  if (message === undefined) return { rule }
  const known = Object.keys(rule.messages)
  if (rest.length === 0 && known.includes(message)) return { rule, message }
  return {
    zh: `规则 ${id} 没有消息“${[message, ...rest].join('/')}”，可用的是 ${known.join('、')}`,
    en: `Rule ${id} has no message “${[message, ...rest].join('/')}”; it has ${known.join(', ')}`,
  }
}

export function isRuleName(name: RuleName | Bilingual): name is RuleName {
  return 'rule' in name
}

function unknownRule(id: string, rules: readonly Rule[]): Bilingual {
  const meant = nearest(
    id,
    rules.map((rule) => rule.id),
  )
  return {
    zh: `没有规则“${id}”${meant ? `，是否指 ${meant}` : '；可用 disclosure-lint rules 列出全部规则'}`,
    en: `No rule “${id}”${meant ? `; did you mean ${meant}?` : '; disclosure-lint rules lists them all'}`,
  }
}
