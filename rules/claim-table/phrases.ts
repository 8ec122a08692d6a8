import type { Subject } from './subjects.js'

/** Year, the body itself, and words that count or link: they change nothing about what is counted. */
const LEAD =
  /^(?:截[至止]到?(?=20\d\d年)|(?:20\d\d|本|该)年度?(?:12月(?:31日|底|末)|年?[底末]|以来|[内间])?(?!度?结转|度?转结|度?转入)|1月1日(?:起)?[至到-](?:20\d\d年)?12月31日(?:止|期间)?|全年|一年来|年内|今年(?:以来)?|[我本][省市县区州镇乡局厅委办部院会旗街道]{1,2}|[我本](?:机关|单位|部门)(?!不)|[省市县区州](?:人民)?政府|全[省市县区州镇乡局系统]{1,2}|各级(?=行政机关|部门|单位)|各?行政机关|共计|总计|合计|一共|共有|共|新(?!收)|其中|均|另外?|还|已|累计|依法|依规|规范|及时|按时|按期|:|,|、|;)*/
const TRAIL = /(?:共计|总计|合计|共|总[数量]|数量|数|件数|为|有|计|达|:|,)*$/
const DISCLOSURE =
  '(?:有关|关于|涉及|因)?(?:政府信息(?:依申请)?公开|依申请(?:政府)?(?:信息)?公开|政府信息|信息公开|依申请信息公开)(?:工作)?(?:方面)?(?:领域)?的?'
const CASES = '(?:申请|案件|事项|申请件|信息|办?件)*'
const CAUSED = '(?:被|申请|提起|引起|引发|产生|发生|受理|办理|收到|存在|因|的|工作|方面)*'
const WHO =
  '(?:(?:公民、法人(?:和|及|或|以及|或者)其他组织|社会公众|人民群众|群众|公众|申请人)(?:提出|提交)?的?)?(?:各类)?'
const RECEIVE =
  '(?:新?收到|受理|接到|接收|接|收办|新收)(?:(?:并|和|及)?(?:受理|办理|办结|答复|处理|回复)){0,2}'
const HANDLE = '(?:办结|答复|办理|处理|回复)(?:并?(?:办结|答复|回复))?'
const NEXT_YEAR = '至?到?(?:下一?年度?|次年|20\\d\\d年度?)'
const DECIDE = '(?:作出|做出|下达)'
const ISSUE = '(?:制发|制定|出台|印发|制定出台|制定印发|制发出台)(?:了)?'

/** The words before a figure, without lead and trail, have to be one of these as a whole. */
const WORDS: readonly (readonly [Subject, RegExp])[] = [
  ['received', whole(`${RECEIVE}${WHO}(?:(?:${DISCLOSURE}){1,2}${CASES}|公开申请件?)`)],
  ['received', whole('(?:政府信息公开|信息公开|依申请公开(?:政府)?信息|依申请公开)(?:申请|办)件?')],
  ['applications', whole(`${RECEIVE}申请`)],
  ['handled', whole(`${HANDLE}${WHO}(?:${DISCLOSURE})?${CASES}(?:办理结果)?`)],
  ['carried-in', whole(`(?:上一?年度?|20\\d\\d年度?)(?:结转|转结|转入)(?:${DISCLOSURE})?${CASES}`)],
  [
    'carried-out',
    whole(
      `(?:剩余)?(?:结转|转结|转入?|顺延)${NEXT_YEAR}(?:继续)?(?:办理|答复)*(?:${DISCLOSURE})?${CASES}的?`,
    ),
  ],
  ['enterprise', whole('(?:涉及)?商业企业')],
  ['research', whole('(?:涉及)?科研机构')],
  ['publicWelfare', whole('(?:涉及)?社会公益组织')],
  ['legalService', whole('(?:涉及)?法律服务机构')],
  ['natural', whole(`(?:涉及)?自然人(?:提出)?的?${CASES}`)],
  ['legal', whole(`(?:涉及)?法人(?:(?:或|和|及|、|或者|以及)其他组织)?(?:提出)?的?${CASES}`)],
  [
    'granted-or-partly',
    whole('(?:予以|同意|给予)?公开(?:和|及|以及|或|、)(?:予以|同意)?部分公开(?:答复|的)?'),
  ],
  ['granted', whole('(?:予以公开|同意公开|给予公开|公开答复)(?:答复|的)?')],
  ['partly', whole('(?:予以|同意)?部分公开(?:答复|的)?')],
  ['refused', whole('不予公开(?:答复|的)?')],
  ['unavailable', whole('(?:因[^,;:]{2,16}原因)?无法提供的?')],
  ['not-processed', whole('(?:属[^,;:]{2,16}等?)?不予处理的?')],
  ['other', whole('(?:作|作出)?其他处理的?')],
  ['reviews', whole(`(?:${DISCLOSURE})?${CAUSED}(?:${DISCLOSURE})?类?${CAUSED}行政复议(?:案件|申请)?`)],
  ['suits', whole(`(?:${DISCLOSURE})?${CAUSED}(?:${DISCLOSURE})?类?${CAUSED}(?:行政)?诉讼(?:案件)?`)],
  [
    'remedies',
    whole(
      `(?:${DISCLOSURE})?${CAUSED}(?:${DISCLOSURE})?类?${CAUSED}行政复议(?:和|及|、|与)(?:提起)?(?:行政)?诉讼(?:案件)?`,
    ),
  ],
  ['upheld', whole('(?:行政)?(?:复议|诉讼)?(?:结果|被)?维持的?')],
  ['corrected', whole('(?:行政)?(?:复议|诉讼)?(?:结果|被)?(?:依法)?(?:纠正|纠错)的?')],
  ['lost', whole('(?:行政机关|被判)?败诉的?')],
  ['other-result', whole('(?:行政)?(?:复议|诉讼)?其他结果的?')],
  ['pending', whole('(?:尚未|未)(?:审结|办结|结案)的?')],
  ['direct', whole('未经复议直接(?:起诉|提起诉讼)的?')],
  ['after-review', whole('(?:经)?复议后(?:起诉|提起诉讼)的?')],
  ['decided-licences', decision('行政许可')],
  ['decided-penalties', decision('行政处罚')],
  ['decided-coercion', decision('行政强制')],
  ['charges', whole('(?:收取|征收|收缴)?(?:的)?行政事业性收费(?:金额|总额|总金额)?')],
  [
    'disclosed-online',
    whole('(?:在|通过)[^,;:]{2,24}网站(?:上)?(?:累计|共)*主动公开(?:各类)?(?:政府信息|信息|文件)'),
  ],
  ['disclosed', whole('主动公开(?:各类)?(?:政府信息|信息|文件|政府信息公开)')],
  ...documentPhrases('documents', '(?:行政)?规范性文件'),
  ...documentPhrases('regulations', '(?:政府)?规章'),
]

