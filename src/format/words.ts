import type { AcceptedBy } from '../model/acceptance.js'
import type { Locale, Severity } from '../model/diagnostic.js'
import type { Tier } from '../model/regime.js'

/** The fixed words of the formats for people. */
export interface Words {
  readonly severity: Readonly<Record<Severity, string>>
  readonly tier: Readonly<Record<Tier, string>>
  readonly off: string
  readonly hint: string
  readonly byReader: string
  readonly separator: string
  readonly basis: (tier: string, text: string) => string
  readonly year: (year: number) => string
  readonly notAssessed: (ruleId: string, reason: string) => string
  readonly inFiles: (count: number) => string
  readonly files: (count: number) => string
  readonly failed: (count: number) => string
  readonly clean: string
  readonly counts: (errors: number, warnings: number, infos: number) => string
  readonly fixable: (count: number) => string
  readonly fixed: (count: number) => string
  readonly accepted: (counts: Readonly<Record<AcceptedBy, number>>) => string
}

const zh: Words = {
  severity: { error: '错误', warning: '警告', info: '提示' },
  tier: { law: '法规', form: '格式', practice: '惯例' },
  off: '默认关闭',
  hint: '建议：',
  byReader: '可能是读取文件造成的，请对照原文件确认',
  separator: '，',
  basis: (tier, text) => `依据（${tier}）：${text}`,
  year: (year) => `${year}年度`,
  notAssessed: (ruleId, reason) => `未能核对 ${ruleId}：${reason}`,
  inFiles: (count) => `（${count} 份）`,
  files: (count) => `已检查 ${count} 份报告`,
  failed: (count) => `${count} 个文件无法检查`,
  clean: '没有发现问题',
  counts: (errors, warnings, infos) => `${errors} 个错误、${warnings} 个警告、${infos} 个提示`,
  fixed: (count) => `已修正 ${count} 处`,
  fixable: (count) => `其中 ${count} 处可用 --fix 自动修正`,
  accepted: ({ directive, waiver, baseline }) =>
    `另有 ${directive + waiver + baseline} 个问题已接受（文中注释 ${directive}、豁免 ${waiver}、基线 ${baseline}）`,
}

const en: Words = {
  severity: { error: 'error', warning: 'warning', info: 'info' },
  tier: { law: 'law', form: 'form', practice: 'practice' },
  off: 'off by default',
  hint: 'Hint: ',
  byReader: 'This may come from reading the file: check it against the original',
  separator: ', ',
  basis: (tier, text) => `Basis (${tier}): ${text}`,
  year: String,
  notAssessed: (ruleId, reason) => `Not assessed: ${ruleId} (${reason})`,
  inFiles: (count) => ` in ${plural(count, 'report')}`,
  files: (count) => `${plural(count, 'report')} checked`,
  failed: (count) => `${plural(count, 'file')} could not be checked`,
  clean: 'no problems found',
  counts: (errors, warnings, infos) =>
    `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${infos} info`,
  fixed: (count) => `${count} fixed`,
  fixable: (count) => `${count} fixable with --fix`,
  accepted: ({ directive, waiver, baseline }) =>
    `${directive + waiver + baseline} more accepted (${directive} in the text, ${waiver} waived, ${baseline} in the baseline)`,
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

export function wordsOf(locale: Locale): Words {
  return locale === 'zh' ? zh : en
}
