import type { InternalError, Locale, NotAssessed } from '../model/diagnostic.js'
import { messageOf } from '../model/thrown.js'
import type { Fault } from './fault.js'
import type { Data, NotAssessable, Rule } from '../rule/rule.js'

/** Puts the data of a finding into a text: `{name}` becomes its value. */
export function fill(text: string, data: Data): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(data[name] ?? placeholder))
}

/** What a rule says of a finding. */
export function messageText({ messages }: Rule, id: string, data: Data, locale: Locale): string {
  return fill(messages[id]?.[locale] ?? id, data)
}

/** What a rule says of a related place, as a hint, or as the reason why it could assess nothing. */
export function noteText({ notes }: Rule, id: string, data: Data, locale: Locale): string {
  return fill(notes?.[id]?.[locale] ?? id, data)
}

export function reasonOf(rule: Rule, { notAssessed, data }: NotAssessable, locale: Locale): NotAssessed {
  return {
    ruleId: rule.id,
    reason: noteText(rule, notAssessed, data ?? {}, locale),
    noteId: notAssessed,
    ...(data ? { data } : {}),
  }
}

/** A rule that threw, with the plugin it comes from. */
export function internalError({ id, plugin }: Rule, error: unknown, locale: Locale): InternalError {
  const { texts } = (error ?? {}) as Partial<Fault>
  return { ruleId: id, ...(plugin ? { plugin } : {}), message: texts?.[locale] ?? messageOf(error) }
}
