import type { Rule } from '../rule/rule.js'
import type { Resolved, ResolvedRule, Sourced } from './resolve.js'
import type { RuleName } from './ruleName.js'
import type { SeveritySetting } from '../lint/settings.js'

/** Leaves only the named rules or messages on; what is named runs even if it was off. */
export function selectOnly(resolved: Resolved, names: readonly RuleName[], rules: readonly Rule[]): Resolved {
  const entries = rules.map((rule) => {
    const named = names.filter((name) => name.rule.id === rule.id)
    const isListed = (message: string): boolean =>
      named.some((name) => name.message === undefined || name.message === message)
    const before = resolved.rules[rule.id]
    const isOff = Object.keys(rule.messages).every(
      (id) => !isListed(id) || before?.messages[id]?.value === 'off',
    )
    return [
      rule.id,
      mapMessages(before, (id, current) => {
        if (!isListed(id)) return { value: 'off', origin: '--only' }
        return isOff ? { value: rule.messages[id]?.severity ?? 'off', origin: '--only' } : current
      }),
    ]
  })
  return { ...resolved, rules: Object.fromEntries(entries) as Resolved['rules'] }
}

/** Turns the named rules or messages off. */
export function skip(resolved: Resolved, names: readonly RuleName[]): Resolved {
  const isSkipped = (rule: string, message: string): boolean =>
    names.some((name) => name.rule.id === rule && (name.message ?? message) === message)
  const entries = Object.entries(resolved.rules).map(([rule, before]) => [
    rule,
    mapMessages(before, (id, current) =>
      isSkipped(rule, id) ? { value: 'off', origin: '--skip' } : current,
    ),
  ])
  return { ...resolved, rules: Object.fromEntries(entries) as Resolved['rules'] }
}

type Change = (id: string, current: Sourced<SeveritySetting>) => Sourced<SeveritySetting>

function mapMessages(rule: ResolvedRule | undefined, change: Change): ResolvedRule {
  const messages = Object.entries(rule?.messages ?? {}).map(([id, current]) => [id, change(id, current)])
  return { ...rule, messages: Object.fromEntries(messages) as ResolvedRule['messages'] }
}
