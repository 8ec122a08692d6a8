import { withoutBlanks } from '../../src/model/blanks.js'
import { matchesIn } from '../../src/model/matches.js'
import { THEN } from '../../src/model/then.js'
import type { Range } from '../../src/model/range.js'
import type { Report } from '../../src/model/report.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { isQuoted } from '../../src/rule/prose.js'
import {
  foreignSelf,
  isForeign,
  isMisspelling,
  isOfOtherArea,
  isOfOtherCounty,
  isOfOtherPlace,
  isRelated,
} from './names.js'
import { isOfOtherSector, isOfOtherUnit } from './units.js'

/** 编制了《某局政府信息公开指南》: a guide of one's own, not one that others were helped with. */
const OWN_GUIDE =
  /(?<!(?:指导|督促|协助|帮助|组织|推动)[^。;,]{0,12})(?:编制|制定|制订|修订|更新|完善)(?:完成|并公布|完善)?了?《([\u4e00-\u9fff]{3,24}[局委厅])(?:政府)?信息公开(?:指南|目录)/g
const UNIT = '[镇乡队]|街道(?:办事处)?|管理委员会|(?:开发|园)区|产业园|海关'
/** 某局高度重视…, 2012年某局共收到…: at the beginning of a sentence the report speaks of its own body. */
const SUBJECT = new RegExp(
  `(?:^|[。;\\n]) ?(?:(?:20\\d\\d ?年度?|今年以来|一年来|本年度|全年|(?:针对|对于|对)[^。;,\\n]{0,12}问题),? ?)?${THEN}([\\u4e00-\\u9fff]{2,20}(?:[局委厅办]|${UNIT}))${THEN}(?=(?:始终|一直|继续)?${THEN}(?:将?(?:高度重视|认真贯彻|认真落实|认真执行|严格按照|严格执行|切实加强|积极推进|深入贯彻|加强学习)|在[^。;,\\n]{0,20}领导下|(?:[共未]|没有|累计)?(?:主动公开(?:各类)?(?:政府)?信息|收取(?:政府)?(?:信息公开)?(?:信息)?处理费|收到(?:政府)?信息公开申请)))`,
  'g',
)
const NAME = `[\\u4e00-\\u9fff]{2,24}(?:[局委厅办]|政府|管委会|中心|办事处|${UNIT})${THEN}`
/** 现公布某局2022年度…报告, 2022年度某局信息公开…, 由某局编制, 结合某局政府信息公开工作: how the preface names the body. */
const SELF = new RegExp(
  [
    `(?:公布|发布|编制)(?:了)?${THEN}(${NAME})(?:关于)?20\\d\\d ?年度?[^。;,《》]{0,20}报告`,
    `(?:公布|发布)(?:了)?20\\d\\d ?年度?(${NAME})(?:政府)?信息公开`,
    `^ ?(${NAME})(?:根据|按照|依据)`,
    `(?:报告|年报)由(${NAME})(?:负责)?${THEN}(?:编制|编写|按照|根据|依据|综合|汇总)`,
    `(?:^|[,。]) ?(${NAME})(?:组织)?(?:编制|编写)了20\\d\\d ?年`,
    `结合(${NAME})(?:政府信息公开|政务公开)(?:工作)?(?:情况|实际)`,
  ].join('|'),
  'g',
)