/** 行政处罚决定 by itself may head a list of what was published. */
function decision(matter: string): RegExp {
  return whole(
    `(?:${DECIDE}|办理|实施)${matter}(?:处理)?决定书?|${matter}处理决定|(?:${DECIDE}|实施)${matter}`,
  )
}

function documentPhrases(kind: 'documents' | 'regulations', noun: string): (readonly [Subject, RegExp])[] {
  return [
    [`issued-${kind}`, whole(`${ISSUE}${noun}`)],
    [`repealed-${kind}`, whole(`废止(?:了)?${noun}`)],
    [`in-force-${kind}`, whole(`现行有效(?:的)?${noun}`)],
  ]
}

const REQUEST_BEHIND = `^(?:${DISCLOSURE})申请(?!行政|而|引|被)|^依申请公开(?:政府)?信息(?!类)`
const CASE_BEHIND = `(?:${DISCLOSURE}${CAUSED})?`

/** 收到12件政府信息公开申请: verb before the figure, noun behind it. */
const AROUND: readonly (readonly [Subject, RegExp, RegExp])[] = [
  ['received', whole(RECEIVE), new RegExp(REQUEST_BEHIND)],
  ['handled', whole(HANDLE), new RegExp(REQUEST_BEHIND)],
  [
    'carried-out',
    whole('(?:剩余|尚有)?'),
    /^(?:申请)?(?:结转|转结|转|顺延)至?到?(?:下一?年度?|次年|20\d\d年)/,
  ],
  ['reviews', whole('(?:收到|受理|发生|办理)?'), new RegExp(`^${CASE_BEHIND}行政复议(?:案件|申请)`)],
  ['suits', whole('(?:收到|受理|发生|办理)?'), new RegExp(`^${CASE_BEHIND}行政诉讼案件`)],
  ['pending', whole('(?:有)?'), /^(?:案件)?(?:尚未|未)(?:审结|结案)/],
  ['upheld', whole('(?:有)?'), /^(?:案件)?(?:结果|被)?维持/],
  ['corrected', whole('(?:有)?'), /^(?:案件)?(?:结果|被)(?:纠正|纠错)/],
  ['lost', whole('(?:有)?'), /^(?:案件)?败诉/],
  ['decided-licences', whole(DECIDE), /^行政许可(?:处理)?决定/],
  ['decided-penalties', whole(DECIDE), /^行政处罚(?:处理)?决定/],
  ['decided-coercion', whole(DECIDE), /^行政强制(?:处理)?决定/],
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

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`)
}

/** What counts: the words before a figure without lead and trail. */
export function saidBy(words: string): string {
  return words.replace(LEAD, '').replace(TRAIL, '')
}

/** What the words before a figure, and those behind it, say that it counts. */
export function subjectOf(said: string, behind: string): Subject | undefined {
  return (
    WORDS.find(([, pattern]) => pattern.test(said))?.[0] ??
    AROUND.find(([, before, after]) => before.test(said) && after.test(behind))?.[0]
  )
}

/** 制发行政规范性文件5件，废止2件，现行有效30件; 作出行政许可决定9件，行政处罚2件: what is counted is not said again. */
export function goesOnAs(said: string, last: Subject | undefined): Subject | undefined {
  const kind = /^(?:issued|repealed|in-force)-(documents|regulations)$/.exec(last ?? '')?.[1] as
    'documents' | 'regulations' | undefined
  if (kind && said === '废止') return `repealed-${kind}`
  if (kind && said === '现行有效') return `in-force-${kind}`
  return last?.startsWith('decided-') ? DECISIONS[said] : undefined
}

const DECISIONS: Readonly<Record<string, Subject>> = {
  行政许可: 'decided-licences',
  行政处罚: 'decided-penalties',
  行政强制: 'decided-coercion',
}
