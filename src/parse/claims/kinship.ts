import { clauseWords, hasTag } from '../figures/context.js'
import type { Entry } from './entry.js'
import { labelOf } from './reader.js'

/** By what the members of a list are told apart. */
export type Dimension = 'applicant' | 'outcome' | 'mode' | 'channel' | 'scope'

export function isAboutRequests(entry: Entry): boolean {
  const words = [...entry.item.lead, ...entry.item.tail]
  return hasTag(words, 'request') || hasTag(words, 'receive') || hasTag(words, 'handle') || hasTag(words, 'review') || hasTag(words, 'suit')
}

export function dimensionOf(entry: Entry, requests: boolean): Dimension | undefined {
  const words = clauseWords(entry.item)
  if (requests) {
    if (hasTag(words, 'natural') || hasTag(words, 'legal')) return 'applicant'
    if (hasTag(words, 'outcome')) return 'outcome'
    if (hasTag(words, 'mode') || hasTag(words, 'channel')) return 'mode'
  } else if (hasTag(words, 'channel') || hasTag(words, 'mode')) return 'channel'
  return hasTag(words, 'scope') ? 'scope' : undefined
}

const KIND_LABEL = /(?:类|类信息|类别|案件|提交的?|提出的?|费|申请|信息|文件|事项|的)$/

/** The labels are made alike: 动态类, 公告类; 以邮件提交的, 以信函提交的. */
export function areAlike(entries: readonly Entry[], folded: string): boolean {
  const labels = entries.map((entry) => labelOf(entry, folded))
  const first = KIND_LABEL.exec(labels[0] ?? '')?.[0]
  return first !== undefined && labels.every((label) => label.endsWith(first))
}

/** Verbs that say what happened to some of the items: 持证, 延期, 同步解读 cut across each other. */
const ATTRIBUTE = /(?:公开|解读|答复|办结|延期|补正|重复|涉及|发布|有效|持|录用|采用|转载|入选|获)/

export function areAttributes(entries: readonly Entry[], folded: string): boolean {
  return entries.filter((entry) => ATTRIBUTE.test(labelOf(entry, folded))).length * 2 > entries.length
}
