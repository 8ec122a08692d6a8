import type { Bilingual } from '../../model/regime.js'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What shows nothing, turns the direction of writing or is no character. */
const UNSHOWN = /(?![\t\n])\p{Cc}|\p{Bidi_Control}|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu

/** Text for an element or a quoted attribute; of the same length to the eye, whatever a report holds. */
export function escape(text: string): string {
  return text.replace(UNSHOWN, '\uFFFD').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

/** Both languages; the page shows one of them. */
export function both({ zh, en }: Bilingual): string {
  if (zh === en) return escape(zh)
  return `<span class="zh" lang="zh-CN">${escape(zh)}</span><span class="en" lang="en">${escape(en)}</span>`
}
