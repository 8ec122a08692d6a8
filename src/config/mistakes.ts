import type { ErrorObject } from 'ajv'
import type { Bilingual } from '../model/regime.js'
import { shortened } from '../model/shortened.js'
import type { Rule } from '../rule/rule.js'
import { oneOf } from './nearest.js'
import { isRuleName, ruleNameOf } from './ruleName.js'

/** A checked configuration and what it was checked against. */
interface Checked {
  readonly config: unknown
  readonly schema: object
  readonly rules: readonly Rule[]
}

/** A breach of the config schema as a sentence: where, what was found, what is allowed. */
export function mistakeOf(breach: ErrorObject, checked: Checked): Bilingual {
  const path = pathOf(breach.instancePath)
  const rule = unknownRule(breach, path, checked)
  if (rule) return { zh: `${path} 中${rule.zh}`, en: `${path}: ${rule.en}` }
  const { zh, en } = detailOf(breach, path, checked)
  if (path === '' && breach.keyword === 'type') return { zh: `内容${zh}`, en: `its content ${en}` }
  return path === '' ? { zh, en } : { zh: `${path} ${zh}`, en: `${path} ${en}` }
}

/** A breach for each mistake: of several at one place, the one that says what is allowed, or all that is missing. */
export function tellingOf(breaches: readonly ErrorObject[]): ErrorObject[] {
  const real = breaches.filter(({ keyword }) => keyword !== 'if')
  return real.flatMap((breach, order) => {
    const others = real.filter((other) => other.instancePath === breach.instancePath)
    const alike = others.filter(({ keyword }) => keyword === breach.keyword)
    const isFirst = alike.every((other) => real.indexOf(other) >= order)
    if (breach.keyword === 'required') return isFirst ? [{ ...breach, params: missingIn(alike) }] : []
    if (breach.keyword !== 'type') return [breach]
    return isFirst && !others.some(({ keyword }) => keyword === 'enum') ? [breach] : []
  })
}

function missingIn(breaches: readonly ErrorObject[]): { readonly missing: readonly string[] } {
  return { missing: breaches.map(({ params }) => String(params.missingProperty)) }
}

function detailOf(breach: ErrorObject, path: string, checked: Checked): Bilingual {
  const found = at(checked.config, breach.instancePath)
  switch (breach.keyword) {
    case 'additionalProperties':
      return unknownKey(breach, path, checked)
    case 'required':
      return missingKeys(breach.params.missing as readonly string[])
    case 'enum':
      return notAllowed(found, breach.params.allowedValues as readonly unknown[])
    case 'type':
      return wrongType(found, [breach.params.type as string | readonly string[]].flat())
    case 'pattern':
      return path.startsWith('declare') ? wrongFigure(found) : wrongDay(found)
    case 'exclusiveMinimum':
      return tooSmall(found, Number(breach.params.limit))
    default:
      return other(found, breach)
  }
}

function unknownRule(
  { keyword, params }: ErrorObject,
  path: string,
  { rules }: Checked,
): Bilingual | undefined {
  if (keyword !== 'additionalProperties' || !/(?:^|\.)rules$/.test(path)) return undefined
  const found = ruleNameOf(String(params.additionalProperty), rules)
  return isRuleName(found) ? undefined : found
}

function unknownKey({ params, schemaPath }: ErrorObject, path: string, checked: Checked): Bilingual {
  const key = String(params.additionalProperty)
  const properties = at(checked.schema, schemaPath.replace(/^#|\/additionalProperties$/g, '') + '/properties')
  const { zh, en } = oneOf(key, Object.keys((properties ?? {}) as object))
  return {
    zh: `${path === '' ? '' : '中'}没有“${key}”这一项，${zh}`,
    en: `${path === '' ? 'There is' : 'has'} no setting “${key}”; ${en}`,
  }
}

function missingKeys(keys: readonly string[]): Bilingual {
  const named = keys.map((key) => `“${key}”`)
  return { zh: `缺少${named.join('、')}`, en: `lacks ${named.join(', ')}` }
}

function notAllowed(found: unknown, allowed: readonly unknown[]): Bilingual {
  const { zh, en } = oneOf(String(found), allowed.map(String))
  return { zh: `是 ${shown(found)}，${zh}`, en: `is ${shown(found)}; ${en}` }
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文字', en: 'a text' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组设置', en: 'an object' },
  number: { zh: '数字', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
}

function wrongType(found: unknown, types: readonly string[]): Bilingual {
  return {
    zh: `是 ${shown(found)}，应为${types.map((type) => TYPES[type]?.zh ?? type).join('或')}`,
    en: `is ${shown(found)}; expected ${types.map((type) => TYPES[type]?.en ?? type).join(' or ')}`,
  }
}

function wrongDay(found: unknown): Bilingual {
  return {
    zh: `是 ${shown(found)}，应为“月-日”，例如 "03-31"`,
    en: `is ${shown(found)}; expected MM-DD, such as "03-31"`,
  }
}

function wrongFigure(found: unknown): Bilingual {
  return {
    zh: `是 ${shown(found)}，应为“表/行/列”，例如 "requests/granted/total"`,
    en: `is ${shown(found)}; expected table/row/column, such as "requests/granted/total"`,
  }
}

function tooSmall(found: unknown, limit: number): Bilingual {
  return { zh: `是 ${shown(found)}，应大于 ${limit}`, en: `is ${shown(found)}; expected more than ${limit}` }
}

function other(found: unknown, { message }: ErrorObject): Bilingual {
  return {
    zh: `是 ${shown(found)}，不符合要求（${message ?? ''}）`,
    en: `is ${shown(found)}, but ${message ?? ''}`,
  }
}

const LONGEST = 41

function shown(value: unknown): string {
  return shortened(JSON.stringify(value) ?? String(value), LONGEST)
}

/** `/overrides/0/rules/a~1b` → `overrides[0].rules.a/b`. */
function pathOf(pointer: string): string {
  return partsOf(pointer)
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '')
}

/** The value a JSON pointer leads to. */
function at(value: unknown, pointer: string): unknown {
  return partsOf(pointer).reduce<unknown>((inner, part) => (inner as Record<string, unknown>)?.[part], value)
}

function partsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}
