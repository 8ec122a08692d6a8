import { withoutBlanks } from '../../src/model/blanks.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { againstPrevious } from './againstPrevious.js'
import { changeLabels } from './changeLabels.js'

export const yearOnYear = defineRule({
  id: 'year-on-year',
  scope: 'report',
  basis: { article: 'accuracy' },
  messages: {
    growth: {
      severity: 'warning',
      zh: '由 {base} 到 {now}，{labelZh}，文中为“{printed}”{partZh}',
      en: 'From {base} to {now} is {labelEn}, but the text gives “{printed}”{partEn}',
    },
    direction: {
      severity: 'warning',
      zh: '由 {base} 到 {now}，{labelZh}，文中写“{printed}”{partZh}',
      en: 'From {base} to {now} is {labelEn}, but the text says “{printed}”{partEn}',
    },
  },
  notes: {
    now: { zh: '本期数', en: 'The later figure' },
    base: { zh: '上期数', en: 'The earlier figure' },
    previous: { zh: '{file}：上一年度报告的数字', en: '{file}: the figure of last year’s report' },
    'counted-anew': {
      zh: '报告说明上年的数字已经更正或者按另外的口径统计，没有与上一年度报告核对同比',
      en: 'The report says that last year’s figures were corrected or are counted in another way; changes were not checked against last year’s report',
    },
    'no-base': {
      zh: '{unmatched} 处同比在上一年度报告中找不到同名的数字，没有核对',
      en: '{unmatched} changes name no figure that last year’s report has by the same words; they were not checked',
    },
  },
  *check({ report }) {
    for (const claim of report.claims) {
      if (claim.kind !== 'growth' || claim.verdict === 'holds' || !claim.base) continue
      const { now, base, verdict, trigger, rate, difference } = claim
      const isDirection = verdict === 'direction'
      const range = isDirection ? trigger : ((rate ?? difference)?.range ?? trigger)
      yield {
        message: isDirection ? 'direction' : 'growth',
        range,
        data: {
          base: withoutBlanks(base.text),
          now: withoutBlanks(now.text),
          printed: withoutBlanks(report.text.slice(range.start, range.end)),
          ...changeLabels({
            now: now.value,
            base: base.value,
            decimals: rate?.decimals ?? 0,
            isShare: now.unit?.family === 'percent',
            isMultiple: rate?.unit?.text === '倍',
          }),
          partZh: '',
          partEn: '',
        },
        related: [
          { note: 'now', range: now.range },
          { note: 'base', range: base.range },
        ],
      }
    }
  },
  checkSeries: againstPrevious,
})