export const bodyName = defineRule({
  id: 'body-name',
  scope: 'report',
  basis: {
    tier: 'practice',
    zh: '公文惯例：标题、正文和落款中的机关名称应当一致',
    en: 'Practice for official texts: title, text and signature give one name of the body',
  },
  messages: {
    misspelt: {
      severity: 'warning',
      zh: '机关名称“{found}”与标题中的“{expected}”有一字之差',
      en: 'Body “{found}” differs in one character from “{expected}” in the title',
    },
    foreign: {
      severity: 'warning',
      zh: '“{found}”是另一个机关的名称，本报告的机关是“{expected}”',
      en: '“{found}” is the name of another body, this report is by “{expected}”',
    },
    'self-reference': {
      severity: 'warning',
      zh: '“{found}”不是本报告机关“{expected}”的自称',
      en: '“{found}” is not what “{expected}”, the body of this report, calls itself',
    },
  },
  notes: {
    title: { zh: '标题中的名称', en: 'The name in the title' },
    unnamed: { zh: '标题中没有机关名称，无法比较', en: 'The title names no body to compare with' },
  },
  *check({ report }) {
    const { title, folded, text } = report
    // A title that only the head of a page gives is no part of the text.
    const body = title?.body ? compact(folded, title.body) : ''
    if (!title?.body || body === '') {
      yield { notAssessed: 'unnamed' }
      return
    }
    const data = { expected: withoutBlanks(text.slice(title.body.start, title.body.end)) }
    const related = [{ note: 'title' as const, range: title.body }]
    for (const { range, from } of namesIn(report)) {
      const name = compact(folded, range)
      const isOther = IS_OTHER[from](name, body)
      const isMisspelt = isMisspelling(name, body)
      if (from === 'office' && !isOther) continue
      const message = isMisspelt ? 'misspelt' : isOther ? 'foreign' : undefined
      if (message)
        yield { message, range, data: { ...data, found: text.slice(range.start, range.end) }, related }
    }
    const range = foreignSelfIn(report, body)
    if (range)
      yield {
        message: 'self-reference',
        range,
        data: { ...data, found: text.slice(range.start, range.end) },
        related,
      }
  },
})

/** The first one: a borrowed report has many. */
function foreignSelfIn(report: Report, body: string): Range | undefined {
  const found = foreignSelf(body)?.exec(report.folded)
  if (!found || isQuoted(report, found.index)) return undefined
  return { start: found.index, end: found.index + found[0].length }
}

type Place = 'own' | 'guide' | 'office' | 'subject' | 'doer'

interface NamedPlace {
  readonly range: Range
  readonly from: Place
}

const IS_OTHER: Readonly<Record<Place, (name: string, body: string) => boolean>> = {
  own: (name, body) =>
    isForeign(name, body) ||
    isOfOtherPlace(name, body) ||
    isOfOtherUnit(name, body) ||
    isOfOtherSector(name, body),
  guide: (name, body) => body.endsWith('局') && !isRelated(name, body),
  office: (name, body) => isOfOtherCounty(name, body) || isOfOtherUnit(name, body),
  subject: isOfOtherSubject,
  doer: (name, body) => isOfOtherSubject(name, body) || isOfOtherSector(name, body),
}

function isOfOtherSubject(name: string, body: string): boolean {
  return isOfOtherArea(name, body) || isOfOtherUnit(name, body)
}

/** What only the body of the report does in it; to think highly of disclosure befits others, too. */
const DOES = /^(?:始终|一直|继续)?(?:在|[共未]|没有|累计|主动公开|收到|收取)/

function namesIn({ folded, preface, signature, contact }: Report): NamedPlace[] {
  const inPreface = preface ? found(folded.slice(preface.start, preface.end), SELF, preface.start, 'own') : []
  const signed: NamedPlace[] = signature?.body ? [{ range: signature.body.range, from: 'own' }] : []
  const offices: NamedPlace[] = contact.flatMap(({ kind, range }) =>
    kind === 'office' ? [{ range, from: 'office' }] : [],
  )
  const named = [
    ...inPreface,
    ...offices,
    ...found(folded, OWN_GUIDE, 0, 'guide'),
    ...signed,
    ...found(folded, SUBJECT, 0, 'subject').map(({ range }): NamedPlace => ({
      range,
      from: DOES.test(folded.slice(range.end, range.end + 8)) ? 'doer' : 'subject',
    })),
  ]
  return named.toSorted((a, b) => a.range.start - b.range.start)
}

function found(words: string, pattern: RegExp, offset: number, from: Place): NamedPlace[] {
  return matchesIn(words, pattern).map((match) => {
    const name = match.slice(1).find((group) => group !== undefined) ?? ''
    const start = offset + match.index + match[0].indexOf(name)
    return { range: { start, end: start + name.length }, from }
  })
}

function compact(folded: string, { start, end }: Range): string {
  return withoutBlanks(folded.slice(start, end))
}
