import type { FormatContext, RuleFacts } from '../../format/formatter.js'
import type { Rule } from '../../rule/rule.js'
import type { Destination } from './destinations.js'
import { rulePage } from '../rulePage.js'

type Facts = Pick<FormatContext, 'rules'>

/** The facts that the formats ask for; reading the pages of all rules takes a while. */
export function factsFor(destinations: readonly Pick<Destination, 'needs'>[], rules: readonly Rule[]): Facts {
  if (!destinations.some(({ needs }) => needs?.includes('rules'))) return { rules: [] }
  return { rules: rules.map(ruleFacts) }
}

function ruleFacts(rule: Rule): RuleFacts {
  const { id, messages, notes } = rule
  const page = rulePage(rule)
  return {
    id,
    messages: messages as RuleFacts['messages'],
    ...(notes ? { notes: notes as NonNullable<RuleFacts['notes']> } : {}),
    ...(page === undefined ? {} : { page }),
  }
}
