import type { AcceptedBy } from '../model/acceptance.js'
import type { Locale } from '../model/diagnostic.js'

/** Headings and fixed words of the lists: csv, xlsx, Markdown, html. */
interface ListWords {
  readonly title: string
  readonly columns: Readonly<Record<ListColumn, string>>
  readonly accepted: Readonly<Record<AcceptedBy, string>>
  readonly open: string
  readonly colon: string
  readonly failed: string
  readonly none: string
  readonly further: (count: number) => string
}

export const LIST_COLUMNS = [
  'number',
  'body',
  'year',
  'file',
  'place',
  'section',
  'quote',
  'problem',
  'expected',
  'basis',
  'severity',
  'rule',
  'state',
  'measure',
  'person',
  'date',
] as const

export type ListColumn = (typeof LIST_COLUMNS)[number]

const zh: ListWords = {
  title: '问题清单',
  columns: {
    number: '序号',
    body: '机关',
    year: '年度',
    file: '文件',
    place: '行列号',
    section: '位置',
    quote: '原文',
    problem: '问题',
    expected: '应为',
    basis: '依据',
    severity: '级别',
    rule: '规则',
    state: '状态',
    measure: '整改措施',
    person: '责任人',
    date: '完成时间',
  },
  accepted: { directive: '已接受（文中注释）', waiver: '已豁免', baseline: '已列入基线' },
  open: '待整改',
  colon: '：',
  failed: '无法检查',
  none: '没有发现问题',
  further: (count) => `另有 ${count} 个问题没有列出`,
}

const en: ListWords = {
  title: 'Findings',
  columns: {
    number: 'No.',
    body: 'Body',
    year: 'Year',
    file: 'File',
    place: 'Line',
    section: 'Place',
    quote: 'Text',
    problem: 'Problem',
    expected: 'Expected',
    basis: 'Basis',
    severity: 'Severity',
    rule: 'Rule',
    state: 'State',
    measure: 'Measure',
    person: 'Person',
    date: 'Date',
  },
  accepted: { directive: 'accepted (in the text)', waiver: 'waived', baseline: 'in the baseline' },
  open: 'open',
  colon: ': ',
  failed: 'could not be checked',
  none: 'No problems found',
  further: (count) => `${count} more ${count === 1 ? 'finding is' : 'findings are'} not listed`,
}

export function listWordsOf(locale: Locale): ListWords {
  return locale === 'zh' ? zh : en
}
