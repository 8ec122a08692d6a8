import { readFile } from 'node:fs/promises'
import type { BodyList, ListedBody } from '../model/bodyList.js'
import { BODY_KINDS, type BodyKind, type Bilingual } from '../model/regime.js'
import { ConfigError } from './configError.js'
import { isFields, type Fields } from './fields.js'
import { loaders, unloadable } from './loaders.js'

/** The list of bodies in a YAML or JSON file. Throws `ConfigError` with every mistake. */
export async function loadBodies(path: string, show: (path: string) => string): Promise<BodyList> {
  const content = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new ConfigError(show(path), unloadable(path, error).mistakes)
  })
  const load = loaders[/\.json$/i.test(path) ? '.json' : '.yaml']
  const value: unknown = await load?.(show(path), content)
  const mistakes: Bilingual[] = []
  const list = read(value ?? {}, mistakes)
  if (mistakes.length > 0) throw new ConfigError(show(path), mistakes)
  return list
}

const LIST_FIELDS = ['years', 'bodies']
const BODY_FIELDS = ['name', 'aliases', 'kind', 'district', 'parent', 'years', 'units', 'files']

function read(value: unknown, mistakes: Bilingual[]): BodyList {
  if (!isFields(value) || !(value.bodies === undefined || Array.isArray(value.bodies))) {
    mistakes.push({
      zh: '机关名录应当是 bodies: 之下的一列机关',
      en: 'the list of bodies is a list below “bodies:”',
    })
    return { bodies: [] }
  }
  refuseUnknown(value, LIST_FIELDS, '', mistakes)
  const years = yearsOf(value.years, '', mistakes)
  const bodies = ((value.bodies ?? []) as unknown[]).flatMap((entry, at) => bodyOf(entry, at + 1, mistakes))
  refuseTwice(bodies, mistakes)
  return { ...(years ? { years } : {}), bodies }
}

function bodyOf(value: unknown, at: number, mistakes: Bilingual[]): ListedBody[] {
  if (typeof value === 'string') return [{ name: value, aliases: [], files: [] }]
  if (!isFields(value) || typeof value.name !== 'string' || value.name.trim() === '') {
    mistakes.push({ zh: `第 ${at} 个机关没有 name`, en: `body ${at} has no name` })
    return []
  }
  const { name, kind, district, parent, units } = value
  const where = `“${name}”`
  refuseUnknown(value, BODY_FIELDS, where, mistakes)
  if (kind !== undefined && !(BODY_KINDS as readonly unknown[]).includes(kind))
    mistakes.push({
      zh: `${where}的 kind 应为 government、department 或 township`,
      en: `${where}: kind is government, department or township`,
    })
  if (units !== undefined && units !== 'complete')
    mistakes.push({ zh: `${where}的 units 只能是 complete`, en: `${where}: units can only be complete` })
  const years = yearsOf(value.years, where, mistakes)
  return [
    {
      name,
      aliases: wordsOf(value.aliases, `${where} aliases`, mistakes),
      files: wordsOf(value.files, `${where} files`, mistakes),
      ...(kind === undefined ? {} : { kind: kind as BodyKind }),
      ...(typeof district === 'string' ? { district } : {}),
      ...(typeof parent === 'string' ? { parent } : {}),
      ...(years ? { years } : {}),
      ...(units === undefined ? {} : { unitsComplete: true }),
    },
  ]
}

/** 2019-2024, 2023, or a list of both. */
function yearsOf(value: unknown, where: string, mistakes: Bilingual[]): number[] | undefined {
  if (value === undefined) return undefined
  const years = [value].flat().flatMap((part) => {
    const [, from, to = from] = /^(20\d\d)(?:\s*[-–—至]\s*(20\d\d))?$/.exec(String(part).trim()) ?? []
    if (from === undefined || Number(to) < Number(from)) {
      mistakes.push({
        zh: `${where}years 应写作 2019-2024 或年份的列表，不能是“${String(part)}”`,
        en: `${where} years are written 2019-2024 or as a list, not “${String(part)}”`,
      })
      return []
    }
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at)
  })
  return [...new Set(years)].sort((a, b) => a - b)
}

function wordsOf(value: unknown, where: string, mistakes: Bilingual[]): string[] {
  if (value === undefined) return []
  const words = [value].flat()
  if (words.every((word) => typeof word === 'string')) return words
  mistakes.push({ zh: `${where} 应为文字的列表`, en: `${where} is a list of words` })
  return []
}

function refuseUnknown(fields: Fields, known: readonly string[], where: string, mistakes: Bilingual[]): void {
  for (const name of Object.keys(fields))
    if (!known.includes(name))
      mistakes.push({
        zh: `${where}没有 ${name} 这一项，可用的有 ${known.join('、')}`,
        en: `${where} no field “${name}”; there are ${known.join(', ')}`,
      })
}

function refuseTwice(bodies: readonly ListedBody[], mistakes: Bilingual[]): void {
  const seen = new Map<string, string>()
  for (const { name, aliases } of bodies)
    for (const word of new Set([name, ...aliases])) {
      const other = seen.get(word)
      if (other !== undefined)
        mistakes.push({
          zh: `“${word}”既是“${other}”又是“${name}”的名称`,
          en: `“${word}” names both “${other}” and “${name}”`,
        })
      seen.set(word, name)
    }
}
