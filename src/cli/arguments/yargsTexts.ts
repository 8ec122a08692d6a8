import type { Bilingual } from '../../model/regime.js'

/**
 * The words of yargs in our help. Here, since a bundle cannot find the locale files of yargs; all of them in both
 * languages, since yargs keeps its texts for the whole process.
 */
const TEXTS: Readonly<Record<string, Bilingual>> = {
  'Commands:': { zh: '命令：', en: 'Commands:' },
  boolean: { zh: '开关', en: 'switch' },
  string: { zh: '值', en: 'value' },
}

export function yargsTexts(locale: keyof Bilingual): Record<string, string> {
  return Object.fromEntries(Object.entries(TEXTS).map(([key, text]) => [key, text[locale]]))
}
