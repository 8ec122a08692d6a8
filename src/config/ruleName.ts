import type { Bilingual } from '../model/regime.js'
import type { Rule } from '../rule/rule.js'
import { meant, oneOf } from './nearest.js'

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
  const given = [message, ...rest].join('/')
  const { zh, en } = oneOf(given, known)
  return { zh: `规则 ${id} 没有消息“${given}”，${zh}`, en: `Rule ${id} has no message “${given}”; ${en}` }
}

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** How rules, plugins and regimes may be called. */
export function isId(name: unknown): boolean {
  return typeof name === 'string' && ID.test(name)
}

/** `parts-sum` of `parts-sum/differs`. */
export function ruleIdOf(name: string): string {
  return name.split('/', 1).join('')
}

export function isRuleName(name: RuleName | Bilingual): name is RuleName {
  return 'rule' in name
}

function unknownRule(id: string, rules: readonly Rule[]): Bilingual {
  const ids = rules.map((rule) => rule.id)
  const { zh, en } = meant(id, ids, LISTED)
  return { zh: `没有规则“${id}”${zh}`, en: `No rule “${id}”${en}` }
}

const LISTED = {
  zh: '；可用 disclosure-lint rules 列出全部规则',
  en: '; disclosure-lint rules lists them all',
}
