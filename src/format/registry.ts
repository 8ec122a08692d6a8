import type { Formatter } from './formatter.js'

const loaders = {
  stylish: async (): Promise<Formatter> => (await import('./stylish.js')).stylish,
  compact: async (): Promise<Formatter> => (await import('./compact.js')).compact,
  json: async (): Promise<Formatter> => (await import('./json.js')).json,
}

export type FormatName = keyof typeof loaders

export const formatNames = Object.keys(loaders) as readonly FormatName[]

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(loaders, name)
}

/** Loads a formatter; only those asked for are read from disk. */
export function loadFormatter(name: FormatName): Promise<Formatter> {
  return loaders[name]()
}
