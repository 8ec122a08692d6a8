import { readFile } from 'node:fs/promises'
import type { Locale } from '../model/diagnostic.js'
import type { Rule } from '../rule/rule.js'
import { UsageError } from './usageError.js'

const ENGLISH = /^## English$/m

/** The page of a rule in one language, or in both. The bundle's chunks lie as deep as this file: `../../rules` holds for both. */
export async function rulePage({ id, page: own }: Rule, locale?: Locale): Promise<string> {
  const url = new URL(own ?? `../../rules/${id}/README.md`, import.meta.url)
  const page = await readFile(url, 'utf8').catch(() => {
    throw new UsageError({ zh: `规则 ${id} 没有说明`, en: `Rule ${id} has no page` })
  })
  const at = page.search(ENGLISH)
  if (at === -1 || locale === undefined) return page
  const half =
    locale === 'zh' ? page.slice(0, at) : `# ${id}\n\n${page.slice(at).replace(ENGLISH, '').trimStart()}`
  return `${half.trimEnd()}\n`
}
