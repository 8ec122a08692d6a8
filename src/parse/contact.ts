import type { Range } from '../model/range.js'
import type { ContactKind, ContactMeans } from '../model/report.js'
import { readEmail, readPostcode } from './contactValues.js'
import { EXTENSION, isHotLine, isImpossible, NUMBER, phoneOf } from './phone.js'

export interface ContactSearch {
  readonly text: string
  readonly folded: string
}

/** A stretch of folded text that gives one means. */
interface Found {
  readonly kind: ContactKind
  readonly range: Range
  readonly fault?: string
}

const LABEL =
  /(?<!网站?|IP|邮箱|邮件|链接|信箱|建设|项目)地 {0,4}址|(?:电 {0,4}话|联系方式|联系号码)(?:号码)?(?: ?[及(/、和与] ?传 {0,4}真\)?)?|传 {0,4}真(?:号码|电话)?|(?:邮箱|邮件|信箱)(?:地址)?|[Ee]-?[Mm]ail|邮 {0,4}(?:政 {0,2})?编 {0,4}码?/g
const AFTER_LABEL = /(?:\([^()]{0,12}\))? {0,3}[:,为]? {0,3}/y
/** A bracket within an address is closed again. */
const ADDRESS = /(?:[^;。\n()]|\([^()\n]{0,20}\)){4,60}/y
/** An address ends where the next means begins. */
const NEXT_MEANS =
  /[,、 ]{0,4}(?:邮 {0,4}(?:政|编)|(?:联系|办公|咨询)?电 {0,4}话|传 {0,4}真|电子|联系人|网 {0,2}址|邮箱|[Ee]-?mail)/
const PLACE_WORD = /[省市县区镇乡村路街道巷弄号楼层室院]|大厦|中心/
const TELEPHONE = new RegExp(NUMBER + EXTENSION, 'y')
const NEXT_NUMBER = / ?[、,;/或和] ?(?=[(\d])/y
/** A full number by itself, without a label. */
const BARE_NUMBER = /(?<![\d.-])(?:\(0\d{2,3}\) ?|0\d{2,3}-{1,2} ?)\d{3,4} ?\d{4}(?![\d.])/g
const EMAIL = /[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,20}){1,3}/g
const WEBSITE =
  /https?:\/\/[\w./?=&%#:~-]{4,200}|www\.[\w-]{1,63}(?:\.[\w-]{2,20}){1,3}(?:\/[\w./?=&%#-]{0,200})?/g
const OFFICE = /(?:请与|请和|请向|请联系:?)([\u4e00-\u9fff()]{2,40}?)(?:联系|\(|,|:)/g
/** Telephones for something else than the report. */
const OTHER_LINE = /(?:投诉|举报|监督|热线|服务|报警|值班)$/

/** Every way to reach the office that the report names, in reading order. */
export function findContact({ text, folded }: ContactSearch): ContactMeans[] {
  const labelled = [...folded.matchAll(LABEL)].flatMap((match) => readLabelled(folded, match))
  const found = [
    ...labelled,
    ...all(folded, EMAIL, 'email'),
    ...all(folded, BARE_NUMBER, 'telephone'),
    ...all(folded, WEBSITE, 'website'),
    ...offices(folded),
  ]
  const first = found.filter(
    ({ range }, at) => !found.slice(0, at).some((other) => overlaps(other.range, range)),
  )
  return first
    .toSorted((a, b) => a.range.start - b.range.start)
    .map((means) => ({ ...means, text: text.slice(means.range.start, means.range.end) }))
}

function readLabelled(folded: string, { index, 0: label }: RegExpMatchArray): Found[] {
  const at = index ?? 0
  const words = label.replace(/ /g, '')
  AFTER_LABEL.lastIndex = at + label.length
  const gap = AFTER_LABEL.exec(folded)?.[0] ?? ''
  const start = at + label.length + gap.length
  const isMarked = /[:,为]/.test(gap)
  if (words === '地址') return isMarked ? readAddress(folded, start) : []
  if (/^邮(?:政)?编/.test(words)) return one('postcode', readPostcode(folded, start))
  if (/^(?:邮|信|e)/i.test(words)) return isMarked ? one('email', readEmail(folded, start)) : []
  const isOther = OTHER_LINE.test(folded.slice(Math.max(0, at - 4), at))
  return readNumbers(folded, start, words.startsWith('传') ? 'fax' : 'telephone', isOther || !isMarked)
}

function one(kind: ContactKind, value: Omit<Found, 'kind'> | undefined): Found[] {
  return value ? [{ kind, ...value }] : []
}

function readAddress(folded: string, start: number): Found[] {
  ADDRESS.lastIndex = start
  const run = ADDRESS.exec(folded)?.[0]
  if (!run) return []
  const value = run.slice(0, NEXT_MEANS.exec(run)?.index ?? run.length).replace(/[\s,]+$/, '')
  if (value.length < 4 || !PLACE_WORD.test(value)) return []
  return [{ kind: 'address', range: { start, end: start + value.length } }]
}

/** One or several numbers after a label; hot lines for everybody count only under a plain label. */
function readNumbers(folded: string, from: number, kind: ContactKind, isLoose: boolean): Found[] {
  const found: Found[] = []
  for (let start: number | undefined = from; start !== undefined;) {
    TELEPHONE.lastIndex = start
    const run: string | undefined = TELEPHONE.exec(folded)?.[0].replace(/[- ]+$/, '')
    if (!run || run.replace(/\D/g, '').length < 3) break
    const phone = phoneOf(run.replace(/(?:转|#|ext\.?).*$/, ''))
    const range: Range = { start, end: start + run.length }
    const fault = isImpossible(phone) ? { fault: 'telephone-length' } : {}
    if (!isLoose || !(isHotLine(phone.local) || 'fault' in fault)) found.push({ kind, range, ...fault })
    NEXT_NUMBER.lastIndex = range.end
    const next: RegExpExecArray | null = NEXT_NUMBER.exec(folded)
    start = next ? range.end + next[0].length : undefined
  }
  return found
}

function all(folded: string, pattern: RegExp, kind: ContactKind): Found[] {
  return [...folded.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    kind,
    range: { start: index, end: index + length },
  }))
}

function offices(folded: string): Found[] {
  return [...folded.matchAll(OFFICE)].map((match) => {
    const name = match[1] ?? ''
    const start = match.index + match[0].indexOf(name)
    return { kind: 'office', range: { start, end: start + name.length } }
  })
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}
