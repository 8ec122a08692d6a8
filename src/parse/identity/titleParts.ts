import { digitwise } from './calendar.js'

/** What the words of a title say; offsets count in the words. */
export interface TitleParts {
  /** The title folded, without blanks. */
  readonly words: string
  readonly year?: { readonly value: number; readonly start: number; readonly end: number }
  readonly body?: { readonly start: number; readonly end: number }
  readonly isAnnualReport: boolean
}

const YEAR =
  /(20[0-4]\d|二[〇零0Oo][〇零0Oo一二三四][〇零0Oo一二三四五六七八九])(?=[年度政]|$)年?度?|(20[0-4]\d)年/
const SUBJECT = /(?:政府|工商|税务|行政)?信息(?:与?政务)?公开|政务(?:信息)?公开|政府信息|[^\s]{2}公开/
const ANNUAL_REPORT = /年度[^()]{0,4}报告|年报/
/** What may stand before the name of the body. */
const BEFORE_BODY = /^(?:【[^】]{1,8}】|附件\d{0,2}:?|关于(?:印发|公布|发布|报送|编制)?|[《〈])*/
/** What may stand between body and subject. */
const AFTER_BODY = /(?:关于(?:印发|公布|发布|报送|编制)?|的|年度|开展|贯彻|落实|工作|本级|[-《〈(])*$/

export function partsOfTitle(words: string): TitleParts {
  const year = yearIn(words)
  const body = bodyIn(words, year)
  return {
    words,
    ...(year ? { year } : {}),
    ...(body ? { body } : {}),
    isAnnualReport: ANNUAL_REPORT.test(words),
  }
}

function yearIn(words: string): TitleParts['year'] {
  const match = YEAR.exec(words)
  const printed = match?.[1] ?? match?.[2]
  if (!match || !printed) return undefined
  const value = /^\d/.test(printed) ? Number(printed) : digitwise(printed)
  return { value, start: match.index, end: match.index + match[0].length }
}

/** The body stands before year or subject, or between them: 某局2022年度…, 2022年度某局…. */
function bodyIn(words: string, year: TitleParts['year']): TitleParts['body'] {
  const subject = (SUBJECT.exec(words) ?? /公开/.exec(words))?.index ?? words.length
  const before = year && year.start < subject ? { start: 0, end: year.start } : { start: 0, end: subject }
  const between = year && year.end <= subject ? { start: year.end, end: subject } : undefined
  return trimmed(words, before) ?? (between && trimmed(words, between))
}

function trimmed(words: string, { start, end }: { start: number; end: number }): TitleParts['body'] {
  const slice = words.slice(start, end)
  const lead = BEFORE_BODY.exec(slice)?.[0].length ?? 0
  const rest = slice.slice(lead)
  const name = rest.slice(0, AFTER_BODY.exec(rest)?.index ?? rest.length)
  // 某县人民政府信息公开…: one 政府 serves both words.
  const shared = name.endsWith('人民') && words.startsWith('政府', start + lead + name.length) ? 2 : 0
  const from = start + lead
  return name.length < 2 ? undefined : { start: from, end: from + name.length + shared }
}
