import type { SameClaim } from '../../model/claim.js'
import type { Item, Sentence } from '../figures/sentence.js'
import { hasAny, tagsOf } from '../words/tags.js'
import type { Entry } from './entry.js'
import { isChange, isFormer } from './entry.js'
import { meets } from './members.js'
import type { Reading } from './reader.js'
import { comparable } from './units.js'

/** What a figure counts, put so that two statements of one thing read alike. */
interface Statement {
  readonly item: Item
  /** 我局, 我区; absent where the sentence names none. */
  readonly subject: string | undefined
}

/** One measure stated twice: the same words but for the year, 全年, 共 and the like. */
export function readSame(
  sentences: readonly Sentence[],
  read: readonly (readonly Entry[])[],
  reading: Reading,
): SameClaim[] {
  const claims: SameClaim[] = []
  const known = new Map<string, Statement[]>()
  sentences.forEach((sentence, at) => {
    for (const { item } of read[at] ?? []) {
      const statement = stated(item, sentence, reading)
      if (!statement) continue
      const { key, subject } = statement
      const before = known.get(key) ?? []
      const first = before.find((one) => agrees(one, item, subject))
      if (first) claims.push(claimOf(first.item, item))
      else known.set(key, [...before, { item, subject }].slice(-4))
    }
  })
  return claims
}

function agrees(one: Statement, item: Item, subject: string | undefined): boolean {
  if (one.subject !== undefined && subject !== undefined && one.subject !== subject) return false
  const [a, b] = [one.item.figure, item.figure]
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return false
  return comparable(a.unit, b.unit) && a.period === b.period
}

function claimOf(first: Item, second: Item): SameClaim {
  return {
    kind: 'same',
    first: first.figure,
    second: second.figure,
    holds: meets(first.number, second.number),
  }
}

/** A clause before the statement that says nothing about what is counted. */
const PREFACE =
  /^(?:经统计|综上|综上所述|据统计|总体来看|报告期内|截至目前|一年来|全年|本年|年内|\d{4}年度?|本?年度内?|20\d\d年以来|截[至止].{2,14}|按照.{2,30}要求|.{2,10}方面|.{2,6}情况)$/
const NOISE =
  /截[至止](?:到|目前)?|\d{4}年度?|本年度|年度|全年|年内|本年|当年|今年以?来?|报告期内|一共|总共|共计|合计|总计|累计|共|该|了|被|发生|有关|关于|因|各类|“[^”]*”|的|已|分别|政府|政务|数$|数量$|案件$|[、\s]/g
const LONGEST_STATEMENT = 48
const SUBJECT = /(?:我|本)(?:局|厅|委|办|镇|乡|街道|单位|机关|部门|区|县|市|省|中心|院|处|所)|全(?:局|厅|委|镇|乡|街道)/
const TIME = /\d{1,2}月(?:\d{1,2}日|底|末|份)?|[上下]半年|[一二三四]季度|前三季度|年初|年底/g

/** Statements that name a measure beyond doubt; 发布信息20条 may be about anything. */
const MEASURES: readonly RegExp[] = [
  /^主动公开信息$/,
  /^(?:新收|新收到|收到|受理|接到|共收到|答复|办结)(?:依申请公开|信息公开|公开)?申请$/,
  /^上一?年?结转(?:信息公开|公开)?(?:申请)?$/,
  /^结转下一?年?(?:继续)?(?:办理)?(?:信息公开|公开)?(?:申请)?$/,
  /^(?:信息公开)?(?:引发)?行政(?:复议|诉讼)$/,
  /^收取信息(?:公开)?处理费$/,
  /^现行有效(?:行政)?规范性文件$/,
  /^(?:[\u4e00-\u9fff]{1,8})?(?:门户网站|网站|微信|微博|公众号|抖音号|头条号|公报)(?:公开|发布|主动公开|推送|刊发)信息$/,
  /^(?:举办|组织|召开|开展)[\u4e00-\u9fff]{4,12}$/,
]

/** Without one of these the words name no measure. */
const NAMING = tagsOf(['proactive', 'receive', 'handle', 'carry', 'review', 'suit', 'fee', 'channel', 'act', 'cumulative'])

function stated(item: Item, sentence: Sentence, reading: Reading): { key: string; subject: string | undefined } | undefined {
  const { figure, number } = item
  const { folded, year } = reading
  if (!figure.unit || number.unit?.family === 'percent' || item.inner.length > 0) return undefined
  if (!hasAny(item.said, NAMING)) return undefined
  if (figure.period === 'other-year' && figure.measure !== 'carried-in') return undefined
  if (figure.period === 'part-year' || figure.period === 'average') return undefined
  if (isChange(item, folded) || (isFormer(item, year) && figure.measure !== 'carried-in') || number.each) return undefined
  const isFirst = sentence.items[0] === item
  const lead = folded.slice(item.leadStart, number.start).replace(/\s+/g, '').replace(/^[,;:、。]+/, '')
  const said = isFirst ? lead : folded.slice(item.clauseStart, number.start).replace(/\s+/g, '')
  const plain = said
    .split(/[,:]/)
    .filter((clause) => !PREFACE.test(clause))
    .join()
  if (plain.length > LONGEST_STATEMENT) return undefined
  const subject = SUBJECT.exec(plain)?.[0]
  const tail = folded.slice(number.end, item.tailEnd).replace(/\s+/g, '')
  const key = `${plain.replace(SUBJECT, '').replace(TIME, '').replace(NOISE, '').replace(NOISE, '')}${tail === '' ? '' : `+${tail}`}`
  if (!MEASURES.some((pattern) => pattern.test(key))) return undefined
  return { key: `${key}|${(said.match(TIME) ?? []).join()}|${figure.unit.family}`, subject }
}
