import type { Bilingual } from '../model/regime.js'

/** A name for messages, which call it `{name}` in Chinese and `{nameEn}` in English. */
export type Named = { readonly name: string; readonly nameEn: string }

export function named({ zh, en }: Bilingual): Named {
  return { name: zh, nameEn: en }
}
