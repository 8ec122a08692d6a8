import { withoutBlanks } from '../../src/model/blanks.js'
import { matchesIn } from '../../src/model/matches.js'
import type { Range } from '../../src/model/range.js'
import type { Report } from '../../src/model/report.js'
import { defineRule } from '../../src/rule/defineRule.js'
import type { Fix } from '../../src/rule/rule.js'

const LAW = '中华人民共和国政府信息公开条例'
/** 《中华人民共和国政府信息公开工作条例》 and other names of a law that is not there. */
const MISNAMED =
  /《(中华人民共和国(?:政府|政务|行政)?信息公开(?:工作|管理)?(?:条例|法|规定|办法)|中华人民共和国政务公开(?:工作)?条例|中华人民[^《》()]{0,8}信息公开[^《》()]{0,4}条例|(?:政府)?信息公开工作条例)(?=》|\()/g
/** The national notices on annual reports, by a part of their title, with sign, year and number. */
const NOTICES = [
  { title: '政府信息公开工作年度报告格式', sign: '国办公开办函', year: '2021', number: '30', month: 9 },
  {
    title: '关于政府信息公开工作年度报告有关事项的通知',
    sign: '国办公开办函',
    year: '2019',
    number: '60',
    month: 11,
  },
  { title: '政府信息公开信息处理费管理办法', sign: '国办函', year: '2020', number: '109', month: 11 },
  {
    title: '关于加强和规范政府信息公开情况统计报送工作的通知',
    sign: '国办发',
    year: '2014',
    number: '32',
    month: 7,
  },
] as const
/** A title with the number that follows it: …格式》的通知》(国办公开办函〔2021〕30号). */
const NUMBERED = new RegExp(
  `(${NOTICES.map(({ title }) => title).join('|')})[》〉>]{0,2}(?:的通知)?[》〉>]{0,2}[ \\n]?\\(?[ \\n]?` +
    '((国[\\u4e00-\\u9fff]{1,6}?) ?[〔[(【] ?(\\d{4}) ?[〕\\])】] ?(?:第)?(\\d{1,3}) ?号)',
  'g',
)
const NOTICE_2019 = /国办公开办函 ?[〔[(【] ?2019 ?[〕\])】] ?60 ?号/g
const NOTICE_2021 = /国办公开办函 ?[〔[(【] ?2021 ?[〕\])】] ?30 ?号/
/** The law with the number of a State Council order. */
const ORDER = /政府信息公开条例》[^《。;]{0,12}?(?:国务院)?(?:令)?第? ?(\d{3}) ?号令?/g
/** The same with a number of its own right behind it; there were two orders. */
const STATE_ORDER =
  /《(?:中华人民共和国)?政府信息公开条例》[ \n]?\(?(?:中华人民共和国)?国务院(?:令 ?第? ?(\d{2,4}) ?号|第? ?(\d{2,4}) ?号令)/g
const ORDERS = ['492', '711']
/** Order 711 came into force in May 2019; a report for 2019 may still speak of the old text. */
const FIRST_OF_711 = 2020
/** Order 492 ends with article 38: 第五十条 right behind its number is of Order 711. */
const BEYOND_492 = /^[ )\]]{0,2}第(?:三十九|四十[一二三四五六七八九]?|五十[一二三四五六]?)条/
const LONGEST_ARTICLE = 12
/** The number of any document, and the sign that stands before it. */
const DOCUMENT = /[〔[] ?(20[0-4]\d) ?[〕\]] ?(?:第)?(\d{1,4}) ?号/g
const SIGN = /[\u4e00-\u9fff]{2,10} ?$/
/** A notice about making the report of a year. */
const YEARLY_NOTICE =
  /《[^《》]{0,60}?关于[^《》]{0,20}?(20[0-3]\d) ?年度?(?:[^《》年]{0,10})政府信息公开(?:工作)?年度报告[^《》]{0,30}(?:通知|函)》/g

export const citationValid = defineRule({
  id: 'citation-valid',
  scope: 'report',
  basis: {
    tier: 'practice',
    zh: '公文惯例：引用文件应当名称、文号准确，并且是现行有效的',
    en: 'Practice for official texts: cited documents carry their own name and number and are in force',
  },
  messages: {
    'wrong-name': {
      severity: 'warning',
      zh: '没有《{found}》这一法规，应当是《{expected}》',
      en: 'No such law as 《{found}》, expected 《{expected}》',
    },
    'wrong-number': {
      severity: 'warning',
      zh: '文号“{found}”与所引文件不符，该文件的文号是“{expected}”',
      en: 'Number “{found}” does not belong to the document cited, its number is “{expected}”',
    },
    'wrong-title': {
      severity: 'warning',
      zh: '“{found}”不是所引文件的文号，这是关于“{expected}”的文件',
      en: '“{found}” is not the number of the document cited, it is that of “{expected}”',
    },
    outdated: {
      severity: 'warning',
      zh: '“{found}”对 {year} 年度报告已不适用，现行依据是“{expected}”',
      en: '“{found}” no longer applies to the report for {year}, “{expected}” does',
    },
    future: {
      severity: 'warning',
      zh: '“{found}”印发于本报告的日期 {date} 之后，应当核对文号',
      en: '“{found}” was issued after {date}, the date of this report, expected another number',
    },
    'other-year': {
      severity: 'warning',
      zh: '引用的是关于 {found} 年年度报告的通知，本报告是 {year} 年的',
      en: 'Cites a notice on the annual report for {found}, this report is for {year}',
    },
  },
  *check({ report }) {
    yield* misnamed(report)
    yield* misnumbered(report)
    const year = report.year?.value
    if (year === undefined) return
    yield* future(report, year)
    yield* misordered(report, year)
    yield* outdated(report, year)
    yield* otherYear(report, year)
  },
})

