import { readFileSync } from 'node:fs'
import type { Locale } from '../model/diagnostic.js'
import type { Rule } from '../rule/rule.js'

const ENGLISH = /^## English$/m

/** The page of a rule in one language, or in both; `undefined` for a rule without a page. The bundle's chunks lie as deep as this file: `../../rules` holds for both. */
export function rulePage({ id, page: own }: Rule, locale?: Locale): string | undefined {
  const url = new URL(own ?? `../../rules/${id}/README.md`, import.meta.url)
  const page = textOf(url)
  if (page === undefined) return undefined
  const at = page.search(ENGLISH)
  if (at === -1 || locale === undefined) return page
  const half =
    locale === 'zh' ? page.slice(0, at) : `# ${id}\n\n${page.slice(at).replace(ENGLISH, '').trimStart()}`
  return `${half.trimEnd()}\n`
}

function textOf(url: URL): string | undefined {
  try {
    return readFileSync(url, 'utf8')
  } catch {
    return undefined
  }
}
