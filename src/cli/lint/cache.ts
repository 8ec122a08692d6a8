import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { hash } from '../../lint/hash.js'
import type { Locale } from '../../model/diagnostic.js'
import { onceEach } from '../../model/once.js'
import type { Io } from '../io.js'
import type { Linter } from './linter.js'
import type { InForce, Linted } from './lintSource.js'
import { pluginMark } from './pluginMark.js'
import { finalPath } from '../files/finalPath.js'
import { stampOf } from '../stamp.js'
import { UsageError } from '../usageError.js'

/** The results of the last run: a first line that says what wrote them, then one line for each file. */
export interface Cache {
  /** A linter that asks the cache first and keeps what it did not know. */
  readonly through: (linter: Linter) => Linter
  readonly save: () => Promise<void>
}

interface Entry {
  /** Of content, name and settings. */
  readonly key: string
  readonly json: string
}

type Entries = Map<string, Entry>

const HEAD = 'disclosure-lint-cache'

const USUAL = '.disclosure-lint-cache'

interface CacheInput {
  readonly io: Io
  readonly locale: Locale
  /** Other files that this run writes. */
  readonly written: readonly string[]
}

/** `given`: where it is kept, if not in the usual place. Throws `UsageError` rather than write over another file. */
export async function openCache(given: string | undefined, input: CacheInput): Promise<Cache> {
  const { io, locale, written } = input
  const { cwd, stderr, onWork } = io
  const file = given ?? USUAL
  const path = resolve(cwd, file)
  if (written.some((other) => finalPath(resolve(cwd, other)) === finalPath(path))) throw shared(file)
  const stamp = stampOf(`${HEAD} 1`)
  const text = await readFile(path, 'utf8').catch(() => '')
  if (given !== undefined && text !== '' && !text.startsWith(HEAD)) throw foreign(file)
  onWork?.(text.length)
  const entries = load(text, stamp)
  if (entries === undefined) stderr.write(`${CORRUPT[locale](file)}\n`)
  const known = entries ?? new Map<string, Entry>()
  const used = new Set<string>()
  // Made once for all files that share their settings.
  const settingsMark = onceEach(markOf)
  let isChanged = false
  return {
    through: (linter) => ({
      ...linter,
      async lint(bytes, name, inForce) {
        const key = keyOf(bytes, name, settingsMark(inForce))
        used.add(name)
        const found = known.get(name)
        if (found?.key === key) return JSON.parse(found.json) as Linted
        const linted = await linter.lint(bytes, name, inForce)
        // What failed may go well another time.
        if (linted.result.internalErrors.length > 0) return linted
        known.set(name, { key, json: JSON.stringify(linted) })
        isChanged = true
        return linted
      },
    }),
    async save() {
      if (!isChanged) return
      const kept = [...known].filter(([name]) => used.has(name) || existsSync(resolve(cwd, name)))
      const { writeFiles } = await import('../files/writeFiles.js')
      await writeFiles([{ file, content: [stamp, ...kept.map(lineOf)].join('\n') }], cwd)
    },
  }
}

function shared(file: string): UsageError {
  return new UsageError({
    zh: `缓存与输出或者基线写到同一个文件 ${file}`,
    en: `The cache and an output or the baseline are the same file ${file}`,
  })
}

function foreign(file: string): UsageError {
  return new UsageError({
    zh: `${file} 不是 disclosure-lint 的缓存，没有改动，请用 --cache-location 指定另一个文件`,
    en: `${file} is no cache of disclosure-lint and was left as it is; name another file with --cache-location`,
  })
}

const CORRUPT = {
  zh: (file: string) => `缓存文件 ${file} 已损坏，没有使用，将重新生成`,
  en: (file: string) => `The cache ${file} is damaged; it was not used and is written anew`,
}

/** `undefined` where the file is damaged; nothing where another version wrote it. */
function load(text: string, stamp: string): Entries | undefined {
  if (text === '') return new Map()
  const [head, ...lines] = text.split('\n')
  if (!head?.startsWith(`${HEAD} `)) return undefined
  if (head !== stamp) return new Map()
  const entries = lines.map(entryOf)
  return entries.includes(undefined)
    ? undefined
    : new Map(entries.filter((entry): entry is [string, Entry] => entry !== undefined))
}

/** The mark of a line tells a damaged one. */
function lineOf([name, { key, json }]: [string, Entry]): string {
  const fields = `${key}\t${JSON.stringify(name)}\t${json}`
  return `${hash(fields)}\t${fields}`
}

function entryOf(line: string): [string, Entry] | undefined {
  const at = line.indexOf('\t')
  const fields = line.slice(at + 1)
  if (line.slice(0, at) !== hash(fields)) return undefined
  const [key = '', name = ''] = fields.split('\t', 2)
  return [JSON.parse(name) as string, { key, json: fields.slice(key.length + name.length + 2) }]
}

function keyOf(bytes: Uint8Array, name: string, settings: string): string {
  return createHash('sha256').update(settings).update(`\0${name}\0`).update(bytes).digest('base64')
}

/** The settings of a file as text. */
function markOf(inForce: InForce): string {
  const plugins = inForce.extras?.plugins.map(pluginMark) ?? []
  return JSON.stringify({ ...inForce, rules: undefined, plugins })
}
