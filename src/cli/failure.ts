import type { Locale } from '../model/diagnostic.js'
import type { Bilingual } from '../model/regime.js'

const SYSTEM: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: '没有这个文件', en: 'No such file' },
  EACCES: { zh: '没有读取的权限', en: 'No permission to read it' },
  EPERM: { zh: '没有读取的权限', en: 'No permission to read it' },
  EISDIR: { zh: '这是一个目录，不是文件', en: 'It is a directory, not a file' },
  EMFILE: { zh: '同时打开的文件过多', en: 'Too many open files' },
  ERR_FS_FILE_TOO_LARGE: { zh: '文件过大', en: 'The file is too large' },
}

/** An expected error in one sentence; `undefined` for a bug of ours. */
export function sentenceOf(error: unknown, locale: Locale): string | undefined {
  if (!(error instanceof Error)) return undefined
  if (hasTexts(error)) return error.texts[locale]
  const code = (error as NodeJS.ErrnoException).code
  if (code === undefined) return undefined
  return SYSTEM[code]?.[locale] ?? (/^E[A-Z]+$/.test(code) ? error.message : undefined)
}

function hasTexts(error: Error): error is Error & { readonly texts: Bilingual } {
  return 'texts' in error
}
