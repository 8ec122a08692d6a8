import { withoutBlanks } from '../../src/model/blanks.js'
import type { BalanceClaim, PartsClaim } from '../../src/model/claim.js'
import { defineRule } from '../../src/rule/defineRule.js'
import type { Finding } from '../../src/rule/rule.js'
import { hintFor } from '../../src/rule/sumHint.js'

export const partsSum = defineRule({
  id: 'parts-sum',
  scope: 'report',
  basis: { article: 'accuracy' },
  messages: {
    differs: {
      severity: 'error',
      zh: '总数为 {total}，所列各部分 {parts} 之和为 {sum}，{labelZh}',
      en: 'The total is {total}, but its parts {parts} add up to {sum}: {labelEn}',
    },
    exceeds: {
      severity: 'error',
      zh: '总数为 {total}，所列各部分 {parts} 之和为 {sum}，{labelZh}，超过总数',
      en: 'The total is {total}, but the parts named, {parts}, add up to {sum}: {labelEn}, more than the total',
    },
    suspicious: {
      severity: 'info',
      zh: '总数为 {total}，所列各部分 {parts} 之和为 {sum}，{labelZh}，可核对是否有遗漏或重复',
      en: 'The total is {total}, and the parts named, {parts}, add up to {sum}: {labelEn}; one may be missing or counted twice',
    },
    unbalanced: {
      severity: 'error',
      zh: '收办不平：新收与上年结转共 {inflow}，办结与结转下年度共 {outflow}，两数应当相等',
      en: 'Requests do not balance: {inflow} received or carried in, {outflow} settled or carried out, expected equal totals',
    },
  },
  notes: {
    total: { zh: '总数', en: 'The total' },
    part: { zh: '其中一部分：{part}', en: 'One of the parts: {part}' },
    operand: { zh: '收办平衡中的一项', en: 'One of the figures of the balance' },
    twice: {
      zh: '各部分之和恰好是总数的两倍，可能有一部分重复列出',
      en: 'The parts make exactly twice the total: some may be listed twice',
    },
    transposed: {
      zh: '总数与各部分之和仅相邻两位数字颠倒',
      en: 'Total and sum differ only by two neighbouring digits changing places',
    },
    without: { zh: '不计“{part}”时恰好相等', en: 'Equal once “{part}” is left out' },
    hundredfold: { zh: '相差恰好一百倍', en: 'They differ exactly by a factor of 100' },
    myriad: {
      zh: '相差恰好一万倍，可能漏写或多写“万”',
      en: 'They differ exactly by a factor of 10,000: perhaps a 万 too many or too few',
    },
  },
  *check({ report }) {
    for (const claim of report.claims) {
      if (claim.kind === 'balance' && !claim.holds) yield unbalanced(claim)
      if (claim.kind !== 'parts' || !claim.fault) continue
      const { whole, parts } = claim
      const hint = hintFor(claim, report.text)
      yield {
        message: claim.fault,
        range: whole.range,
        data: { ...dataOf(claim), ...(hint?.part ? { part: hint.part } : {}) },
        ...(hint ? { hint: hint.note } : {}),
        related: parts.map(({ figure }) => ({
          note: 'part' as const,
          range: figure.range,
          data: { part: figure.text },
        })),
      }
    }
  },
})

function unbalanced(claim: BalanceClaim): Finding<'unbalanced', 'operand'> {
  const { received, carriedIn, handled, carriedOut } = claim
  const operands = [received, carriedIn, handled, carriedOut].filter((figure) => figure !== undefined)
  return {
    message: 'unbalanced',
    range: claim.trigger,
    data: {
      inflow: rounded(received.value + (carriedIn?.value ?? 0)),
      outflow: rounded(handled.value + (carriedOut?.value ?? 0)),
    },
    related: operands.map(({ range }) => ({ note: 'operand', range })),
  }
}

function dataOf({ whole, parts }: PartsClaim): Record<string, string | number> {
  const low = parts.reduce((sum, part) => sum + part.low, 0)
  const high = parts.reduce((sum, part) => sum + part.high, 0)
  const short = whole.low - high
  const difference = rounded(short > 0 ? short : low - whole.high)
  return {
    total: withoutBlanks(whole.text),
    parts: parts.map((part) => spanText(part.low, part.high)).join('+'),
    sum: spanText(low, high),
    labelZh: short > 0 ? `少 ${difference}` : `多 ${difference}`,
    labelEn: short > 0 ? `${difference} too few` : `${difference} too many`,
  }
}

function spanText(low: number, high: number): string {
  if (high === Infinity) return `≥${rounded(low)}`
  return low === high ? String(rounded(low)) : `${rounded(low)}–${rounded(high)}`
}

const rounded = (value: number): number => Number(value.toPrecision(12))
