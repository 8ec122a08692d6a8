import type { Formatter } from './formatter.js'

/** Pages of all rules; the extracted texts. */
export type Need = 'rules' | 'texts'

/** A formatter of ours: how it is loaded, and what must be kept or read for it. */
interface Entry {
  readonly load: () => Promise<Formatter>
  readonly needs?: readonly Need[]
  /** Bytes, which have no place on a terminal. */
  readonly isBinary?: true
}

const entries = {
  stylish: { load: async () => (await import('./stylish.js')).stylish },
  compact: { load: async () => (await import('./compact.js')).compact },
  json: { load: async () => (await import('./json.js')).json },
  ndjson: { load: async () => (await import('./ndjson.js')).ndjson },
  sarif: { load: async () => (await import('./sarif.js')).sarif, needs: ['rules'] },
  junit: { load: async () => (await import('./junit.js')).junit },
  checkstyle: { load: async () => (await import('./checkstyle.js')).checkstyle },
  github: { load: async () => (await import('./github.js')).github },
  gitlab: { load: async () => (await import('./gitlab.js')).gitlab },
  rdjson: { load: async () => (await import('./rdjson.js')).rdjson },
  csv: { load: async () => (await import('./csv.js')).csv },
  xlsx: { load: async () => (await import('./xlsx.js')).xlsx, isBinary: true },
  html: { load: async () => (await import('./htmlPage.js')).htmlPage, needs: ['rules', 'texts'] },
  markdown: { load: async () => (await import('./markdownTable.js')).markdownTable },
} as const satisfies Readonly<Record<string, Entry>>

export type FormatName = keyof typeof entries

export const formatNames = Object.keys(entries) as readonly FormatName[]

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(entries, name)
}

export function factsOf(name: FormatName): Entry {
  return entries[name]
}

/** Loads a formatter; only those asked for are read from disk. */
export function loadFormatter(name: FormatName): Promise<Formatter> {
  return entries[name].load()
}
