import type { Closure } from '../../../model/claim.js'
import { says } from '../../figures/context.js'
import type { NumberToken } from '../../figures/token.js'
import type { Entry } from '../entry.js'
import { areStates, isCase } from './kinship.js'
import type { Member } from './members.js'

/** One thing may stand in several of these parts, by what their words say. */
export function mayBeCountedTwice(
  members: readonly Member[],
  { item }: Entry,
  closed: Closure | undefined,
): boolean {
  if (areAttended(members) || members.some((member) => isElsewhere(member, item.number))) return true
  return areMentioned(members) && closed !== 'sum' && closed !== 'composed'
}

/** 局长参加3场，副局长参加2场: they may have come to the same ones. */
const areAttended = (members: readonly Member[]): boolean =>
  members.every(
    ({ entry: { label, item } }) => item.number.unit?.family === 'event' && /参加|出席/.test(label),
  )

/** 162条，其中乡镇文件41条，微信公众号293篇: what is counted otherwise, somewhere else, is no part beyond doubt. */
const isElsewhere = ({ entry: { item }, low }: Member, whole: NumberToken): boolean =>
  low > whole.high && item.number.unit?.text !== whole.unit?.text && says(item, 'channel')

/** 涉及规划17条，涉及重大事项1750条: what one item deals with may be both. */
const areMentioned = (members: readonly Member[]): boolean =>
  members.filter(({ entry }) => /^(?:其中)?涉及/.test(entry.label)).length * 2 > members.length

/** One thing is in one of these parts only, by what their words say. */
export function areToldApart(parts: readonly Entry[], whole: Entry): boolean {
  return areManners(parts) || areSessions(parts) || (isCase(whole) && areStates(parts))
}

/** 主动公开, 依申请公开, 不予公开: what was made has one of these, and only one. */
const MANNER =
  /^(?:其中|、)*(?:属于?)?((?:(?:主动|依申请|不予|免[予于]|不)公开[和及与、]?)+)(?:的|类|政府|信息|文件|公文|数)*$/

function areManners(parts: readonly Entry[]): boolean {
  const manners = parts.map(({ label }) => MANNER.exec(label)?.[1])
  return parts.length > 1 && !manners.includes(undefined) && new Set(manners).size === parts.length
}

/** 第一期60人次，第二期80人次: one after the other. */
const areSessions = (parts: readonly Entry[]): boolean =>
  parts.length > 1 &&
  parts.every(({ label }) => /^(?:其中|、)*第[一二三四五六七八九十\d]+[期场批次轮]$/.test(label))

/** 办理网民留言1993件，其中12345热线1952件，市长信箱31件: a letter came in at one place. */
export function areSources(parts: readonly Entry[], whole: Entry): boolean {
  return parts.length > 1 && [whole, ...parts].every(({ item }) => says(item, 'elsewhere'))
}

/** 网站公开300条，其中动态栏目200条、公告栏目120条: a page stands in one column of its site. */
export function areColumns(parts: readonly Entry[], { intro, label }: Entry): boolean {
  return ONE_SITE.test(intro + label) && parts.every((part) => COLUMN.test(part.label))
}

const ONE_SITE = /^[^、和与及]*(?:网站|公开网|门户|平台|公众号)[^、和与及]*$/
const COLUMN = /栏|[板版]块|频道|类信息/
