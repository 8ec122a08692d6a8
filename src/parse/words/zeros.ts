import type { Measure } from '../../model/figure.js'
import { THEN } from '../../model/then.js'
import { wordsOf } from './lexicon.js'

/** What a zero sentence speaks of, by the words of its object; the first that fits. */
export const ZERO_OBJECTS: readonly (readonly [RegExp, Measure])[] = [
  [/诉讼/, 'suits'],
  [/复议/, 'reviews'],
  [/举报|投诉|申诉/, 'complaints'],
  [
    /(?:上年|上一年|往年|去年|20\d\d年).{0,4}(?:结转|转结)|(?:结转|转结)(?:而来|转入|自?上一?年)/,
    'carried-in',
  ],
  [/结转|转结|转入下|转下/, 'carried-out'],
  [/不予公开/, 'refused'],
  [/收费|费用|处理费|检索费|复制费|收取/, 'fees'],
]

/** What a zero sentence on requests may consist of: how it denies, what was not done, who asks, what for. */
const ZERO_REQUEST_WORDS = `
  未 没 无 尚未 从未 未曾 尚无 并未 暂无 暂未 也未 也无 亦未 亦无 零 不存在 无人 没有人 均 为
  新 收到 接到 受理 接收 收 到 过 发生 出现 产生 有 办理 处理 提出 提交
  本 我 局 厅 委 办 镇 乡 街道 单位 机关 部门 区 县 市
  公民 公民、法人 其他组织 或者其他组织 或其他组织 及其他组织 群众 社会公众 公众 申请人
  政府 政务 信息 公开 依法 依 申请 要求 书面 有关 关于 相关 涉及 对 向 的 和 、 各类 任何 任何形式
  事项 情况 案件 件 方面 事宜 数量 受理量 申请量 总量 总数 全年 本年度 20\\d\\d年度?`

/** Any other word makes it a statement on some of them only. */
export const ZERO_REQUEST = new RegExp(`^(?:${wordsOf(ZERO_REQUEST_WORDS).join('|')})+$`)

/** Makes a zero a statement on some cases only: 未被纠错, 无败诉案件, 未再收到. */
export const ZERO_LIMITS =
  /再|超期|逾期|延期|败诉|纠错|纠正|撤销|异议|责令|减免|二审|一审|其他形式|胜诉|维持|投诉率|超时|当面|网上|网络|信函|传真|邮件|口头|窗口/

/** Another body, another time, or an exception in the words before: 市局机关, 四季度, 除…外. */
export const ZERO_SUBJECT_LIMITS =
  /除|机关(?!事务)|本级|办公室|分局|科室|处室|下属|直属|所属|[局厅委省市县区]属|各[^类项种]|乡镇|中心|窗口|季度|上半年|下半年|[1-9一二三四五六七八九十]月|起|上年|去年|往年|前年|之前|以前|期间/
/** 通过传真未收到申请: right before, on one way in only. */
export const ZERO_CHANNEL = /(?:当面|网上|网络|信函|传真|邮件|邮箱|邮寄|口头|来电|来访)[^,]*$/
/** Up to the last day is all of the year. */
export const WHOLE_YEAR_LIMIT = /截[至止]到?(?:20\d\d年)?12月(?:31日|底|末)/
export const OWN_BODY = /(?:本|我)(?:机关|单位|部门|级|办公室|中心)/g

const VERBS =
  '制发|制定|印发|出台|废止|修订|修改|召开|举办|举行|组织|开展|承办|收到|接到|接收|办理|作出|编发|发布|公布|聘请|聘用|委托|移送|新增'

/** 未再召开新闻发布会: the verb and what it was not done to. */
export const ACT = new RegExp(
  `^(?:未|没有|没|尚未|从未|未曾|并未|暂未|均未|也未|亦未)${THEN}(?:再|曾|有|新|单独|专门)?${THEN}(${VERBS})${THEN}(?:过|了|任何|新的)?([\u4e00-\u9fff、]{2,24})$`,
)

/** What may stand first behind 未. */
export const ACT_BEGINS = `${VERBS.replace(/(.)[^|]*\|?/g, '$1')}再曾有单专`

/** Verbs that say the same of the same thing; the first that fits. */
export const ACT_VERBS: readonly (readonly [RegExp, string])[] = [
  [/^(?:组织|召开|举办|举行|开展)+/, '召开'],
  [/^新?(?:制发|制定|印发|出台)+(?=.*(?:文件|规章|办法|制度|规定)$)/, '制发'],
  [/^(?:承办|收到|接到|接收|办理)+(?=.*(?:建议|提案|议案)$)/, '承办'],
  [/^(?:修订|修改)+/, '修订'],
  ...['废止', '作出', '编发', '聘请', '委托', '移送'].map((verb) => [new RegExp(`^${verb}`), verb] as const),
]
