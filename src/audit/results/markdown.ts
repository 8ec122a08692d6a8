import type { Locale } from '../../model/diagnostic.js'
import type { FindingRow } from './findingList.js'
import { ERROR_WEIGHT } from './ranking.js'
import type { Absence, Summary } from './summary.js'

const SHOWN = 15
const MOST_NOTICES = 40

const MOST_ERRORS = 30
const MOST_MISSING = 60

/** The summary for a letter: coverage first, then what was found, the errors one by one. */
export function summaryMarkdown(summary: Summary, findings: readonly FindingRow[], locale: Locale): string {
  const words = locale === 'zh' ? zh : en
  const { totals } = summary
  return [
    `# ${words.title}`,
    '',
    words.coverage(summary),
    ...failuresIn(summary, words),
    ...noticesIn(summary, words, locale),
    ...missingIn(summary, words),
    '',
    `## ${words.found}`,
    '',
    words.totals(totals.error, totals.warning, totals.info, totals.notAssessed, totals.accepted),
    ...errorsIn(findings, totals.error, words),
    ...tablesOf(summary, words, locale),
    '',
  ].join('\n')
}

type Words = typeof zh | typeof en

function failuresIn({ failures }: Summary, words: Words): string[] {
  if (failures.length === 0) return []
  const lines = failures.map(({ file, message }) => `- ${cell(file)}${words.colon}${cell(message)}`)
  return ['', words.failed(failures.length), '', ...lines]
}

function noticesIn({ notices }: Summary, words: Words, locale: Locale): string[] {
  if (notices.length === 0) return []
  const lines = notices.slice(0, MOST_NOTICES).map(({ texts }) => `- ${cell(texts[locale])}`)
  const left = notices.length - lines.length
  return ['', words.notices, '', ...lines, ...(left > 0 ? [`- ${words.further(left)}`] : [])]
}

function missingIn(summary: Summary, words: Words): string[] {
  return [
    ...absentIn(summary, 'missing', words.missing, words),
    ...absentIn(summary, 'unread', words.unread, words),
  ]
}

function absentIn(
  { bodies }: Summary,
  absence: Absence,
  title: (count: number) => string,
  words: Words,
): string[] {
  const missing = bodies.flatMap(({ name, years }) =>
    Object.entries(years).flatMap(([year, state]) =>
      state === absence ? [words.who(name, Number(year))] : [],
    ),
  )
  if (missing.length === 0) return []
  const shown = missing.slice(0, MOST_MISSING).map(cell).join(words.semicolon)
  const rest =
    missing.length > MOST_MISSING ? words.semicolon + words.further(missing.length - MOST_MISSING) : ''
  return ['', `${title(missing.length)}${shown}${rest}${words.stop}`]
}

function errorsIn(findings: readonly FindingRow[], count: number, words: Words): string[] {
  const errors = findings.filter(({ s }) => s === 'error').slice(0, MOST_ERRORS)
  if (errors.length === 0) return []
  const lines = errors.map(
    ({ b, y, m, g }) => `- ${cell(words.who(b, y))}${words.colon}${cell(words.based(m, g))}`,
  )
  const left = count - errors.length
  return ['', words.errors, '', ...lines, ...(left > 0 ? [`- ${words.further(left)}`] : [])]
}

function tablesOf(summary: Summary, words: Words, locale: Locale): string[] {
  const { years, rules, worst, improved, repeated, notAssessed } = summary
  const severe = rules.filter(({ severity }) => severity !== 'info')
  return [
    ...table(
      words.years,
      years.map(({ year, reports, clean, error, warning }) => [year, reports, clean, error, warning]),
    ),
    ...table(
      words.rules,
      severe
        .slice(0, SHOWN)
        .map(({ rule, message, demand, severity, count, bodies }) => [
          `${rule}/${message}`,
          demand?.[locale] ?? '',
          words.severity[severity],
          count,
          bodies,
        ]),
    ),
    ...table(
      words.worst,
      worst
        .slice(0, SHOWN)
        .map(({ name, reports, error, warning, perReport }) => [name, reports, error, warning, perReport]),
    ),
    ...(worst.length > 0 ? ['', words.formula] : []),
    ...table(
      words.improved,
      improved
        .slice(0, SHOWN)
        .map(({ name, from, to }) => [
          name,
          `${from.year}${words.colon}${from.problems}`,
          `${to.year}${words.colon}${to.problems}`,
        ]),
    ),
    ...table(
      words.repeated,
      repeated
        .slice(0, SHOWN)
        .map(({ name, rule, message, years: of }) => [name, `${rule}/${message}`, of.join('、')]),
    ),
    ...table(
      words.notAssessed,
      notAssessed.slice(0, SHOWN).map(({ rule, reason, count }) => [rule, reason, count]),
    ),
  ]
}

interface TableWords {
  readonly title: string
  readonly heads: readonly string[]
}

