import { defineRule } from '../../src/rule/defineRule.js'

/** Local numbers of many areas still grew a digit before this year. */
const AREAS_SETTLED = 2015

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
      zh: '号码“{text}”位数不对：不计区号有 {digits} 位，国内号码是 7 或 8 位',
      en: 'Number “{text}” has {digits} digits without area code, Chinese numbers have 7 or 8',
    },
    'telephone-area': {
      severity: 'warning',
      zh: '号码“{text}”位数与区号不符：不计区号有 {digits} 位',
      en: 'Number “{text}” has {digits} digits after the area code, which this area does not use',
    },
    postcode: {
      severity: 'warning',
      zh: '邮政编码“{text}”是 {digits} 位，应当是 6 位',
      en: 'Post code “{text}” has {digits} digits, expected 6',
    },
    email: {
      severity: 'warning',
      zh: '电子邮箱“{text}”格式不对，应当形如 name@example.cn',
      en: 'Malformed e-mail address “{text}”, expected the form name@example.cn',
    },
  },
  *check({ report: { contact, year } }) {
    for (const { text, range, fault, digits } of contact) {
      const data = { text, digits: digits ?? 0 }
      if (fault === 'telephone-area' && (year?.value ?? 0) < AREAS_SETTLED) continue
      if (fault) yield { message: fault, range, data: fault === 'email' ? { text } : data }
    }
  },
})
