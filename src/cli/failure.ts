import type { FileFailure, Locale } from '../model/diagnostic.js'
import type { Bilingual } from '../model/regime.js'
import { messageOf } from '../model/thrown.js'

const SYSTEM: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: '没有这个文件', en: 'No such file' },
  ENOTDIR: { zh: '其中有一段是文件，不是目录', en: 'A part of the path is a file, not a folder' },
  EACCES: { zh: '没有权限', en: 'Permission denied' },
  EPERM: { zh: '没有权限', en: 'Permission denied' },
  EROFS: { zh: '所在的磁盘只读', en: 'The disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'The disk is full' },
  EISDIR: { zh: '这是一个目录，不是文件', en: 'It is a directory, not a file' },
  EEXIST: { zh: '应为目录的位置上有一个文件', en: 'A file stands where a folder should be' },
  ELOOP: { zh: '链接循环', en: 'The link leads back to itself' },
  EMFILE: { zh: '同时打开的文件过多', en: 'Too many open files' },
  ERR_FS_FILE_TOO_LARGE: { zh: '文件过大', en: 'The file is too large' },
}

/** An expected error in one sentence; `undefined` for a bug of ours. */
export function sentenceOf(error: unknown, locale: Locale): string | undefined {
  const { texts, code, message } = asThrown(error)
  if (texts) return texts[locale]
  if (code === undefined) return undefined
  return SYSTEM[code]?.[locale] ?? (/^E[A-Z]+$/.test(code) ? message : undefined)
}

/** As `sentenceOf`, with the message of a bug where it is one. */
export function failureOf(error: unknown, locale: Locale): string {
  const message = messageOf(error)
  return (
    sentenceOf(error, locale) ?? (locale === 'zh' ? `程序内部出错：${message}` : `Internal error: ${message}`)
  )
}

/** A file that could not be linted, in both languages. */
export function failed(file: string, texts: Bilingual, locale: Locale): FileFailure {
  return { file, message: texts[locale], texts }
}

export function failureTexts(error: unknown): Bilingual {
  return { zh: failureOf(error, 'zh'), en: failureOf(error, 'en') }
}

interface Thrown {
  readonly texts?: Bilingual
  readonly code?: string
  readonly message?: string
}

/** By shape, not by class: errors of the system come from another realm where tests run in their own. */
function asThrown(error: unknown): Thrown {
  return typeof error === 'object' && error !== null ? error : {}
}
