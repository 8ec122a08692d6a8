import { lintOptions, type OptionFacts } from '../arguments/options.js'

const SHARED = [
  'config',
  'no-config',
  'regime',
  'rule',
  'only',
  'skip',
  'ignore-pattern',
  'allow-no-match',
  'fail-on',
  'max-warnings',
  'baseline',
  'update-baseline',
  'prune-baseline',
  'directives',
  'concurrency',
]

const own: readonly OptionFacts[] = [
  {
    name: 'out',
    alias: 'o',
    type: 'string',
    group: 'output',
    zh: '结果目录（默认 disclosure-audit）；用 --compare 时为写入对照的 JSON 文件',
    en: 'Folder for the results (default: disclosure-audit); with --compare, the JSON file for the comparison',
  },
  {
    name: 'bodies',
    type: 'string',
    group: 'files',
    zh: '机关名录（默认为当前目录的 bodies.yaml，没有时按报告的署名）',
    en: 'List of bodies (default: bodies.yaml here; without it by the names the reports print)',
  },
  {
    name: 'draft-bodies',
    type: 'boolean',
    group: 'files',
    zh: '按读到的报告起草机关名录，写到标准输出，不写其他结果',
    en: 'Draft the list of bodies from what was read, on standard output; no other results',
  },
  {
    name: 'compare',
    type: 'boolean',
    group: 'output',
    zh: '对照两次核查的结果目录：已改、新增、仍在',
    en: 'Compare two folders of results: fixed, new, still open',
  },
  {
    name: 'budget',
    type: 'string',
    group: 'speed',
    zh: '每个文件最多用的秒数（默认 60）',
    en: 'Seconds a file may take (default: 60)',
  },
]

/** The flags of `audit`. */
export const auditOptions: readonly OptionFacts[] = [
  ...lintOptions.filter(({ name }) => SHARED.includes(name)),
  ...own,
]