function table({ title, heads }: TableWords, rows: readonly (readonly (string | number)[])[]): string[] {
  if (rows.length === 0) return []
  const line = (values: readonly (string | number)[]): string =>
    `| ${values.map((value) => cell(String(value))).join(' | ')} |`
  return ['', `## ${title}`, '', line(heads), `|${heads.map(() => ' --- |').join('')}`, ...rows.map(line)]
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\|<>*_`[\]]/g, '\\$&')
}

const zh = {
  title: '政府信息公开工作年度报告核查汇总',
  colon: '：',
  coverage: ({ coverage: c }: Summary) =>
    `共 ${c.files} 个文件，读出 ${c.read} 份报告，${c.failed} 个未能读出；涉及 ${c.bodies} 个机关，应有 ${c.cells.expected} 份年度报告，已有 ${c.cells.filled} 份，其中 ${c.compared} 份与上一年度作了对照${c.partlyRead > 0 ? `，${c.partlyRead} 份有页面或图片没有读出` : ''}。`,
  missing: (count: number) => `缺少 ${count} 份：`,
  unread: (count: number) => `${count} 份没有读到，可能就是未能读出的文件：`,
  semicolon: '；',
  stop: '。',
  who: (body: string, year: number | undefined) =>
    year === undefined ? body : `${body}${/\w$/.test(body) ? ' ' : ''}${year}年`,
  errors: '错误逐条如下（警告见 issues.xlsx 和 summary.html）：',
  based: (message: string, basis: string) => `${message}（依据：${basis}）`,
  failed: (count: number) => `未能读出的 ${count} 个文件：`,
  notices: '需要留意：',
  further: (count: number) => `另有 ${count} 条，见 summary.html`,
  found: '发现的问题',
  totals: (e: number, w: number, i: number, n: number, a: number) =>
    `错误 ${e} 个，警告 ${w} 个，提示 ${i} 个；已接受 ${a} 个；未能核对 ${n} 项。`,
  severity: { error: '错误', warning: '警告', info: '提示' },
  years: { title: '按年度', heads: ['年度', '报告', '没有错误和警告', '错误', '警告'] },
  rules: { title: '按规则', heads: ['规则', '要求', '级别', '问题', '机关'] },
  worst: { title: '问题最多的机关', heads: ['机关', '报告', '错误', '警告', '每份'] },
  formula: `每份 =（错误 × ${ERROR_WEIGHT} + 警告）÷ 报告份数，只用于排序。`,
  improved: { title: '改进最多的机关', heads: ['机关', '最早', '最近'] },
  repeated: { title: '连年出现的问题', heads: ['机关', '规则', '年度'] },
  notAssessed: { title: '未能核对', heads: ['规则', '原因', '次数'] },
} as const

const en = {
  title: 'Audit of annual reports on government information disclosure',
  colon: ': ',
  coverage: ({ coverage: c }: Summary) =>
    `${c.files} files: ${c.read} reports read, ${c.failed} could not be read. ${c.bodies} bodies, ${c.cells.filled} of ${c.cells.expected} expected reports are there; ${c.compared} were compared with the year before${c.partlyRead > 0 ? `, ${c.partlyRead} have pages or pictures that could not be read` : ''}.`,
  missing: (count: number) => `${count} missing: `,
  unread: (count: number) => `${count} not found, which files that could not be read may be: `,
  semicolon: '; ',
  stop: '.',
  who: (body: string, year: number | undefined) => (year === undefined ? body : `${body} ${year}`),
  errors: 'The errors one by one (warnings are in issues.xlsx and summary.html):',
  based: (message: string, basis: string) => `${message} (basis: ${basis})`,
  failed: (count: number) => `${count} files that could not be read:`,
  notices: 'To be noted:',
  further: (count: number) => `and ${count} more; see summary.html`,
  found: 'What was found',
  totals: (e: number, w: number, i: number, n: number, a: number) =>
    `${e} errors, ${w} warnings, ${i} info; ${a} accepted; ${n} checks could not be made.`,
  severity: { error: 'error', warning: 'warning', info: 'info' },
  years: {
    title: 'By year',
    heads: ['Year', 'Reports', 'Without errors and warnings', 'Errors', 'Warnings'],
  },
  rules: { title: 'By rule', heads: ['Rule', 'Demand', 'Severity', 'Findings', 'Bodies'] },
  worst: {
    title: 'Bodies with most problems',
    heads: ['Body', 'Reports', 'Errors', 'Warnings', 'Per report'],
  },
  formula: `Per report = (errors × ${ERROR_WEIGHT} + warnings) ÷ reports; it only gives the order.`,
  improved: { title: 'Most improved bodies', heads: ['Body', 'First', 'Last'] },
  repeated: { title: 'Problems of several years', heads: ['Body', 'Rule', 'Years'] },
  notAssessed: { title: 'Not assessed', heads: ['Rule', 'Reason', 'Times'] },
} as const
