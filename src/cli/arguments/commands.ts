import type { Bilingual } from '../../model/regime.js'
import { auditOptions } from '../audit/options.js'
import { generalOptions, lintOptions, type OptionFacts } from './options.js'

export type CommandName =
  'lint' | 'audit' | 'inspect' | 'extract' | 'explain' | 'rules' | 'print-config' | 'init'

export interface CommandFacts extends Bilingual {
  readonly name: CommandName
  /** What stands after the name, and how many of it. */
  readonly operands: { readonly shown: string; readonly least: number; readonly most: number }
  readonly options: readonly OptionFacts[]
}

const named = (...names: readonly string[]): OptionFacts[] =>
  lintOptions.filter(({ name }) => names.includes(name))

const NONE = { shown: '', least: 0, most: 0 }

const json: OptionFacts = {
  name: 'json',
  type: 'boolean',
  group: 'output',
  zh: '以 JSON 列出',
  en: 'List as JSON',
}
const text: OptionFacts = {
  name: 'text',
  type: 'boolean',
  group: 'output',
  zh: '只输出读出的正文',
  en: 'Print the extracted text only',
}

const figureFormat: OptionFacts = {
  name: 'format',
  alias: 'f',
  type: 'string',
  choices: ['csv', 'json', 'ndjson'],
  group: 'output',
  zh: '输出格式：csv（默认）、json、ndjson',
  en: 'Output format: csv (default), json, ndjson',
}

export const commands: readonly CommandFacts[] = [
  {
    name: 'lint',
    operands: { shown: '[files..]', least: 1, most: Infinity },
    options: [...lintOptions, ...generalOptions],
    zh: '检查政府信息公开工作年度报告',
    en: 'Check annual reports on government information disclosure',
  },
  {
    name: 'audit',
    operands: { shown: '<dir..>', least: 1, most: Infinity },
    options: [...auditOptions, ...generalOptions],
    zh: '核查多个机关、多个年度的报告，生成汇总',
    en: 'Audit the reports of many bodies and years and write a summary',
  },
  {
    name: 'explain',
    operands: { shown: '<rule>', least: 1, most: 1 },
    options: generalOptions,
    zh: '显示规则的说明：检查内容、依据、示例、已知的误报',
    en: 'Show what a rule demands, on which basis, with examples and known false alarms',
  },
  {
    name: 'rules',
    operands: NONE,
    options: [json, ...generalOptions],
    zh: '列出全部规则',
    en: 'List all rules',
  },
  {
    name: 'inspect',
    operands: { shown: '<file>', least: 1, most: 1 },
    options: [text, ...named('config', 'no-config', 'regime', 'stdin-filename'), ...generalOptions],
    zh: '以 JSON 显示从报告中读出的内容',
    en: 'Show as JSON what was read from a report',
  },
  {
    name: 'extract',
    operands: { shown: '[files..]', least: 1, most: Infinity },
    options: [
      figureFormat,
      ...named('config', 'no-config', 'regime', 'stdin-filename', 'ignore-pattern'),
      ...generalOptions,
    ],
    zh: '导出报告表格中的数据，每格一行',
    en: 'Write the figures of the tables, one cell per line',
  },
  {
    name: 'print-config',
    operands: { shown: '<file>', least: 1, most: 1 },
    options: [...lintOptions.filter(({ group }) => group === 'settings'), ...generalOptions],
    zh: '显示对该文件生效的设置及其来源',
    en: 'Show the settings in force for a file and where each comes from',
  },
  {
    name: 'init',
    operands: { shown: '[rule <id>]', least: 0, most: 2 },
    options: generalOptions,
    zh: '在当前目录新建配置文件，或新建一条规则（不覆盖已有的）',
    en: 'Write a configuration file or a rule here (never over an existing one)',
  },
]
