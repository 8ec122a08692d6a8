import { matchesIn } from '../../model/matches.js'
import type { Range } from '../../model/range.js'
import type { ContactKind, ContactMeans } from '../../model/report.js'
import { readAddress, readEmail, readNumbers, readPostcode, type ContactValue } from './contactValues.js'

export interface ContactSearch {
  readonly text: string
  readonly folded: string
}

interface Found extends ContactValue {
  readonly kind: ContactKind
}

const LABEL =
  /(?<!网站?|IP|邮箱|邮件|链接|信箱|建设|项目)地[ \n]{0,4}址|(?:办公|联系|通讯)地点|(?:电[ \n]{0,4}话|[Tt][Ee][Ll]|联系方式|联系号码)(?:号码)?(?: ?[及(/、和与] ?传[ \n]{0,4}真\)?)?|(?:传[ \n]{0,4}真|[Ff][Aa][Xx])(?:号码|电话)?|(?:邮箱|邮件|信箱)(?:地址)?|[Ee]-?[Mm]ail|邮[ \n]{0,4}(?:政[ \n]{0,2})?编[ \n]{0,4}码?/g
const AFTER_LABEL = /(?:\([^()]{0,12}\))? {0,3}[:,为]?[ \n]{0,3}/y
/** A full number by itself, without a label. */
const BARE_NUMBER = /(?<![\d.-])(?:\(0\d{2,3}\) ?|0\d{2,3}-{1,2} ?)\d{3,4} ?\d{4}(?![\d.])/g
/** 请联系:县气象局办公室83128189; 联系方式:县政府办公室,人民路8号,7223456 */
const NUMBER_OF_OFFICE =
  /(?:[请可](?:联系|与|致电|拨打)|请和|请向|联系(?:人|方式))(?:[^。;\n\d]|\d{1,4}(?=[号弄栋幢楼层室])){1,60}(?<![\d.〔-])(\d{7,8})(?![\d.])/g
/** 工作人员：张某 法制科科长 85800831 at the end of its line. */
const NUMBER_OF_PERSON =
  /(?:领导|人员|负责人|联系人):[^。;\n\d]{1,40} ?(?<![\d.〔-])(\d{7,8})(?=[ ]{0,4}(?:\n|$))/g
const EMAIL = /(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,20}){1,3}/g
const WEBSITE =
  /https?:\/\/[\w./?=&%#:~-]{4,200}|www\.[\w-]{1,63}(?:\.[\w-]{2,20}){1,3}(?:\/[\w./?=&%#-]{0,200})?/g
const OFFICE = /(?:请与|请和|请向|可与|可联系|请联系:?)([\u4e00-\u9fff()]{2,40}?)(?:联系|\(|,|:)/g
/** A telephone for something else than the report: only a full number of the office itself counts. */
const OTHER_LINE = /(?:投诉|举报|监督|热线|服务|报警|值班)$/

/** Somebody else's. */
const OF_OTHERS = /(?:申请|当事|投诉|举报|来访|信访)人的?$/

/** Every way to reach the office that the report names, in reading order. */
export function findContact({ text, folded }: ContactSearch): ContactMeans[] {
  const found = [
    ...matchesIn(folded, LABEL).flatMap((match) => readLabelled(folded, match)),
    ...all(folded, EMAIL, 'email'),
    ...all(folded, BARE_NUMBER, 'telephone'),
    ...numbersOfOffices(folded),
    ...all(folded, WEBSITE, 'website'),
    ...offices(folded),
  ]
  return withoutOverlaps(found).map((means) => ({
    text: text.slice(means.range.start, means.range.end),
    ...means,
  }))
}

function readLabelled(folded: string, { index, 0: label }: RegExpExecArray): Found[] {
  const words = label.replace(/\s/g, '')
  if (OF_OTHERS.test(folded.slice(Math.max(0, index - 6), index))) return []
  AFTER_LABEL.lastIndex = index + label.length
  const gap = AFTER_LABEL.exec(folded)?.[0] ?? ''
  const start = index + label.length + gap.length
  const isMarked = /[:,为]/.test(gap)
  if (/地[址点]$/.test(words)) return isMarked ? one('address', readAddress(folded, start)) : []
  if (/^邮政?编/.test(words)) return one('postcode', readPostcode(folded, start))
  if (/^[邮信e]/i.test(words)) return isMarked ? one('email', readEmail(folded, start)) : []
  const isLoose =
    !isMarked || gap.includes('\n') || OTHER_LINE.test(folded.slice(Math.max(0, index - 4), index))
  return readNumbers(folded, start, isLoose).map((value) => ({
    kind: /^(?:传|f)/i.test(words) ? 'fax' : 'telephone',
    ...value,
  }))
}

function one(kind: ContactKind, value: ContactValue | undefined): Found[] {
  return value ? [{ kind, ...value }] : []
}

function all(folded: string, pattern: RegExp, kind: ContactKind): Found[] {
  return matchesIn(folded, pattern).map(({ index, 0: { length } }) => ({
    kind,
    range: { start: index, end: index + length },
  }))
}

function numbersOfOffices(folded: string): Found[] {
  return [...matchesIn(folded, NUMBER_OF_OFFICE), ...matchesIn(folded, NUMBER_OF_PERSON)].map(
    ({ index, 0: whole, 1: number = '' }) => {
      const end = index + whole.length
      return { kind: 'telephone', range: { start: end - number.length, end } satisfies Range }
    },
  )
}

function offices(folded: string): Found[] {
  return matchesIn(folded, OFFICE).map((match) => {
    const name = match[1] ?? ''
    const start = match.index + match[0].indexOf(name)
    return { kind: 'office', range: { start, end: start + name.length } satisfies Range }
  })
}

/** In reading order; of two that overlap the labelled one stays, which was found first. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const kept: Found[] = []
  for (const means of found.toSorted((a, b) => a.range.start - b.range.start)) {
    if (means.range.start >= (kept.at(-1)?.range.end ?? 0)) kept.push(means)
  }
  return kept
}
