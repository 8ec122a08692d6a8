import type { ContactKind } from '../../src/model/report.js'
import { defineRule } from '../../src/rule/defineRule.js'

/** What reaches the office; its name, post code or website alone does not. */
const MEANS: Partial<Record<ContactKind, readonly [zh: string, en: string]>> = {
  address: ['地址', 'an address'],
  telephone: ['电话', 'a telephone number'],
  fax: ['传真', 'a fax number'],
  email: ['电子邮箱', 'an e-mail address'],
}

export const contactRequired = defineRule({
  id: 'contact-required',
  scope: 'report',
  basis: {
    tier: 'practice',
    zh: '年度报告惯例：写明对报告有疑问时的联系方式',
    en: 'Practice of annual reports: how to reach the office with questions about the report',
  },
  messages: {
    none: {
      severity: 'warning',
      absence: 'text',
      zh: '没有联系方式：报告中没有地址、电话、传真或电子邮箱，应当写明公众如何与编制机关联系',
      en: 'No way to reach the office: the report gives no address, telephone, fax or e-mail, expected at least one',
    },
    single: {
      severity: 'info',
      absence: 'text',
      zh: '联系方式只有{partZh}，通常至少给出两种',
      en: 'Only {partEn} is given to reach the office, usually there are two ways',
    },
  },
  *check({ report }) {
    const means = report.contact.filter(({ kind }) => MEANS[kind])
    const [first] = means
    if (!first) {
      const at = report.preface?.end ?? report.sections[0]?.heading.start ?? report.text.length
      yield { message: 'none', range: { start: at, end: at } }
      return
    }
    const label = MEANS[first.kind]
    if (label && new Set(means.map(({ kind }) => kind)).size === 1)
      yield { message: 'single', range: first.range, data: { partZh: label[0], partEn: label[1] } }
  },
})
