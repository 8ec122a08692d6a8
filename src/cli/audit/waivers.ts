import { waive } from '../../accept/waive.js'
import type { Notice } from '../../model/acceptance.js'
import type { Locale, Result } from '../../model/diagnostic.js'
import type { Rule } from '../../rule/rule.js'
import { today } from '../lint/acceptance.js'
import { loadWaivers } from '../lint/loadWaivers.js'

export interface AuditWaivers {
  readonly accept: (result: Result) => Result
  /** Waivers that are over; each once. What a waiver does not meet in one report it may meet in another. */
  readonly expired: () => readonly Notice[]
  /** Stands for all that is waived today. */
  readonly mark: string
}

/** Waivers of the configurations, for one report after the other. */
export async function auditWaivers(
  pathOf: ReadonlyMap<string, string>,
  { cwd, rules, locale }: { readonly cwd: string; readonly rules: readonly Rule[]; readonly locale: Locale },
): Promise<AuditWaivers> {
  const expired = new Map<string, Notice>()
  if (pathOf.size === 0) return { accept: (result) => result, expired: () => [], mark: '' }
  const lists = await loadWaivers(new Set(pathOf.values()), cwd, rules)
  const day = today()
  return {
    accept(result) {
      const listOf = (file: string) => lists.get(pathOf.get(file) ?? '')
      const { results, notices } = waive({ results: [result], listOf, today: day, isOn: () => false, locale })
      for (const notice of notices)
        if (notice.kind === 'expired') expired.set(`${notice.file}:${notice.line}`, notice)
      return results[0] ?? result
    },
    expired: () => [...expired.values()],
    mark: JSON.stringify([day, [...lists.values()].map(({ waivers }) => waivers)]),
  }
}
