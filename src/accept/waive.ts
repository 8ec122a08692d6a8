import { ruleIdOf } from '../config/ruleName.js'
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
  /** Whether there is any file that a waiver is meant for; asked only of those that met none of the run. */
  readonly isAnywhere: (waiver: Waiver) => Promise<boolean>
}

interface WaivePlan {
  readonly listOf: (file: string) => WaiverList | undefined
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly isOn: (ruleId: string) => boolean
  readonly locale: Locale
}

/** One report after the other, and at the end what is to be said of the waivers. */
interface Waiving {
  /** Takes out what waivers accept. One that is over accepts nothing. */
  readonly accept: (result: Result) => Result
  /** Waivers that are over, that met nothing, and those whose files are nowhere. */
  readonly notices: () => Promise<readonly Notice[]>
}

export function waiving({ listOf, today, isOn, locale }: WaivePlan): Waiving {
  const lists = new Set<WaiverList>()
  const used = new Set<Waiver>()
  const concerned = new Set<Waiver>()
  return {
    accept(result) {
      const list = listOf(result.file)
      if (!list) return result
      lists.add(list)
      const own = list.waivers.filter((waiver) => list.concerns(waiver, result.file))
      for (const waiver of own) concerned.add(waiver)
      return withAccepted(result, (diagnostic) => {
        const waiver = own.find((candidate) => !isOver(candidate, today) && isMet(candidate, diagnostic))
        if (!waiver) return undefined
        used.add(waiver)
        const { reason, who, until } = waiver
        return { by: 'waiver', reason, ...(who ? { who } : {}), ...(until ? { until } : {}) }
      })
    },
    async notices() {
      const notices: Notice[] = []
      for (const list of lists)
        for (const waiver of list.waivers) {
          const told = concerned.has(waiver)
            ? noticesFor(waiver, used.has(waiver), { today, isOn, locale })
            : (await list.isAnywhere(waiver))
              ? []
              : [nowhere(waiver, locale)]
          notices.push(...told.map((notice) => ({ ...notice, file: list.name })))
        }
      return notices
    },
  }
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
  { today, isOn, locale }: Pick<WaivePlan, 'today' | 'isOn' | 'locale'>,
): Omit<Notice, 'file'>[] {
  const { rule, until = '', line } = waiver
  const common = { by: 'waiver', line } as const
  if (isOver(waiver, today)) {
    const texts = {
      zh: `对 ${rule} 的豁免已于 ${until} 到期，请续期或删去`,
      en: `The waiver of ${rule} expired on ${until}: renew or remove it`,
    }
    return [{ ...common, kind: 'expired', message: texts[locale], texts }]
  }
  if (isUsed || !isOn(ruleIdOf(rule))) return []
  const texts = {
    zh: `对 ${rule} 的豁免没有对应的问题，可以删去`,
    en: `The waiver of ${rule} meets no finding and can be removed`,
  }
  return [{ ...common, kind: 'unused', message: texts[locale], texts }]
}

function nowhere({ rule, files = [], line }: Waiver, locale: Locale): Omit<Notice, 'file'> {
  const texts = {
    zh: `对 ${rule} 的豁免只用于 ${files.join('、')}，没有这样的文件`,
    en: `The waiver of ${rule} is meant for ${files.join(', ')} only, and there is no such file`,
  }
  return { kind: 'unused', by: 'waiver', line, message: texts[locale], texts }
}
