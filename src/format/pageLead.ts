import type { Locale } from '../model/diagnostic.js'

/** The first paragraph of a rule's page in one language: the page stands in Chinese first, then in English. */
export function leadOf(page: string, locale: Locale): string | undefined {
  const [chinese = '', english = ''] = page.split(/^## English$/m)
  const half = locale === 'zh' ? chinese : english
  return half
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .find((paragraph) => paragraph !== '' && !paragraph.startsWith('#'))
    ?.replaceAll('\n', ' ')
}

/** What a rule demands in one sentence, without marks of Markdown. */
export function demandIn(page: string, locale: Locale): string | undefined {
  const lead = leadOf(page, locale)
  const [sentence = ''] = (lead ?? '').split(locale === 'zh' ? /。/ : /(?<!\([^)]*)[.:] |\.$/)
  return sentence === '' ? undefined : sentence.replace(/`|\[([^\]]*)\]\([^)]*\)/g, '$1')
}
