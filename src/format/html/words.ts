import type { AcceptedBy } from '../../model/acceptance.js'
import type { Severity } from '../../model/diagnostic.js'
import type { Bilingual } from '../../model/regime.js'

const words = <Key extends string>(table: Readonly<Record<Key, readonly [string, string]>>) =>
  Object.fromEntries(
    Object.entries(table as Record<string, readonly [string, string]>).map(([key, [zh, en]]) => [
      key,
      { zh, en },
    ]),
  ) as Readonly<Record<Key, Bilingual>>

/** The fixed words of the page. */
export const WORDS = words({
  title: ['年度报告检查结果', 'Findings in annual reports'],
  skip: ['跳到检查结果', 'Skip to the findings'],
  language: ['语言', 'Language'],
  filters: ['筛选', 'Filter'],
  severities: ['级别', 'Severity'],
  rule: ['规则', 'Rule'],
  everyRule: ['全部规则', 'All rules'],
  shown: ['当前显示的问题数：', 'Findings shown: '],
  reports: ['报告', 'Reports'],
  body: ['机关', 'Body'],
  year: ['年度', 'Year'],
  file: ['文件', 'File'],
  accepted: ['已接受', 'Accepted'],
  notAssessed: ['未能核对', 'Not assessed'],
  failures: ['无法检查的文件', 'Files that could not be checked'],
  notices: ['关于已接受的问题', 'About accepted findings'],
  findings: ['问题', 'Findings'],
  finding: ['问题', 'Finding'],
  text: ['报告正文', 'Text of the report'],
  noText: ['没有保留正文', 'The text was not kept'],
  clean: ['没有发现问题', 'No problems found'],
  hint: ['建议：', 'Hint: '],
  inText: ['在正文中查看', 'Show in the text'],
  back: ['回到问题', 'Back to the finding'],
  related: ['相关', 'Related'],
  until: ['至', 'until'],
  line: ['行', 'line'],
  byReader: [
    '可能是读取文件造成的，请对照原文件确认',
    'This may come from reading the file: check it against the original',
  ],
})

export const COUNTED: Readonly<Record<Severity, Bilingual>> = words({
  error: ['错误', 'Errors'],
  warning: ['警告', 'Warnings'],
  info: ['提示', 'Info'],
})

export const SEVERITY: Readonly<Record<Severity, Bilingual>> = words({
  error: ['错误', 'Error'],
  warning: ['警告', 'Warning'],
  info: ['提示', 'Info'],
})

export const ACCEPTED_BY: Readonly<Record<AcceptedBy, Bilingual>> = words({
  directive: ['文中注释', 'In the text'],
  waiver: ['豁免', 'Waiver'],
  baseline: ['基线', 'Baseline'],
})
