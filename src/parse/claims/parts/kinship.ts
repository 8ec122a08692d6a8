import { says } from '../../figures/context.js'
import { hasAny, join, tagsOf } from '../../words/tags.js'
import type { Entry } from '../entry.js'
import { isOther } from './closure.js'
import { dimensionOf } from './dimension.js'

const REQUESTS = tagsOf(['request', 'receive', 'handle', 'review', 'suit', 'complaint'])

export function isAboutRequests(entry: Entry): boolean {
  return hasAny(join(entry.item.said, entry.item.after), REQUESTS)
}

/** Reviews and suits are told apart like requests, and never carried in. */
export const isCase = ({ item }: Entry): boolean => says(item, 'review') || says(item, 'suit')

/** 其中，1件被撤销，3件正在审理: what became of each of them stands behind its number. */
export const areStates = (entries: readonly Entry[]): boolean =>
  entries.every(({ label }) => /^(?:其中)?$/.test(label))

/** What a request has once: 补正, 延期, 撤回 and 告知 may come before or along with one of these. */
const FINAL =
  /^(?:其中)?(?:已|均|共|依法|依申请|作出)*“?(?:(?:予以|同意|全部|部分|不予|不同意|主动)+(?:公开|提供)|无法提供|不予处理|不属于|非本|其他处理|(?:因)?(?:政府)?信息不存在|本?机关?不掌握)/
/** The last that is said of a request: its outcome, or that it was carried over. */
export function isEnd({ label, item }: Entry, folded: string): boolean {
  if (says(item, 'carry') && says(item, 'nextYear')) return true
  if (/^(?:正|尚|仍)*在办理/.test(folded.slice(item.number.end, item.tailEnd).trim())) return true
  const said = /^(?:其中)?$/.test(label) ? folded.slice(item.number.end, item.tailEnd).trim() : label
  return FINAL.test(said) && !/补正|延期|撤回|复议|诉讼/.test(said)
}

const KIND_LABEL = /(?:类|类信息|类别|案件|提交的?|提出的?|费|申请|信息|文件|事项|的)$/

/** The labels are made alike: 动态类, 公告类; 以邮件提交的, 以信函提交的. */
export function areAlike(entries: readonly Entry[]): boolean {
  const labels = entries.map((entry) => entry.label)
  const first = KIND_LABEL.exec(labels[0] ?? '')?.[0]
  return first !== undefined && labels.every((label) => label.endsWith(first))
}

/** Verbs that say what happened to some of the items: 持证, 延期, 同步解读 cut across each other. */
const ATTRIBUTE =
  /公开|解读|答复|办结|延期|补正|重复|涉及|发布|有效|持|录用|采用|转载|入选|获|即办|网上办|督办|罚款|没收|警告|吊销|同步|联合|及时|首次/

/** 新闻发布会 is an event; 主动公开涉农补贴信息 names what was published, unless 同步解读29条 stands beside it. */
const withoutActs = (label: string): string =>
  label.replace(/(?:发布|通气|解读)会|^(?:主动)?(?:公开|发布|更新)(?=[\u4e00-\u9fff“]{4})/g, '')

/** 人员招录信息公开, 村务公开, 市级部门公开: that all of them were published tells none apart. */
const DONE = /(?:信息)?(?:主动)?(?:公开|发布|解读)(?:政府|政务)?(?:信息)?$/
const FRONT = /^(?:其中|包括|包含|含|,|:)+/
const SAME_ACTS = [
  /^(?:主动|及时)?(?:(?:公开|发布|更新|公布|公示|刊登|上传|推送|编制|编发|制定|制发|印发)并?)+了?[\u4e00-\u9fff“]{2}/,
  /^[\u4e00-\u9fff]{1,4}发布$/,
  /.[\u4e00-\u9fff”](?:公开|发布|更新)(?:数量|[数量])$/,
]

export function areAttributes(entries: readonly Entry[], whole: Entry): boolean {
  // 政策解读材料45篇，其中本级文件解读12篇: the noun of the total.
  const isNoun = /解读(?:材料|稿件?|信息|文章|作品|产品)$|政策解读$/.test(whole.label)
  const named = entries.map(({ label }) => (isNoun ? label.replaceAll('解读', '') : label).replace(FRONT, ''))
  const areDone = named.every((label) => DONE.test(label) && label.replace(DONE, '').length > 1)
  const plain = areDone ? named.map((label) => label.replace(DONE, '')) : named
  // 公开部门动态, 公开通知公告: what each of them did, and what tells them apart beside it.
  if (SAME_ACTS.some((act) => plain.every((label) => act.test(label)))) return false
  const told = plain.map(withoutActs)
  const attributes = told.filter((label) => ATTRIBUTE.test(label)).length
  const isMixed =
    attributes > 0 && told.some((label, at) => label !== plain[at] && !/会/.test(plain[at] ?? ''))
  return isMixed || attributes * 2 > entries.length
}

const WAYS =
  /方式|途径|渠道|形式|载体|平台|媒体|网站|网络|公报|微博|微信|公众号|信函|邮件|传真|当面|现场|窗口/

/** Parts of one list by their names alone: all of them ways or channels, or made alike up to the last words. */
export function areOfOneKind(entries: readonly Entry[]): boolean {
  const labels = entries.map((entry) => entry.label)
  if (labels.every((label) => WAYS.test(label)) || areToldAlike(entries)) return true
  const ending = (labels.at(-1) ?? '').replace(/^.*?(?:其他|其它|其余)/, '').slice(-2)
  return ending.length === 2 && labels.every((label) => label.endsWith(ending))
}

/** Told apart in one way; a single part beside the others is all that 其他 is said of. */
function areToldAlike(entries: readonly Entry[]): boolean {
  const named = entries.filter((entry) => !isOther(entry) && entry.label !== '公开')
  const dimension = named[0] && dimensionOf(named[0], true)
  if (!dimension) return false
  const alike = named.filter((entry) => dimensionOf(entry, true) === dimension).length
  const last = entries.at(-1)?.label ?? ''
  // 复议3件，维持1件，其他结果1件.
  const isRest = dimension === 'outcome' && /其[他它](?:结果|处理)$/.test(last)
  if (alike === named.length && (named.length > 1 || isRest)) return true
  // 区分处理后公开11件 among outcomes that end in 其他处理.
  return dimension === 'outcome' && last.endsWith('其他处理') && alike > 2 && alike * 4 >= named.length * 3
}
