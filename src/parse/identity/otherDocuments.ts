import type { Section, Title } from '../../model/report.js'
import { ReadError } from '../../read/document.js'

/** What lies beside the reports and speaks of disclosure as they do. */
const BESIDE = /(?:通知|通报|方案|要点|指南|目录|办法|意见|计划)(?:\([^()]*\))?$/
const ANY_DOCUMENT = /(?:报告|总结|汇报|说明|公报|规划|公告|决定|纪要|讲话)(?:\([^()]*\))?$/
const SUBJECT = /(?:信息|政务)公开|公开(?:政府|政务)?信息|公开工作/
const LONGEST_NAME = 50

/**
 * 2022年政务公开工作要点, 2022年法治政府建设年度报告: a text that calls itself something else and has no part and no table
 * of a report is none; a list of all that it lacks would say nothing.
 */
export function refuseOtherDocuments(
  title: Title | undefined,
  sections: readonly Section[],
  preface: string,
  folded: string,
): void {
  if (sections.some(({ keys }) => keys.length > 0)) return
  const name = title?.words ?? firstLine(folded)
  const isOther =
    BESIDE.test(name) || (ANY_DOCUMENT.test(name) && !SUBJECT.test(name) && !SUBJECT.test(preface))
  if (!isOther) return
  throw new ReadError({
    zh: `看不出这是政府信息公开工作年度报告：它称“${name}”，也没有年度报告的任何部分；确是年度报告的，可用 --regime 指定适用的法规和格式`,
    en: `This does not look like a report on information disclosure: it is called “${name}” and has no part of one; if it is one, name the law and form with --regime`,
  })
}

function firstLine(folded: string): string {
  const [line = ''] = folded.trim().split('\n', 1)
  return line.length <= LONGEST_NAME ? line : ''
}
