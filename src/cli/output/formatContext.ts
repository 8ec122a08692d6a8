import type { FormatContext, RuleFacts } from '../../format/formatter.js'
import type { Rule } from '../../rule/rule.js'
import type { Destination } from './destinations.js'
import { rulePage } from '../rulePage.js'

type Facts = Pick<FormatContext, 'rules'>

/** The facts that the formats ask for; reading the pages of all rules takes a while. */
export async function factsFor(
  destinations: readonly Pick<Destination, 'needs'>[],
  rules: readonly Rule[],
): Promise<Facts> {
  if (!destinations.some(({ needs }) => needs?.includes('rules'))) return { rules: [] }
  return { rules: await Promise.all(rules.map(ruleFacts)) }
}

async function ruleFacts(rule: Rule): Promise<RuleFacts> {
  const { id, messages, notes } = rule
  const page = await rulePage(rule).catch(() => undefined)
  return {
    id,
    messages: messages as RuleFacts['messages'],
    ...(notes ? { notes: notes as NonNullable<RuleFacts['notes']> } : {}),
    ...(page === undefined ? {} : { page }),
  }
}