function* misnamed({ folded, text }: Report) {
  for (const match of matchesIn(folded, MISNAMED)) {
    const name = match[1] ?? ''
    if (withoutBlanks(name) === LAW) continue
    const range = { start: match.index + 1, end: match.index + 1 + name.length }
    const expected = name.startsWith('中华') ? LAW : LAW.slice('中华人民共和国'.length)
    const data = { found: text.slice(range.start, range.end), expected }
    yield {
      message: 'wrong-name' as const,
      range,
      data,
      fix: { range, text: expected, kind: 'automatic' } as Fix,
    }
  }
}

function* misnumbered({ folded, text }: Report) {
  for (const match of matchesIn(folded, NUMBERED)) {
    const [whole, title, printed = '', sign = '', year, number] = match
    const notice = NOTICES.find((candidate) => candidate.title === title)
    if (!notice || (sign === notice.sign && year === notice.year && number === notice.number)) continue
    const start = match.index + whole.lastIndexOf(printed)
    const range: Range = { start, end: start + printed.length }
    const other = NOTICES.find((candidate) => candidate.year === year && candidate.number === number)
    if (other && other !== notice) {
      const data = { found: text.slice(range.start, range.end), expected: other.title }
      yield { message: 'wrong-title' as const, range, data }
      continue
    }
    const expected = `${notice.sign}〔${notice.year}〕${notice.number}号`
    const isSignOnly = year === notice.year && number === notice.number
    const fix: Fix = { range: { start, end: start + sign.length }, text: notice.sign, kind: 'automatic' }
    yield {
      message: 'wrong-number' as const,
      range,
      data: { found: text.slice(range.start, range.end), expected },
      ...(isSignOnly ? { fix } : {}),
    }
  }
}

/** 国务院令第771号: of the two orders the one that holds for the year is meant. */
function* misordered({ folded, text }: Report, year: number) {
  for (const match of matchesIn(folded, STATE_ORDER)) {
    const number = match[1] ?? match[2] ?? ''
    if (ORDERS.includes(number)) continue
    const start = match.index + match[0].lastIndexOf('国务院')
    const range = { start, end: match.index + match[0].length }
    const expected = `国务院令第${ORDERS[year < 2019 ? 0 : 1]}号`
    yield {
      message: 'wrong-number' as const,
      range,
      data: { found: text.slice(range.start, range.end), expected },
    }
  }
}

/** A document that is younger than the signature: its number is wrong. A wrong signature is for `publication-date`. */
function* future({ folded, text, signature }: Report, reported: number) {
  const { year, month = 12 } = signature?.date?.date ?? {}
  if (year === undefined || year <= reported) return
  for (const match of matchesIn(folded, DOCUMENT)) {
    const [printed, issued = '', number] = match
    const [sign] = SIGN.exec(folded.slice(Math.max(0, match.index - 11), match.index)) ?? []
    if (!sign) continue
    const notice = NOTICES.find((known) => sign.trim().endsWith(known.sign) && number === known.number)
    const from = notice?.year === issued ? notice.month : 1
    if (Number(issued) < year || (Number(issued) === year && from <= month)) continue
    const range = { start: match.index - sign.length, end: match.index + printed.length }
    const data = {
      found: text.slice(range.start, range.end),
      date: `${year}-${String(month).padStart(2, '0')}`,
    }
    yield { message: 'future' as const, range, data }
  }
}

function* outdated({ folded, text }: Report, year: number) {
  if (year >= 2021 && !NOTICE_2021.test(folded)) {
    for (const { index, 0: printed } of matchesIn(folded, NOTICE_2019)) {
      const range = { start: index, end: index + printed.length }
      const data = { found: text.slice(range.start, range.end), expected: '国办公开办函〔2021〕30号', year }
      yield { message: 'outdated' as const, range, data }
    }
  }
  const orders = matchesIn(folded, ORDER)
  if (year < FIRST_OF_711 - 1 || orders.some(([, number]) => number === '711')) return
  for (const match of orders.filter(([, number]) => number === '492')) {
    const end = match.index + match[0].length
    if (year < FIRST_OF_711 && !BEYOND_492.test(folded.slice(end, end + LONGEST_ARTICLE))) continue
    const start = match.index + match[0].lastIndexOf('492')
    const data = { found: '国务院令第492号', expected: '国务院令第711号', year }
    yield { message: 'outdated' as const, range: { start, end: start + 3 }, data }
  }
}

function* otherYear({ folded, preface }: Report, year: number) {
  const words = preface ? folded.slice(preface.start, preface.end) : ''
  for (const match of matchesIn(words, YEARLY_NOTICE)) {
    const found = Number(match[1])
    if (found >= year) continue
    const start = (preface?.start ?? 0) + match.index
    yield {
      message: 'other-year' as const,
      range: { start, end: start + match[0].length },
      data: { found, year },
    }
  }
}
