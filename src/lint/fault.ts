import type { Bilingual } from '../model/regime.js'

/** What is wrong with what a rule of a plugin does, in both languages. */
export interface Fault extends Error {
  readonly texts: Bilingual
}

export function fault(zh: string, en: string): Fault {
  return Object.assign(new Error(en), { texts: { zh, en } })
}
