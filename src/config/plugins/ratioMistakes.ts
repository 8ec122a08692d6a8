import type { Bilingual } from '../../model/regime.js'
import type { Declaration } from '../../rule/declared/declaration.js'

/** A figure that no table has would never be read, and its rule never assessed. */
export async function ratioMistakes(at: string, declaration: Declaration): Promise<Bilingual[]> {
  if (declaration.check !== 'ratio') return []
  // Only here are the prescribed tables needed to read a configuration.
  const { isFigurePath } = await import('../../lint/figurePath.js')
  const { least, most } = declaration
  const unknown = (['part', 'whole'] as const)
    .filter((key) => !isFigurePath(declaration[key]))
    .map((key) => ({
      zh: `${at}.${key} 是“${declaration[key]}”，规定的表格中没有这个数，键名见 disclosure-lint extract`,
      en: `${at}.${key} is “${declaration[key]}”, a figure no prescribed table has; disclosure-lint extract prints the keys`,
    }))
  if (least === undefined && most === undefined)
    return [...unknown, { zh: `${at} 缺少“least”或“most”`, en: `${at} lacks “least” or “most”` }]
  if (least !== undefined && most !== undefined && least > most)
    return [...unknown, { zh: `${at}.least 大于 most`, en: `${at}.least is more than most` }]
  return unknown
}
