import type { Measure } from '../../../model/figure.js'
import { clauseWords, saysAround } from '../../figures/context.js'
import type { Item } from '../../figures/sentence.js'
import { has } from '../../words/tags.js'
import type { Reading } from '../reader.js'
import { clauseBefore, wordsBetween } from '../said.js'

/** A count above zero; `isPlain` where only what stands before it tells that it is one of disclosure. */
export interface Count {
  readonly item: Item
  readonly isPlain: boolean
}

/** Counts of the year above zero, by measure. */
export function countsByMeasure(items: readonly Item[], { folded }: Reading): Map<Measure, Count[]> {
  const counts = new Map<Measure, Count[]>()
  for (const item of items) {
    const { measure, period, unit, low } = item.figure
    if (!measure || low <= 0 || unit === undefined || unit.family === 'percent' || unit.family === 'kind')
      continue
    if (period !== 'year' && measure !== 'carried-in' && measure !== 'carried-out') continue
    const isPlain = isPlainCount(item, measure, folded)
    if (!isPlain && !speaksOf(item, measure, folded)) continue
    const known = counts.get(measure)
    if (known) known.push({ item, isPlain })
    else counts.set(measure, [{ item, isPlain }])
  }
  return counts
}

/** 收到网络申请1件, 发生行政复议2件: nothing but what was asked for or brought, disclosure not named. */
const PLAIN: Readonly<Partial<Record<Measure, RegExp>>> = {
  received:
    /(?:收到|受理|接到|接收)(?:了|的)?(?:网络|网上|信函|当面|现场|书面|邮件|电子邮件|传真|自然人|公民|法人|企业|群众|提出|提交|的)*申请(?:共|共计)?\d/,
  reviews: /(?:^|[,;:。年]|发生|其中|被申请)(?:的)?(?:行政)?复议(?:案件|申请)?(?:共|共计)?\d/,
  suits: /(?:^|[,;:。年]|发生|其中|被提起)(?:的)?(?:行政)?诉讼(?:案件)?(?:共|共计)?\d/,
}

function isPlainCount(item: Item, measure: Measure, folded: string): boolean {
  if (saysAround(item, 'zero') || saysAround(item, 'elsewhere') || saysAround(item, 'carry')) return false
  if (item.number.unit?.family !== 'record' || isNear(item, folded)) return false
  return PLAIN[measure]?.test(wordsBetween(folded, item.clauseStart, item.tailEnd)) ?? false
}

/** 行政服务中心共受理申请9000件 is another matter: the words have to speak of disclosure. */
const isNear = ({ leadStart, clauseStart, tailEnd }: Item, folded: string): boolean =>
  folded.slice(Math.max(leadStart, clauseStart - 40), tailEnd).includes('公开')

/** 市本级, 各街道; 我街道 and 本机关 are the body itself. */
const scopesOf = (item: Item, folded: string): string[] =>
  [...clauseWords(item), ...item.tail].flatMap((word) => {
    const printed = folded.slice(word.start, word.end)
    const isScope = word.type === 'word' && has(word.tags, 'scope')
    return isScope && !'我本'.includes(folded[word.start - 1] ?? ' ') && !printed.startsWith('本')
      ? [printed]
      : []
  })

/** Nothing in the whole county: any figure of a part of it says otherwise. */
const WHOLE_AREA = /全[省市县区州盟旗镇乡局厅委]/

const OTHERS = /各(?![项类种])|下属|下级|所属|直属|基层/

/** The figure is of the body the statement speaks of, or of a part of it. */
export function isWithin(item: Item, subject: string, folded: string): boolean {
  if (WHOLE_AREA.test(subject)) return true
  // 本级未收到申请，各镇收到6件: of others.
  if (OTHERS.test(clauseBefore(item, folded)) && !OTHERS.test(subject)) return false
  return scopesOf(item, folded).every((scope) => subject.includes(scope))
}

/** 减免邮寄费600元, 检索费120元由本机关承担: nobody was charged. */
const UNCHARGED =
  /(?<![无未不]|没有|不予)(?:减免|减收|免收|免除|免予|免去|免缴|免交|免费(?!用)|豁免|退还|退回|退费|返还|垫付|承担|支付|支出|负担|花费|开支|投入|经费|节省|节约|标准|每[件页份张次]|本应|应收未收|[/])/

function isUncharged({ clauseStart, number }: Item, folded: string): boolean {
  const behind = folded.slice(number.end, number.end + 24).split(/[。;]/)[0] ?? ''
  return UNCHARGED.test(clauseBefore({ clauseStart, number }, folded) + behind)
}

const OPEN_FEE = /处理费|检索|复制|邮寄|信息公开.{0,8}(?:费|收取)/

/** 对3件信息公开申请收取检索、复制费，合计收费86元: what the sum was charged for stands in the clause before it. */
const isOpenFee = ({ leadStart, number }: Item, said: string, folded: string): boolean =>
  OPEN_FEE.test(said) ||
  (/^(?:共|合计|总计|累计)/.test(said) &&
    OPEN_FEE.test(folded.slice(leadStart, number.start).split(/[。;]/).at(-1) ?? ''))

/** 受理申请2个, 2项, 2次: counted like things, which have to stand before; 设立一个申请接收点 counts points. */
function isOfRequests(item: Item, folded: string): boolean {
  const { unit } = item.number
  if (unit?.family === 'record') return true
  const isThing = unit !== undefined && ['个', '项', '次', '例'].includes(unit.text)
  return isThing && REQUESTS.test(clauseBefore(item, folded))
}

const REQUESTS = /(?:申请|公开)(?:件|信息|事项)*(?:共计|总计|合计|共)?$/

/** The figure counts what the zero is said of. */
function speaksOf(item: Item, measure: Measure, folded: string): boolean {
  if (saysAround(item, 'zero')) return false
  if (measure === 'fees') return isCharged(item, folded)
  if (measure === 'received' || measure === 'handled') return countsRequests(item, folded)
  if (item.number.unit?.family !== 'record') return false
  if (measure === 'refused') return !saysAround(item, 'information')
  return !saysAround(item, 'elsewhere') && (measure.startsWith('carried') || isNear(item, folded))
}

function isCharged(item: Item, folded: string): boolean {
  const said = wordsBetween(folded, item.clauseStart, item.tailEnd)
  return item.number.unit?.family === 'money' && isOpenFee(item, said, folded) && !isUncharged(item, folded)
}

const countsRequests = (item: Item, folded: string): boolean =>
  isOfRequests(item, folded) &&
  saysAround(item, 'request') &&
  !saysAround(item, 'elsewhere') &&
  !saysAround(item, 'carry') &&
  isNear(item, folded)
