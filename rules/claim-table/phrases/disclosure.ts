import type { Subject } from '../subjects.js'
import { whole } from './words.js'

const DECISIONS: Readonly<Record<string, Subject>> = {
  行政许可: 'decided-licences',
  行政处罚: 'decided-penalties',
  行政强制: 'decided-coercion',
}
const DECIDE = '(?:作出|做出|下达)'
const ISSUE = '(?:制发|制定|出台|印发|制定出台|制定印发|制发出台)(?:了)?'

export const DISCLOSURE_WORDS: readonly (readonly [Subject, RegExp])[] = [
  ...Object.entries(DECISIONS).map(([matter, subject]) => [subject, decision(matter)] as const),
  ['charges', whole('(?:收取|征收|收缴)?(?:的)?行政事业性收费(?:金额|总额|总金额)?')],
  [
    'disclosed-online',
    whole('(?:在|通过)[^,;:]{2,24}网站(?:上)?(?:累计|共)*主动公开(?:各类)?(?:政府信息|信息|文件)'),
  ],
  ['disclosed', whole('主动公开(?:各类)?(?:政府信息|信息|文件|政府信息公开)')],
  ...documentPhrases('documents', '(?:行政)?规范性文件'),
  ...documentPhrases('regulations', '(?:政府)?规章'),
  ['cleaned-documents', whole('(?:开展|集中|全面)*清理(?:了)?(?:现行)?(?:行政)?规范性文件')],
  ['in-force-cleaned', whole('(?:经清理,?)?(?:继续有效|保留|现有)的?(?:行政)?规范性文件')],
  ['cases-opened', whole('(?:立案(?:查处|调查)?|查处|查办)(?:各类)?(?:违法|违规|行政处罚)*(?:行为|案件)?')],
]

/** 行政处罚决定 by itself may head a list of what was published. */
function decision(matter: string): RegExp {
  return whole(
    `(?:立案(?:查处|调查)?(?:违法|违规)*(?:案件)?并?)?${DECIDE}${matter}(?:处理)?(?:决定书?)?|(?:办理|实施)${matter}(?:处理)?决定书?|${matter}处理决定|实施${matter}`,
  )
}

function documentPhrases(kind: 'documents' | 'regulations', noun: string): (readonly [Subject, RegExp])[] {
  return [
    [`issued-${kind}`, whole(`${ISSUE}${noun}|${noun}:?(?:本年)?制发`)],
    [`repealed-${kind}`, whole(`废止(?:了)?${noun}|${noun}:?(?:本年)?废止`)],
    [`in-force-${kind}`, whole(`现行有效(?:的)?${noun}|${noun}:?现行有效`)],
  ]
}

export const DISCLOSURE_AROUND: readonly (readonly [Subject, RegExp, RegExp])[] = [
  ...Object.entries(DECISIONS).map(
    ([matter, subject]) =>
      [subject, whole(DECIDE), new RegExp(`^${matter}(?:(?:处理)?决定|(?=[,;。]))`)] as const,
  ),
  ...documentsBehind('documents', /^(?:行政)?规范性文件(?!(?:的)?(?:解读|清理|备案|审查|草案))/),
  ...documentsBehind('regulations', /^(?:政府)?规章(?!(?:的)?(?:解读|清理|备案|审查|草案|和|及|、))/),
]

/** 制发3件行政规范性文件. */
function documentsBehind(
  kind: 'documents' | 'regulations',
  noun: RegExp,
): (readonly [Subject, RegExp, RegExp])[] {
  return [
    [`issued-${kind}`, whole(ISSUE), noun],
    [`repealed-${kind}`, whole('废止(?:了)?'), noun],
    [`in-force-${kind}`, whole('现行有效(?:的)?'), noun],
  ]
}

/** 制发行政规范性文件5件，废止2件，现行有效30件; 作出行政许可决定9件，行政处罚2件: what is counted is not said again. */
export function goesOnAs(said: string, last: Subject | undefined): Subject | undefined {
  if (last === 'cleaned-documents' || last === 'in-force-cleaned')
    return said === '废止' ? last : keptIn(said)
  if (last?.startsWith('decided-')) return DECISIONS[said]
  const kind = /^(?:issued|repealed|in-force)-(documents|regulations)$/.exec(last ?? '')?.[1]
  if (kind !== 'documents' && kind !== 'regulations') return undefined
  if (said === '废止') return `repealed-${kind}`
  return said === '现行有效' ? `in-force-${kind}` : undefined
}

const keptIn = (said: string): Subject | undefined =>
  /^(?:(?:继续|现行|保留)有效|保留)$/.test(said) ? 'in-force-cleaned' : undefined

/** 办理行政许可9件，行政处罚2件: of decisions only where another of them is the table's. */
export function bareDecision(said: string): Subject | undefined {
  return DECISIONS[said.replace(/^(?:办理|办结|处理)/, '').replace(/(?:措施|(?:处理)?决定)$/, '')]
}
