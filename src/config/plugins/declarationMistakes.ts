import type { Bilingual } from '../../model/regime.js'
import { matchesIn } from '../../model/matches.js'
import { messageOf } from '../../model/thrown.js'
import type { Declaration } from '../../rule/declared/declaration.js'
import { oneOf } from '../nearest.js'
import { isId } from '../ruleName.js'
import { ratioMistakes } from './ratioMistakes.js'

/** What the schema cannot say of a declaration. */
export async function mistakesIn(id: string, declaration: Declaration): Promise<Bilingual[]> {
  const at = `declare.${id}`
  if (!isId(id)) {
    return [
      {
        zh: `${at} 应由小写字母、数字和连字符组成`,
        en: `${at} must consist of small letters, digits and hyphens`,
      },
    ]
  }
  const unfit = unfitKey(declaration)
  if (unfit !== undefined) {
    return [
      {
        zh: `${at} 是 ${declaration.check}，没有“${unfit}”这一项`,
        en: `${at} is a ${declaration.check}, which has no “${unfit}”`,
      },
    ]
  }
  const own =
    declaration.check === 'pattern'
      ? mistakesInPattern(at, declaration.pattern)
      : await ratioMistakes(at, declaration)
  return [...own, ...(await mistakesInPart(at, declaration)), ...mistakesInTexts(at, declaration)]
}

const KEYS: Readonly<Record<Declaration['check'], readonly string[]>> = {
  'required-phrase': ['phrases', 'in'],
  'forbidden-phrase': ['phrases', 'in'],
  'required-section': ['titles'],
  pattern: ['pattern', 'in'],
  ratio: ['part', 'whole', 'least', 'most'],
}
const SHARED = ['check', 'severity', 'zh', 'en', 'basis', 'regimes']

function unfitKey(declaration: Declaration): string | undefined {
  return Object.keys(declaration).find(
    (key) => !SHARED.includes(key) && !KEYS[declaration.check].includes(key),
  )
}

function mistakesInPattern(at: string, pattern: string): Bilingual[] {
  try {
    new RegExp(pattern, 'gu')
    return []
  } catch (error) {
    return [
      {
        zh: `${at}.pattern 不是正则表达式（${messageOf(error)}）`,
        en: `${at}.pattern is no regular expression (${messageOf(error)})`,
      },
    ]
  }
}

/** A content that no law demands has no part: the rule would never look at anything. */
async function mistakesInPart(at: string, declaration: Declaration): Promise<Bilingual[]> {
  if (!('in' in declaration) || declaration.in === undefined) return []
  const { regimes } = await import('../../parse/regime/regimes.js')
  const meant = declaration.regimes ?? regimes.map(({ id }) => id)
  const own = regimes.filter(({ id }) => meant.includes(id))
  const keys = [...new Set(own.flatMap(({ contents }) => contents.map(({ key }) => key)))]
  if (keys.includes(declaration.in)) return []
  const { zh, en } = oneOf(declaration.in, keys)
  return [{ zh: `${at}.in 是“${declaration.in}”，${zh}`, en: `${at}.in is “${declaration.in}”; ${en}` }]
}

/** What a message may name in braces. */
const DATA: Readonly<Record<Declaration['check'], readonly string[]>> = {
  'required-phrase': ['phrases'],
  'forbidden-phrase': ['found'],
  'required-section': ['titles'],
  pattern: ['found'],
  ratio: ['part', 'whole', 'ratio', 'least', 'most'],
}

const PLACEHOLDER = /\{(\w+)\}/g

function mistakesInTexts(at: string, declaration: Declaration): Bilingual[] {
  const known = DATA[declaration.check]
  return (['zh', 'en'] as const).flatMap((locale) =>
    matchesIn(declaration[locale], PLACEHOLDER)
      .map(([, name = '']) => name)
      .filter((name) => !known.includes(name))
      .map((name) => {
        const { zh, en } = oneOf(name, known)
        return {
          zh: `${at}.${locale} 中的 {${name}} 没有内容，${zh}`,
          en: `${at}.${locale} names {${name}}, which nothing fills; ${en}`,
        }
      }),
  )
}
