import type { Locale, Run } from '../model/diagnostic.js'
import type { Output } from './io.js'

/** On standard error: what could not be linted, one sentence a file, and rules that failed. */
export function complain({ results, failures }: Run, stderr: Output, locale: Locale): void {
  const colon = locale === 'zh' ? '：' : ': '
  for (const { file, message } of failures) stderr.write(`${file}${colon}${message}\n`)
  for (const { file, internalErrors } of results) {
    for (const { ruleId, message } of internalErrors) {
      const sentence =
        locale === 'zh'
          ? `规则 ${ruleId} 内部出错（${message}）`
          : `Rule ${ruleId} failed internally (${message})`
      stderr.write(`${file}${colon}${sentence}\n`)
    }
  }
}
