import { relative } from 'node:path'
import type { Done } from '../../audit/results/done.js'
import type { Locale } from '../../model/diagnostic.js'

/** What the command says at the end. */
export function closingLines({ coverage, totals }: Done, out: string, cwd: string, locale: Locale): string {
  const folder = relative(cwd, out) || '.'
  return locale === 'zh'
    ? `读出 ${coverage.read} 份报告，${coverage.failed} 个文件未能读出；${coverage.bodies} 个机关，${coverage.compared} 份与上一年度作了对照
错误 ${totals.error}，警告 ${totals.warning}，提示 ${totals.info}；已接受 ${totals.accepted}，未能核对 ${totals.notAssessed}
结果在 ${folder}/summary.html，整改清单 ${folder}/issues.xlsx，数据 ${folder}/tables/
`
    : `${coverage.read} reports read, ${coverage.failed} files could not be read; ${coverage.bodies} bodies, ${coverage.compared} reports compared with the year before
${totals.error} errors, ${totals.warning} warnings, ${totals.info} info; ${totals.accepted} accepted, ${totals.notAssessed} not assessed
Results: ${folder}/summary.html; list for rectification: ${folder}/issues.xlsx; data: ${folder}/tables/
`
}
