import { withoutBlanks } from '../../src/model/blanks.js'
import type { Figure, Measure } from '../../src/model/figure.js'
import { defineRule } from '../../src/rule/defineRule.js'

/** Counted case by case in the forms of tables 三 and 四. */
const STATUTORY: readonly Measure[] = [
  'received',
  'carried-in',
  'carried-out',
  'handled',
  'refused',
  'reviews',
  'suits',
]

export const numberExact = defineRule({
  id: 'number-exact',
  scope: 'report',
  basis: {
    tier: 'practice',
    zh: '申请、复议、诉讼逐件登记，应写确数；“余”“多”只用于整十、整百的数之后',
    en: 'Requests, reviews and lawsuits are registered one by one and counted exactly; 余 and 多 follow round numbers',
  },
  messages: {
    approximate: {
      severity: 'info',
      zh: '“{printed}”是约数，申请、复议、诉讼的件数应为确数',
      en: '“{printed}” is an approximation; requests, reviews and lawsuits are counted exactly',
    },
    odd: {
      severity: 'info',
      zh: '“{printed}”：“余”“多”应当接在整十、整百的数之后',
      en: '“{printed}”: 余 and 多 belong after round numbers',
    },
  },
  *check({ report }) {
    for (const figure of report.figures) {
      const data = { printed: withoutBlanks(figure.text) }
      if (isStatutory(figure) && figure.approximation)
        yield { message: 'approximate', range: figure.range, data }
      else if (isOdd(figure)) yield { message: 'odd', range: figure.range, data }
    }
  },
})

function isStatutory({ measure, unit, period, ofRequests }: Figure): boolean {
  if (!measure || !STATUTORY.includes(measure) || unit?.family !== 'record' || period === 'average')
    return false
  return ofRequests
}

function isOdd({ approximation, value, decimals, rounded }: Figure): boolean {
  return approximation === 'more' && !rounded && decimals === 0 && value > 10 && value % 10 !== 0
}
