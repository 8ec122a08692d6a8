import { fill } from '../../lint/message.js'
import type { Acceptance } from '../../model/acceptance.js'
import type { Diagnostic, Locale } from '../../model/diagnostic.js'
import type { Basis, Bilingual } from '../../model/regime.js'
import type { RuleFacts } from '../formatter.js'
import { wordsOf } from '../words.js'
import { both, escape } from './escape.js'
import { ACCEPTED_BY, SEVERITY, WORDS } from './words.js'

/** A finding with its number in the page. */
export interface Item {
  readonly number: number
  readonly diagnostic: Diagnostic
  readonly acceptance?: Acceptance
}

interface ItemStyle {
  readonly locale: Locale
  readonly rules: readonly RuleFacts[]
  /** Whether the text stands in the page, so that places can be links. */
  readonly hasText: boolean
}

/** One finding in the list. What a script filters by stands in `data-` attributes. */
export function itemHtml(item: Item, style: ItemStyle): string {
  const { number, diagnostic, acceptance } = item
  const { severity, ruleId, messageId, quote } = diagnostic
  const kind = acceptance ? 'accepted' : severity
  return [
    `<li class="finding ${kind}" id="f${number}" data-kind="${kind}" data-rule="${escape(ruleId)}">`,
    `<h4><span class="number">${number}</span> <span class="kind">${both(SEVERITY[severity])}</span> `,
    `${both(messageTexts(diagnostic, style))}</h4>`,
    `<p class="where">${placeHtml(item, style)}</p>`,
    quote === '' ? '' : `<blockquote lang="zh-CN">${escape(quote)}</blockquote>`,
    detailsHtml(item, style),
    acceptance ? acceptanceHtml(acceptance) : '',
    `<p class="rule"><code>${escape(`${ruleId}/${messageId}`)}</code></p></li>`,
  ].join('')
}

/** In both languages where the rule is known; else as the run has it. */
function messageTexts(
  { ruleId, messageId, message, data }: Diagnostic,
  { locale, rules }: Pick<ItemStyle, 'locale' | 'rules'>,
): Bilingual {
  const texts = rules.find(({ id }) => id === ruleId)?.messages[messageId]
  if (!texts) return { zh: message, en: message }
  return { zh: fill(texts.zh, data), en: fill(texts.en, data), [locale]: message }
}

/** A note of a rule in both languages where it is known; else as the run has it. */
export function noteTexts(
  { said, ruleId, noteId, data }: Note,
  { locale, rules }: Pick<ItemStyle, 'locale' | 'rules'>,
): Bilingual {
  const notes = rules.find(({ id }) => id === ruleId)?.notes
  const texts = noteId === undefined ? undefined : notes?.[noteId]
  if (!texts) return { zh: said, en: said }
  return { zh: fill(texts.zh, data), en: fill(texts.en, data), [locale]: said }
}

interface Note {
  readonly said: string
  readonly ruleId: string
  readonly noteId: string | undefined
  readonly data: Diagnostic['data']
}

function placeHtml({ number, diagnostic }: Item, { hasText }: ItemStyle): string {
  const { at, place, line, column } = diagnostic
  const position = at ? '' : ` <span class="position">${line}:${column}</span>`
  const words = `${escape(place)}${position}`
  return hasText
    ? `${words} <a class="jump" href="#m${number}">${both(WORDS.inText)} <span class="sr">${number}</span></a>`
    : words
}

function detailsHtml({ number, diagnostic }: Item, style: ItemStyle): string {
  const { ruleId, data, hint, hintId, related, basis, origin } = diagnostic
  const { hasText } = style
  const places = related.map(({ message, file, line, column, place, noteId, data: own }, at) => {
    const texts = noteTexts({ said: message, ruleId, noteId, data: { ...data, ...own } }, style)
    const position = [file, place ?? `${line}:${column}`].filter((part) => part !== undefined).join(':')
    const where = `${escape(position)} ${both(texts)}`
    const isHere = hasText && file === undefined
    return `<li>${isHere ? `<a href="#r${number}-${at + 1}">${where}</a>` : where}</li>`
  })
  return [
    hint === undefined
      ? ''
      : `<p>${both(WORDS.hint)}${both(noteTexts({ said: hint, ruleId, noteId: hintId, data }, style))}</p>`,
    origin === 'reader' ? `<p>${both(WORDS.byReader)}</p>` : '',
    places.length === 0 ? '' : `<p class="related">${both(WORDS.related)}</p><ul>${places.join('')}</ul>`,
    `<p class="basis">${both(basisTexts(basis))}</p>`,
  ].join('')
}

function basisTexts({ tier, ...texts }: Basis): Bilingual {
  const said = (locale: Locale): string => {
    const { basis, tier: tiers } = wordsOf(locale)
    return basis(tiers[tier], texts[locale])
  }
  return { zh: said('zh'), en: said('en') }
}

function acceptanceHtml({ by, reason, who, until }: Acceptance): string {
  const facts = [
    who === undefined ? '' : escape(who),
    until === undefined ? '' : `${both(WORDS.until)} ${escape(until)}`,
  ].filter((fact) => fact !== '')
  const tail = facts.length === 0 ? '' : ` (${facts.join(', ')})`
  return `<p class="reason">${both(WORDS.accepted)} · ${both(ACCEPTED_BY[by])}: ${escape(reason)}${tail}</p>`
}
