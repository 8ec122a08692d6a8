import type { Notice } from '../model/acceptance.js'
import type { Diagnostic, Locale, Result } from '../model/diagnostic.js'
import type { Waiver } from './waiver.js'
import { withAccepted } from './withAccepted.js'

/** Waivers of one file, and what they are for. */
export interface WaiverList {
  /** The file's name for people. */
  readonly name: string
  readonly waivers: readonly Waiver[]
  /** Whether a waiver is meant for a report. */
  readonly concerns: (waiver: Waiver, file: string) => boolean
}

export interface WaiveInput {
  readonly results: readonly Result[]
  readonly listOf: (file: string) => WaiverList | undefined
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly isOn: (ruleId: string) => boolean
  readonly locale: Locale
}

/** Takes out what waivers accept. One that is over accepts nothing; one that meets nothing is told of. */
export function waive({ results, listOf, today, isOn, locale }: WaiveInput): {
  readonly results: readonly Result[]
  readonly notices: readonly Notice[]
} {
  const used = new Set<Waiver>()
  const concerned = new Map<Waiver, WaiverList>()
  const waived = results.map((result) => {
    const list = listOf(result.file)
    if (!list) return result
    const own = list.waivers.filter((waiver) => list.concerns(waiver, result.file))
    for (const waiver of own) concerned.set(waiver, list)
    return withAccepted(result, (diagnostic) => {
      const waiver = own.find((candidate) => !isOver(candidate, today) && isMet(candidate, diagnostic))
      if (!waiver) return undefined
      used.add(waiver)
      const { reason, who, until } = waiver
      return { by: 'waiver', reason, ...(who ? { who } : {}), ...(until ? { until } : {}) }
    })
  })
  const notices = [...concerned].flatMap(([waiver, { name }]) =>
    noticesFor(waiver, used.has(waiver), { today, isOn, locale }).map((notice) => ({
      ...notice,
      file: name,
    })),
  )
  return { results: waived, notices }
}

/** The last day still counts. */
function isOver({ until }: Waiver, today: string): boolean {
  return until !== undefined && until < today
}

function isMet({ rule, place, fingerprint }: Waiver, diagnostic: Diagnostic): boolean {
  const { ruleId, messageId } = diagnostic
  if (rule !== ruleId && rule !== `${ruleId}/${messageId}`) return false
  if (fingerprint !== undefined && fingerprint !== diagnostic.fingerprint) return false
  return place === undefined || diagnostic.place.includes(place)
}

function noticesFor(
  waiver: Waiver,
  isUsed: boolean,
  { today, isOn, locale }: Pick<WaiveInput, 'today' | 'isOn' | 'locale'>,
): Omit<Notice, 'file'>[] {
  const { rule, until = '', line } = waiver
  const common = { by: 'waiver', line } as const
  if (isOver(waiver, today)) {
    const message =
      locale === 'zh'
        ? `对 ${rule} 的豁免已于 ${until} 到期，请续期或删去`
        : `The waiver of ${rule} expired on ${until}: renew or remove it`
    return [{ ...common, kind: 'expired', message }]
  }
  if (isUsed || !isOn(rule.split('/')[0] ?? rule)) return []
  const message =
    locale === 'zh'
      ? `对 ${rule} 的豁免没有对上任何问题，可以删去`
      : `The waiver of ${rule} meets no finding and can be removed`
  return [{ ...common, kind: 'unused', message }]
}
