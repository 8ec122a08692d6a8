import { basename, dirname } from 'node:path/posix'
import type { Head } from '../store/entry.js'
import type { BodyList, ListedBody } from './bodyList.js'

/** Whose report a file is. */
export interface Identity {
  readonly name: string
  readonly listed?: ListedBody
  /** The text names nobody: the file's name or its folder does. */
  readonly isFromFile?: true
}

/** Finds the body of each report: by the list, by the name it prints, at last by its file. */
export function identifier({ bodies }: BodyList): (head: Pick<Head, 'file' | 'body'>) => Identity {
  const byName = new Map<string, ListedBody>()
  for (const body of bodies)
    for (const name of [body.name, ...body.aliases]) byName.set(plainName(name), body)
  const byFile = bodies.flatMap((body) => body.files.map((start) => [start, body] as const))
  return ({ file, body }) => {
    const listed =
      (body === undefined ? undefined : byName.get(plainName(body))) ??
      byFile.find(([start]) => file.startsWith(start) || basename(file).startsWith(start))?.[1]
    if (listed) return { name: listed.name, listed }
    if (body !== undefined) return { name: plainName(body) }
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

/** 县水利局 of a report on 云溪县水利局 is the same name printed short. */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [plainName(a), plainName(b)]
  return one.endsWith(other) || other.endsWith(one)
}
