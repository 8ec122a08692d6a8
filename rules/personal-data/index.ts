import { matchesIn } from '../../src/model/matches.js'
import type { Range } from '../../src/model/range.js'
import type { Report } from '../../src/model/report.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { sentenceAround } from '../../src/rule/prose.js'

/** Area, date of birth, serial, check digit (GB 11643). */
const IDENTITY =
  /(?<![\dA-Za-z])((?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx])(?![\dA-Za-z])/g
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'
/** Organisations have codes of 18 characters too. */
const ORGANISATION_CODE = /(?:信用|组织机构|登记|统一)[^。;]{0,12}$/
const MOBILE = /(?<![\d.,-])1[3-9]\d{9}(?!\d|[.,]\d|\s?(?:元|万|亿|条|件|次|人|户|个|份|%))/g
/** After its label: digits by themselves may be cells run together. */
const BEFORE_MOBILE = /(?:手机|电话|号码|致电|拨打|微信)[号为:( ]{0,3}$/
/** A sentence about reaching an office gives its number on purpose. */
const OFFICE_WORDS = /联系|咨询|疑问|值班|热线|客服|办公|公众号|服务电话|监督电话|举报电话|投诉电话/
const CARD_LABEL = /(?:银行卡|卡号|账号|帐号|账户|开户)[^。;\d]{0,10}(\d(?:[ -]?\d){15,18})(?!\d)/g

export const personalData = defineRule({
  id: 'personal-data',
  scope: 'report',
  basis: {
    tier: 'law',
    zh: '《政府信息公开条例》（国务院令第492号第十四条；国务院令第711号第十五条）：不得公开涉及个人隐私的政府信息',
    en: 'Regulation on Open Government Information (Order 492 Art. 14, Order 711 Art. 15): no disclosure of personal privacy',
  },
  messages: {
    'identity-number': {
      severity: 'error',
      zh: '有一个完整的公民身份号码，校验码正确，公开的报告中不应出现',
      en: 'A complete identity number with a valid check digit, expected none in a published report',
    },
    'bank-card': {
      severity: 'error',
      zh: '有一个完整的银行卡号，校验位正确，公开的报告中不应出现',
      en: 'A complete bank card number with a valid check digit, expected none in a published report',
    },
    mobile: {
      severity: 'warning',
      zh: '联系方式以外有一个完整的手机号码，公开的报告中应当隐去',
      en: 'A complete mobile number outside the contact details, expected a masked one',
    },
  },
  *check({ report }) {
    const { folded } = report
    for (const { index, 0: number } of matchesIn(folded, IDENTITY)) {
      const isCode = ORGANISATION_CODE.test(folded.slice(Math.max(0, index - 20), index))
      if (!isCode && hasCheckDigit(number))
        yield { message: 'identity-number', range: { start: index, end: index + number.length } }
    }
    for (const match of matchesIn(folded, CARD_LABEL)) {
      const number = match[1] ?? ''
      const end = match.index + match[0].length
      if (isCard(number)) yield { message: 'bank-card', range: { start: end - number.length, end } }
    }
    for (const { index, 0: number } of matchesIn(folded, MOBILE)) {
      const range = { start: index, end: index + number.length }
      if (BEFORE_MOBILE.test(folded.slice(Math.max(0, index - 8), index)) && !isContact(report, range))
        yield { message: 'mobile', range }
    }
  },
})

function hasCheckDigit(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return CHECK_DIGITS[sum % 11] === number[17]?.toUpperCase()
}

/** Luhn: every second digit from the right doubled. */
function isCard(printed: string): boolean {
  const digits = [...printed.replace(/\D/g, '')].reverse().map(Number)
  const sum = digits.reduce((total, digit, at) => {
    const value = at % 2 === 1 ? digit * 2 : digit
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** The office's own number: in the preface, or named as a way to reach it. */
function isContact(report: Report, { start, end }: Range): boolean {
  const { preface, contact } = report
  const isInPreface = preface !== undefined && start >= preface.start && end <= preface.end
  const isNamed = contact.some(({ range }) => range.start <= start && end <= range.end)
  return isInPreface || isNamed || OFFICE_WORDS.test(sentenceAround(report, start))
}
