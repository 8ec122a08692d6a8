import { describe, expect, it } from '@jest/globals'
import fc from '../property.js'
import { run } from './cases.js'

async function said(text: string): Promise<string[]> {
  const { extra } = await run({ id: 'pair', text, year: 2022, expect: [], why: '' })
  return extra.map(({ rule, message }) => `${rule}/${message}`)
}

const COUNTED = ['收到政府信息公开申请', '主动公开政府信息', '门户网站发布信息', '受理群众咨询']

/** The ways to compare a year with the year before, with the change in percent. */
const COMPARISONS: readonly ((what: string, now: number, base: number, rate: string) => string)[] = [
  (what, now, base, rate) => `2021年${what}${base}件，2022年${what}${now}件，同比${rate}。`,
  (what, now, base, rate) => `2022年${what}${now}件，比上年的${base}件${rate}。`,
  (what, now, base, rate) => `2022年${what}${now}件（2021年为${base}件），同比${rate}。`,
  (what, now, base, rate) => `${what}由2021年的${base}件变为2022年的${now}件，${rate}。`,
  (what, now, base, rate) => `本年度${what}${now}件，上年度${what}${base}件，较上年${rate}。`,
]

const drawnPair = fc.record({
  what: fc.constantFrom(...COUNTED),
  compare: fc.constantFrom(...COMPARISONS),
  base: fc.integer({ min: 40, max: 4000 }),
  change: fc.integer({ min: -30, max: 160 }),
  decimals: fc.integer({ min: 0, max: 2 }),
})

describe('generated comparisons of two years', () => {
  it('are accepted when the percentage is right, and accused when it is not', async () => {
    await fc.assert(
      fc.asyncProperty(drawnPair, fc.integer({ min: 2, max: 20 }), async (one, off) => {
        const { what, compare, base, change, decimals } = one
        const now = Math.round(base * (1 + change / 100))
        fc.pre(now !== base)
        const rate = (100 * (now - base)) / base
        const print = (value: number): string =>
          `${rate > 0 ? '增长' : '下降'}${Math.abs(value).toFixed(decimals)}%`
        const right = compare(what, now, base, print(rate))
        expect([right, await said(right)]).toEqual([right, []])
        const wrong = compare(what, now, base, print(Math.abs(rate) + off))
        expect([wrong, await said(wrong)]).toEqual([wrong, ['year-on-year/growth']])
        const turned = right.replace(/增长|下降/, (word) => (word === '增长' ? '下降' : '增长'))
        expect([turned, await said(turned)]).toEqual([turned, ['year-on-year/direction']])
      }),
      { numRuns: 150, seed: 31 },
    )
  })
})

/** Statements that leave no doubt what they count, the number left open. */
const STATEMENTS = [
  '全年主动公开政府信息{}条',
  '2022年，全县共收到政府信息公开申请{}件',
  '我局从事政务公开工作的专职人员共{}名',
  '本镇网站全年访问量为{}人次',
  '全年召开政务公开工作推进会{}次',
  '截至2022年底，我区现行有效规范性文件{}件',
  '年内向县档案馆移交政府信息文本{}份',
]
const OPENERS = ['', '具体情况：', '据统计，', '需要说明的是，', '工作推进方面，']

describe('generated statements made twice', () => {
  const drawn = fc.record({
    statement: fc.constantFrom(...STATEMENTS),
    opener: fc.constantFrom(...OPENERS),
    first: fc.integer({ min: 3, max: 5000 }),
    by: fc.nat({ max: 60 }),
    apart: fc.constantFrom('。', '，较好完成了年度任务。', '。\n二、主动公开政府信息情况\n'),
  })

  it('are accused when the numbers differ, and only then', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async ({ statement, opener, first, by, apart }) => {
        const write = (value: number): string => statement.replace('{}', String(value))
        const text = `${write(first)}${apart}${opener}${write(first + by)}。`
        expect([text, await said(text)]).toEqual([text, by === 0 ? [] : ['claim-conflict/conflict']])
      }),
      { numRuns: 150, seed: 37 },
    )
  })
})

/** What is denied, and the words that count it. */
const DENIED: readonly (readonly [string, string])[] = [
  ['未收到政府信息公开申请', '收到政府信息公开申请{}件'],
  ['没有发生因政府信息公开引发的行政复议', '因政府信息公开引发行政复议案件{}件'],
  ['未发生政府信息公开行政诉讼', '政府信息公开行政诉讼案件{}件'],
  ['未收取信息处理费', '收取信息处理费{}元'],
  ['未制发规范性文件', '制发行政规范性文件{}件'],
  ['无结转下年度办理的申请', '结转下年度继续办理的申请{}件'],
  ['没有召开新闻发布会', '召开新闻发布会{}场'],
]

describe('generated denials', () => {
  const drawn = fc.record({
    pair: fc.constantFrom(...DENIED),
    time: fc.constantFrom('2022年，', '全年', '本年度'),
    count: fc.nat({ max: 40 }),
    between: fc.constantFrom('。', '，各项工作有序开展。', '；'),
  })

  it('are accused when a figure says otherwise, and only then', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async ({ pair: [denied, counted], time, count, between }) => {
        const text = `${time}${denied}${between}${time}${counted.replace('{}', String(count))}。`
        expect([text, await said(text)]).toEqual([text, count === 0 ? [] : ['zero-claim/contradicted']])
      }),
      { numRuns: 150, seed: 41 },
    )
  })
})
