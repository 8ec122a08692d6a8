import { formatNames } from '../../format/registry.js'
import { SEVERITIES } from '../../model/diagnostic.js'
import { REGIME_IDS, type Bilingual } from '../../model/regime.js'

export interface OptionFacts extends Bilingual {
  readonly name: string
  readonly alias?: string
  readonly type: 'string' | 'boolean'
  /** May be given several times. */
  readonly repeatable?: true
  readonly choices?: readonly string[]
  readonly group: 'settings' | 'files' | 'gate' | 'accept' | 'output' | 'fix' | 'speed' | 'general'
}

const LOCALES = ['zh', 'en'] as const
const GATES = [...SEVERITIES, 'never'] as const

/** The flags of the default command, in the order of the help. */
export const lintOptions: readonly OptionFacts[] = [
  {
    name: 'config',
    alias: 'c',
    type: 'string',
    group: 'settings',
    zh: '使用指定的配置文件，不再向上查找',
    en: 'Use this configuration file instead of searching upward',
  },
  {
    name: 'no-config',
    type: 'boolean',
    group: 'settings',
    zh: '不读取任何配置文件',
    en: 'Read no configuration file',
  },
  {
    name: 'regime',
    type: 'string',
    choices: REGIME_IDS,
    group: 'settings',
    zh: `指定适用的法规和格式，不按年度判断：${REGIME_IDS.join('、')}`,
    en: `Law and form that apply, whatever the year: ${REGIME_IDS.join(', ')}`,
  },
  {
    name: 'rule',
    type: 'string',
    repeatable: true,
    group: 'settings',
    zh: '设定规则级别：ID[:级别] 或 ID/消息:级别，级别为 error、warning、info、off',
    en: 'Set a severity (error, warning, info, off): ID[:SEVERITY] or ID/MESSAGE:SEVERITY',
  },
  {
    name: 'only',
    type: 'string',
    repeatable: true,
    group: 'settings',
    zh: '只运行这些规则（逗号分隔）',
    en: 'Run these rules only (parted by commas)',
  },
  {
    name: 'skip',
    type: 'string',
    repeatable: true,
    group: 'settings',
    zh: '不运行这些规则（逗号分隔）',
    en: 'Leave these rules out (parted by commas)',
  },
  {
    name: 'stdin-filename',
    type: 'string',
    group: 'files',
    zh: '以“-”从标准输入读取时所用的文件名',
    en: 'Name of the file that “-” reads from standard input',
  },
  {
    name: 'previous',
    type: 'string',
    group: 'files',
    zh: '上一年度的报告，用于对照结转、存量、同比和雷同',
    en: 'Last year’s report, with which carry-over, stocks, growth and text are compared',
  },
  {
    name: 'ignore-pattern',
    type: 'string',
    repeatable: true,
    group: 'files',
    zh: '不检查符合此模式的文件（写法同 .gitignore）',
    en: 'Leave out files that match (as in .gitignore)',
  },
  {
    name: 'allow-no-match',
    type: 'boolean',
    group: 'files',
    zh: '没有匹配的文件不算出错',
    en: 'It is no failure when no file matches',
  },
  {
    name: 'fail-on',
    type: 'string',
    choices: GATES,
    group: 'gate',
    zh: '有此级别或更高级别的问题，退出码为 1：error（默认）、warning、info、never（从不）',
    en: 'Exit with 1 on findings of this severity or above: error (default), warning, info, never',
  },
  {
    name: 'max-warnings',
    type: 'string',
    group: 'gate',
    zh: '警告多于此数，退出码为 1',
    en: 'Exit with 1 when there are more warnings than this',
  },
  {
    name: 'baseline',
    type: 'string',
    group: 'accept',
    zh: '基线文件：其中已有的问题视为接受',
    en: 'Baseline: findings listed in this file are accepted',
  },
  {
    name: 'update-baseline',
    type: 'boolean',
    group: 'accept',
    zh: '把现有的问题写入基线文件',
    en: 'Write the present findings to the baseline',
  },
  {
    name: 'prune-baseline',
    type: 'boolean',
    group: 'accept',
    zh: '从基线文件中删去已不再出现的问题',
    en: 'Remove entries that meet no finding from the baseline',
  },
  {
    name: 'directives',
    type: 'boolean',
    group: 'accept',
    zh: '按报告中的注释接受问题（默认；--no-directives 不接受，用于审核他人的报告）',
    en: 'Let comments in a report accept findings (default; --no-directives for reports of others)',
  },
  {
    name: 'format',
    alias: 'f',
    type: 'string',
    repeatable: true,
    group: 'output',
    zh: `输出格式：名称[=文件]；${formatNames.join('、')}，或自有格式的路径、包名`,
    en: `Output format: NAME[=FILE]; ${formatNames.join(', ')}, or a path or package of your own`,
  },
  {
    name: 'ci-format',
    type: 'boolean',
    group: 'output',
    zh: '在 GitHub Actions、GitLab 中自动增加相应的格式（默认；--no-ci-format 不增加）',
    en: 'Add the fitting format in GitHub Actions and GitLab (default; --no-ci-format: do not)',
  },
  { name: 'quiet', type: 'boolean', group: 'output', zh: '只列出错误', en: 'List errors only' },
  {
    name: 'color',
    type: 'boolean',
    group: 'output',
    zh: '使用颜色（--no-color 不使用）',
    en: 'Use colours (--no-color: do not)',
  },
  {
    name: 'stats',
    type: 'boolean',
    group: 'output',
    zh: '在标准错误上显示文件数和用时',
    en: 'Show files and times on standard error',
  },
  {
    name: 'fix',
    type: 'boolean',
    group: 'fix',
    zh: '自动修正文字问题，不改数字',
    en: 'Fix what can be fixed in the text (never a number)',
  },
  {
    name: 'fix-dry-run',
    type: 'boolean',
    group: 'fix',
    zh: '只显示 --fix 将作的改动，不写入文件',
    en: 'Show what --fix would change, write nothing',
  },
  {
    name: 'cache',
    type: 'boolean',
    group: 'speed',
    zh: '只检查有改动的文件，其余沿用上一次的结果',
    en: 'Lint only what has changed, take the rest from the last run',
  },
  {
    name: 'cache-location',
    type: 'string',
    group: 'speed',
    zh: '缓存文件（默认 .disclosure-lint-cache）',
    en: 'File of the cache (default: .disclosure-lint-cache)',
  },
  {
    name: 'concurrency',
    type: 'string',
    group: 'speed',
    zh: '检查所用的线程数：auto（默认，按处理器数和文件数）或整数',
    en: 'Threads that lint: auto (default, by processors and files) or a number',
  },
]

/** The flags of every command. */
export const generalOptions: readonly OptionFacts[] = [
  {
    name: 'locale',
    type: 'string',
    choices: LOCALES,
    group: 'general',
    zh: '语言：zh 或 en（默认按环境，否则 zh）',
    en: 'Language: zh or en (default: from the environment, else zh)',
  },
  { name: 'help', alias: 'h', type: 'boolean', group: 'general', zh: '显示帮助', en: 'Show help' },
  { name: 'version', alias: 'v', type: 'boolean', group: 'general', zh: '显示版本', en: 'Show the version' },
]

export const groupTitles: Readonly<Record<OptionFacts['group'], Bilingual>> = {
  settings: { zh: '规则和配置：', en: 'Rules and configuration:' },
  files: { zh: '文件：', en: 'Files:' },
  gate: { zh: '退出码：', en: 'Exit code:' },
  accept: { zh: '接受问题：', en: 'Accepted findings:' },
  output: { zh: '输出：', en: 'Output:' },
  fix: { zh: '修正：', en: 'Fixes:' },
  speed: { zh: '速度：', en: 'Speed:' },
  general: { zh: '其他：', en: 'General:' },
}
