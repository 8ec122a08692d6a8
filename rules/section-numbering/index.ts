import { defineRule } from '../../src/rule/defineRule.js'
import { listSlips } from './lists.js'
import { headingSlips } from './rows.js'

export const sectionNumbering = defineRule({
  id: 'section-numbering',
  scope: 'report',
  basis: {
    tier: 'practice',
    zh: '各级序号应当连续',
    en: 'Ordinals run on at every level',
  },
  messages: {
    gap: {
      severity: 'warning',
      absence: 'text',
      zh: '序号不连续：此处是“{found}”，应当是“{expected}”',
      en: 'Ordinals with a gap: “{found}”, expected “{expected}”',
    },
    repeat: {
      severity: 'warning',
      zh: '序号重复：此处又是“{found}”，应当是“{expected}”',
      en: 'Repeated ordinal “{found}”, expected “{expected}”',
    },
    restart: {
      severity: 'warning',
      zh: '序号重新起算：此处是“{found}”，按前文应当是“{expected}”',
      en: 'Ordinals begin anew with “{found}”, expected “{expected}”',
    },
  },
  notes: {
    previous: { zh: '上一个序号是“{previous}”', en: 'The ordinal before is “{previous}”' },
  },
  *check({ report }) {
    for (const slip of [...headingSlips(report), ...listSlips(report)]) {
      const { message, range, found, expected, previous } = slip
      const related = previous
        ? [{ note: 'previous', range: previous.range, data: { previous: previous.text } } as const]
        : []
      const fix = { range, text: expected, kind: 'suggestion' } as const
      yield { message, range, data: { found, expected }, related, fix }
    }
  },
})
