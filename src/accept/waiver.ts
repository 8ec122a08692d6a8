import { isFields } from '../config/fields.js'
import { isRuleName, ruleNameOf } from '../config/ruleName.js'
import { oneOf } from '../config/nearest.js'
import type { Bilingual } from '../model/regime.js'
import type { Rule } from '../rule/rule.js'

/** A finding accepted on purpose: which, where, why, by whom, until when. */
export interface Waiver {
  /** `parts-sum` or `parts-sum/differs`. */
  readonly rule: string
  readonly reason: string
  /** Patterns as in `.gitignore`, from the folder of the waivers; every file when absent. */
  readonly files?: readonly string[]
  /** Words of the place: a heading above, a table, a row. */
  readonly place?: string
  readonly fingerprint?: string
  readonly who?: string
  /** The last day it holds, `YYYY-MM-DD`. */
  readonly until?: string
  /** Where it stands in its file. */
  readonly line: number
}

const KEYS = ['rule', 'reason', 'files', 'place', 'fingerprint', 'who', 'until'] as const

/** What is wrong with an entry as it was read; nothing where it is a waiver. */
export function mistakesIn(entry: unknown, rules: readonly Rule[]): Bilingual[] {
  if (!isFields(entry)) return [NO_ENTRY]
  const texts = Object.entries(entry).filter(([key]) => key !== 'files')
  return [
    ...Object.keys(entry)
      .filter((key) => !isKey(key))
      .map(unknownKey),
    ...texts.filter(([key, value]) => isKey(key) && !isText(value)).map(([key]) => noText(key)),
    ...(entry.files === undefined || isTexts(entry.files) ? [] : [noText('files')]),
    ...(['rule', 'reason'] as const).filter((key) => !(key in entry)).map(missing),
    ...(isText(entry.rule) ? ruleMistakes(entry.rule, rules) : []),
    ...(isText(entry.until) && !isDay(entry.until) ? [noDay(entry.until)] : []),
  ]
}

/** An entry without mistakes. */
export function waiverOf(entry: object, line: number): Waiver {
  const { files, ...texts } = entry as Omit<Waiver, 'files' | 'line'> & { files?: string | string[] }
  return { ...texts, line, ...(files === undefined ? {} : { files: [files].flat() }) }
}

function ruleMistakes(name: string, rules: readonly Rule[]): Bilingual[] {
  const found = ruleNameOf(name, rules)
  return isRuleName(found) ? [] : [found]
}

function isKey(key: string): boolean {
  return (KEYS as readonly string[]).includes(key)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function isTexts(value: unknown): boolean {
  return isText(value) || (Array.isArray(value) && value.length > 0 && value.every(isText))
}

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const NO_ENTRY = {
  zh: '每条豁免应为一组设置（rule、reason …）',
  en: 'each waiver is an object (rule, reason …)',
}

function unknownKey(key: string): Bilingual {
  const { zh, en } = oneOf(key, KEYS)
  return { zh: `没有“${key}”这一项，${zh}`, en: `no setting “${key}”; ${en}` }
}

function missing(key: 'rule' | 'reason'): Bilingual {
  return key === 'reason'
    ? { zh: '豁免没有写理由（reason）', en: 'the waiver gives no reason' }
    : { zh: '豁免没有写规则（rule）', en: 'the waiver names no rule' }
}

function noText(key: string): Bilingual {
  if (key === 'reason') return missing('reason')
  return { zh: `“${key}”应为文字，不能是空的`, en: `“${key}” must be a text and not empty` }
}

function noDay(text: string): Bilingual {
  return {
    zh: `“until”应为日期，例如 2027-03-31，不能是“${text}”`,
    en: `“until” must be a date such as 2027-03-31, not “${text}”`,
  }
}
