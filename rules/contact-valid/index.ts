import { matchesIn } from '../../src/model/matches.js'
import type { ContactKind, Report } from '../../src/model/report.js'
import { defineRule } from '../../src/rule/defineRule.js'

/** Local numbers of many areas still grew a digit before this year. */
const AREAS_SETTLED = 2015

const REACHES: readonly ContactKind[] = ['address', 'telephone', 'fax', 'email']
const LABEL =
  '(?:(?:联系|办公|咨询|通讯)?(?:地址|电话)|传真|(?:电子)?邮[箱件]|邮政?编码?|[Ee]-?mail)(?:号码|地址)?'
/** 邮编：电话：传真：）: labels, and behind them the next one or the end. A value may stand on the next line. */
const EMPTY = new RegExp(
  `(?:(?<=[(,;。、:\\s]|^)${LABEL}: {0,4})+(?=[)。;,、]|${LABEL}:|\\s{0,20}一 ?、)`,
  'g',
)

export const contactValid = defineRule({
  id: 'contact-valid',
  scope: 'report',
  basis: {
    tier: 'practice',
    zh: '联系方式应当可用：电话位数、邮政编码和电子邮箱格式正确',
    en: 'Contact details must work: numbers of the right length, post code and e-mail well-formed',
  },
  messages: {
    'telephone-length': {
      severity: 'warning',
      zh: '号码“{text}”位数有误：不计区号为 {digits} 位，应为 7 位或 8 位',
      en: 'Number “{text}” has {digits} digits without area code, expected 7 or 8',
    },
    'telephone-area': {
      severity: 'warning',
      zh: '号码“{text}”位数与区号不符：该区号没有 {digits} 位的号码',
      en: 'Number “{text}” has {digits} digits after the area code, which this area does not use',
    },
    postcode: {
      severity: 'warning',
      zh: '邮政编码“{text}”是 {digits} 位，应当是 6 位',
      en: 'Post code “{text}” has {digits} digits, expected 6',
    },
    empty: {
      severity: 'warning',
      zh: '“{text}”之后没有内容，应当写明具体内容',
      en: 'Nothing behind “{text}”, expected the details',
    },
    email: {
      severity: 'warning',
      zh: '电子邮箱“{text}”格式有误，应当形如 name@example.cn',
      en: 'Malformed e-mail address “{text}”, expected the form name@example.cn',
    },
  },
  *check({ report }) {
    const { contact, year } = report
    for (const { text, range, fault, digits } of contact) {
      const data = { text, digits: digits ?? 0 }
      if (fault === 'telephone-area' && (year?.value ?? 0) < AREAS_SETTLED) continue
      if (fault) yield { message: fault, range, data: fault === 'email' ? { text } : data }
    }
    // Where nothing is given at all, `contact-required` speaks.
    if (contact.some(({ kind }) => REACHES.includes(kind))) yield* empty(report)
  },
})

function* empty({ folded, text }: Report) {
  for (const { index, 0: label } of matchesIn(folded, EMPTY)) {
    const range = { start: index, end: index + label.trimEnd().length }
    yield { message: 'empty' as const, range, data: { text: text.slice(range.start, range.end) } }
  }
}
