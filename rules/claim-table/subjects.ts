/** What a figure of the text counts, where its words say that and nothing else. */
export type Subject =
  | 'received'
  /** 收到申请: of what, the sentence before it may say. */
  | 'applications'
  | 'handled'
  | 'carried-in'
  | 'carried-out'
  | 'natural'
  | 'legal'
  | 'enterprise'
  | 'research'
  | 'publicWelfare'
  | 'legalService'
  | 'granted'
  | 'partly'
  | 'granted-or-partly'
  | 'refused'
  | 'unavailable'
  | 'not-processed'
  | 'other'
  | 'reviews'
  | 'suits'
  | 'upheld'
  | 'corrected'
  | 'issued'
  | 'repealed'
  | 'in-force'
  | 'disclosed'

/** Year, the body itself, and words that count or link: they change nothing about what is counted. */
const LEAD =
  /^(?:截[至止]到?(?=20\d\d年)|(?:20\d\d|本|该)年度?(?:底|末|以来|内|,)?(?!度?结转|度?转结)|全年|一年来|年内|今年(?:以来)?|[我本][省市县区州镇乡局厅委办部院会旗街道]{1,2}|本机关|[省市县区州](?:人民)?政府|全[省市县区州镇乡局系统]{1,2}|各级(?=行政机关|部门|单位)|各?行政机关|共计|总计|合计|一共|共有|共|新(?!收)|其中|均|另|累计|依法|依规|及时|按时|按期|:|,|、|;)*/
const TRAIL = /(?:共计|总计|合计|共|总数|数量|数|件数|为|有|计|达|:|,)*$/
const DISCLOSURE =
  '(?:有关|关于|涉及|因)?(?:政府信息(?:依申请)?公开|依申请(?:政府)?(?:信息)?公开|政府信息|信息公开|依申请信息公开)(?:工作)?(?:方面)?的?'
const CASES = '(?:申请|案件|事项|申请件|件)*'
const CAUSED = '(?:被|申请|提起|引起|引发|产生|发生|受理|办理|收到|因|的|工作|方面)*'

const ACTS = '(?:公民、法人(?:和|及|或|以及)其他组织(?:提出)?的?)?(?:各类)?'

/** The words before a figure, without lead and trail, have to be one of these as a whole. */
const WORDS: readonly (readonly [Subject, RegExp])[] = [
  [
    'received',
    whole(
      `(?:新?收到|受理|接到|接收|收办|新收|收到和处理)${ACTS}(?:(?:${DISCLOSURE}){1,2}${CASES}|公开申请)`,
    ),
  ],
  ['applications', whole('(?:收到|受理|接到|接收)申请')],
  ['handled', whole(`(?:办结|答复|办理|办理并答复|已?办结答复|处理)(?:${DISCLOSURE})?${CASES}(?:办理结果)?`)],
  ['carried-in', whole(`(?:上一?年度?|20\\d\\d年度?)(?:结转|转结)(?:${DISCLOSURE})?${CASES}`)],
  [
    'carried-out',
    whole(
      `(?:结转|转结|转|顺延)至?到?(?:下一?年度?|次年|20\\d\\d年度?)(?:继续)?(?:办理|答复)*(?:${DISCLOSURE})?${CASES}的?`,
    ),
  ],
  ['enterprise', whole('(?:涉及)?商业企业')],
  ['research', whole('(?:涉及)?科研机构')],
  ['publicWelfare', whole('(?:涉及)?社会公益组织')],
  ['legalService', whole('(?:涉及)?法律服务机构')],
  ['natural', whole(`(?:涉及)?自然人(?:提出)?的?${CASES}`)],
  ['legal', whole(`(?:涉及)?法人(?:或|和|及|、)其他组织(?:提出)?的?${CASES}`)],
  ['granted-or-partly', whole('(?:予以公开|同意公开)(?:和|及|以及|或|、)(?:予以)?部分公开(?:答复|的)?')],
  ['granted', whole('(?:予以公开|同意公开)(?:答复|的)?')],
  ['partly', whole('(?:予以|同意)?部分公开(?:答复|的)?')],
  ['refused', whole('不予公开(?:答复|的)?')],
  ['unavailable', whole('(?:因[^,;:]{2,16}原因)?无法提供的?')],
  ['not-processed', whole('(?:属[^,;:]{2,16}等?)?不予处理的?')],
  ['other', whole('(?:作|作出)?其他处理的?')],
  ['reviews', whole(`(?:${DISCLOSURE})?${CAUSED}(?:${DISCLOSURE})?类?${CAUSED}行政复议(?:案件|申请)?`)],
  ['suits', whole(`(?:${DISCLOSURE})?${CAUSED}(?:${DISCLOSURE})?类?${CAUSED}(?:行政)?诉讼(?:案件)?`)],
  ['upheld', whole('(?:结果)?维持')],
  ['corrected', whole('(?:结果|被)?(?:纠正|纠错)')],
  ['issued', whole('(?:制发行政|制定行政|制发)规范性文件')],
  ['repealed', whole('废止(?:了)?行政规范性文件')],
  ['in-force', whole('现行有效(?:的)?行政规范性文件')],
  ['disclosed', whole('主动公开(?:各类)?(?:政府信息|信息|文件|政府信息公开)')],
]

/** 收到12件政府信息公开申请: verb before the figure, noun behind it. */
const AROUND: readonly (readonly [Subject, RegExp, RegExp])[] = [
  ['received', whole('(?:收到|受理|接到|新收)'), new RegExp(`^(?:${DISCLOSURE})申请(?!行政|而|引|被)`)],
  ['handled', whole('(?:办结|答复|办理)'), new RegExp(`^(?:${DISCLOSURE})申请(?!行政|而|引|被)`)],
  ['carried-out', whole('(?:剩余|尚有)?'), /^(?:申请)?(?:结转|转结|顺延)至?到?(?:下一?年度?|次年|20\d\d年)/],
  [
    'reviews',
    whole('(?:收到|受理|发生|办理)?'),
    new RegExp(`^(?:${DISCLOSURE}${CAUSED})?行政复议(?:案件|申请)`),
  ],
  ['suits', whole('(?:收到|受理|发生|办理)?'), new RegExp(`^(?:${DISCLOSURE}${CAUSED})?行政诉讼案件`)],
]

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`)
}

/** What the words before a figure, and those behind it, say that it counts. */
export function subjectOf(words: string, behind: string): Subject | undefined {
  const said = words.replace(LEAD, '').replace(TRAIL, '')
  return (
    WORDS.find(([, pattern]) => pattern.test(said))?.[0] ??
    AROUND.find(([, before, after]) => before.test(said) && after.test(behind))?.[0]
  )
}

const OF_DOCUMENTS: readonly Subject[] = ['issued', 'repealed', 'in-force']

/** 制发行政规范性文件5件，废止2件，现行有效30件: what is counted is not said again. */
export function goesOnAs(words: string, last: Subject | undefined): Subject | undefined {
  if (!last || !OF_DOCUMENTS.includes(last)) return undefined
  const said = words.replace(LEAD, '').replace(TRAIL, '')
  if (said === '废止') return 'repealed'
  return said === '现行有效' ? 'in-force' : undefined
}
