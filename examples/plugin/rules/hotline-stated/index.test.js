import { describe, it } from 'node:test'
import { testPage, testRule } from 'disclosure-lint/testing'
import { hotlineStated } from './index.js'

const TITLE = '云溪市水利局2023年政府信息公开工作年度报告'

testRule(
  hotlineStated,
  {
    ok: [
      `${TITLE}\n请拨打12345。`,
      { name: 'another number, by option', text: `${TITLE}\n请拨打0571—12345。`, options: { number: '0571-12345' } },
    ],
    problems: [
      { text: `${TITLE}\n请来信。`, findings: ['1:1 没有写明热线 12345'] },
      {
        name: 'in English',
        locale: 'en',
        text: `${TITLE}\n请来信。`,
        findings: ['1:1 The hotline 12345 is not stated'],
      },
    ],
  },
  { describe, it },
)
testPage(hotlineStated, new URL('page.markdown', import.meta.url), { describe, it })
