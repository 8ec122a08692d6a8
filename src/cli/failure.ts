import { relative } from 'node:path'
import { SYSTEM_ERRORS } from '../config/systemErrors.js'
import { printable } from '../format/printable.js'
import type { FileFailure, Locale } from '../model/diagnostic.js'
import type { Bilingual } from '../model/regime.js'
import { messageOf } from '../model/thrown.js'

/** An expected error in one sentence; `undefined` for a bug of ours. */
export function sentenceOf(error: unknown, locale: Locale): string | undefined {
  const { texts, code, message } = asThrown(error)
  if (texts) return texts[locale]
  if (code === undefined) return undefined
  return SYSTEM_ERRORS[code]?.[locale] ?? (/^E[A-Z]+$/.test(code) ? message : undefined)
}

/** What the system says of a file, with the file. */
export function sentenceWithPath(error: unknown, cwd: string, locale: Locale): string | undefined {
  const sentence = sentenceOf(error, locale)
  const { texts, path } = asThrown(error)
  if (sentence === undefined || texts || path === undefined) return sentence
  return about(relative(cwd, path) || path, sentence, locale)
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

/** A sentence with the file it is about. */
export function about(file: string, sentence: string, locale: Locale): string {
  return `${printable(file)}${locale === 'zh' ? '：' : ': '}${sentence}`
}

export function failureTexts(error: unknown): Bilingual {
  return { zh: failureOf(error, 'zh'), en: failureOf(error, 'en') }
}

interface Thrown {
  readonly texts?: Bilingual
  readonly code?: string
  readonly path?: string
  readonly message?: string
}

/** By shape, not by class: errors of the system come from another realm where tests run in their own. */
function asThrown(error: unknown): Thrown {
  return typeof error === 'object' && error !== null ? error : {}
}
