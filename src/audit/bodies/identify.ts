import { basename, dirname } from 'node:path/posix'
import { matchesIn } from '../../model/matches.js'
import type { Head } from '../store/entry.js'
import type { BodyList, ListedBody } from '../../model/bodyList.js'

/** Whose report a file is. */
export interface Identity {
  readonly name: string
  readonly listed?: ListedBody
  /** The text names nobody: the file's name or its folder does. */
  readonly isFromFile?: true
}

/** Finds the body of each report: by the list, by the name it prints, at last by its file. */
export function identifier(
  { bodies }: BodyList,
  heads: readonly Pick<Head, 'body'>[],
): (head: Pick<Head, 'file' | 'body'>) => Identity {
  const byName = new Map<string, ListedBody>()
  for (const body of bodies)
    for (const name of [body.name, ...body.aliases]) byName.set(plainName(name), body)
  const byFile = bodies.flatMap((body) => body.files.map((start) => [start, body] as const))
  const fullNames = fullNamesOf([
    ...byName.keys(),
    ...heads.flatMap(({ body }) => (body === undefined ? [] : [plainName(body)])),
  ])
  const fullName = (body: string): string => fullNames.get(plainName(body)) ?? plainName(body)
  return ({ file, body }) => {
    const listed =
      (body === undefined ? undefined : (byName.get(plainName(body)) ?? byName.get(fullName(body)))) ??
      byFile.find(([start]) => file.startsWith(start) || basename(file).startsWith(start))?.[1]
    if (listed) return { name: listed.name, listed }
    if (body !== undefined) return { name: fullName(body) }
    const named = fileName(file)
    const known = byName.get(named)
    return known ? { name: known.name, listed: known } : { name: named, isFromFile: true }
  }
}

/** Blanks and the brackets of a second name do not make another body. */
export function plainName(name: string): string {
  return name.replace(/\s+/g, '')
}

/** `suqian-2023.md` → suqian; `宿豫区/2023.pdf` → 宿豫区. */
export function fileName(file: string): string {
  const stem = basename(file).replace(/\.[^.]*$/, '')
  const words = stem.replace(/20\d\d年?(?:度)?/g, ' ').replace(/^[\s\-_.·()（）]+|[\s\-_.·()（）]+$/g, '')
  return words === '' ? basename(dirname(file)) || stem : words
}

/** One name printed short: 洪山区人民政府 and 江城市洪山区人民政府, 云溪县 and 云溪县人民政府. */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [plainName(a), plainName(b)]
  return isShortFor(one, other) || isShortFor(other, one) || one === other
}

const HIGHER = /[省市州盟]$/
/** Its own place, so that 教育局 alone is short for nobody. */
const OWN_PLACE = /^.{2,8}[县区旗市]/
const GOVERNMENT = /^(?:人民政府|政府|管委会|管理委员会)(?:办公室)?$/

function isShortFor(short: string, full: string): boolean {
  if (short === full || !OWN_PLACE.test(short)) return false
  if (full.endsWith(short)) return HIGHER.test(full.slice(0, -short.length))
  return /[县区旗市]$/.test(short) && full.startsWith(short) && GOVERNMENT.test(full.slice(short.length))
}

/** Short names that can stand for one longer name only: two cities may have a district of one name. */
function fullNamesOf(names: readonly string[]): Map<string, string> {
  const known = [...new Set(names)].sort()
  const byEnd = new Map<string, string[]>()
  for (const name of known) {
    for (const short of shortNames(name)) byEnd.set(short, [...(byEnd.get(short) ?? []), name])
  }
  return new Map(
    known.flatMap((name) => {
      const [full, ...others] = (byEnd.get(name) ?? []).filter((candidate) => isShortFor(name, candidate))
      return full !== undefined && others.length === 0 ? [[name, full] as const] : []
    }),
  )
}

/** What a name may be cut to: its ends behind a higher place, and the place alone. */
function shortNames(name: string): string[] {
  const ends = matchesIn(name, /[省市州盟]/g).map(({ index }) => name.slice(index + 1))
  const places = matchesIn(name, /[县区旗市](?=人民政府|政府|管委会|管理委员会)/g).map(({ index }) =>
    name.slice(0, index + 1),
  )
  return [...ends, ...places]
}
