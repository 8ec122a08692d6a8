import type { FormatContext } from '../../src/format/formatter.js'
import type { Diagnostic, Result, Run } from '../../src/model/diagnostic.js'

export const finding: Diagnostic = {
  ruleId: 'parts-sum',
  messageId: 'differs',
  severity: 'error',
  origin: 'document',
  message: '各项之和为 11，合计为 12',
  line: 2,
  column: 10,
  endLine: 2,
  endColumn: 13,
  place: '一、总体情况',
  range: { start: 8, end: 11 },
  quote: '12件',
  data: { sum: 11 },
  related: [
    { message: '部分', line: 2, column: 14, endLine: 2, endColumn: 16, range: { start: 12, end: 14 } },
  ],
  basis: { tier: 'form', zh: '2021年格式', en: '2021 form' },
  fingerprint: '0123456789abcdef',
}

export const remark: Diagnostic = {
  ...finding,
  ruleId: 'text-punctuation',
  messageId: 'doubled',
  severity: 'info',
  message: '标点\n重复',
  line: 3,
  column: 1,
  endLine: 4,
  endColumn: 1,
  range: { start: 19, end: 21 },
  related: [],
  basis: { tier: 'practice', zh: '惯例', en: 'practice' },
  fix: { start: 30, end: 31, text: '', kind: 'automatic' },
}

/** A result of which body and year are not known. */
export function resultOf(file: string, ...diagnostics: Diagnostic[]): Result {
  return {
    file,
    regime: 'cn-2021',
    diagnostics,
    accepted: [],
    notices: [],
    notAssessed: [{ ruleId: 'publication-date', reason: '没有公布日期' }],
    coverage: { rulesRun: 9, rulesAssessed: 8, unread: 0 },
    internalErrors: [],
    errorCount: diagnostics.filter(({ severity }) => severity === 'error').length,
    warningCount: 0,
    infoCount: diagnostics.filter(({ severity }) => severity === 'info').length,
  }
}

export const run: Run = {
  results: [
    {
      ...resultOf('a.txt', { ...finding, hint: '漏列一项时相等' }, remark),
      body: '云溪县水利局',
      year: 2023,
    },
    resultOf('b.txt'),
  ],
  failures: [{ file: 'c.pdf', message: '暂不支持' }],
}

const lines = ['', '共公开政府信息“ 12件，其中甲5件。', '\u3000，，见下']

export const context: FormatContext = {
  locale: 'zh',
  color: false,
  tool: { name: 'disclosure-lint', version: '1.2.3' },
  textOf: () => undefined,
  rules: [],
  lineOf: (file, line) => (file === 'a.txt' ? lines[line - 1] : undefined),
}
