import { describe, expect, it } from '@jest/globals'
import { parseReport } from '../../src/parse/parse.js'
import { findTables } from '../../src/parse/tables/findTables.js'
import { readText } from '../../src/read/read.js'
import type { Block } from '../../src/model/report.js'
import { stopwatch } from '../stopwatch.js'

const HEAD =
  '云岭县水利局2022年政府信息公开工作年度报告\n一、总体情况\n2022年，我局认真执行条例。\n三、收到和处理政府信息公开申请情况\n'
const HEADING =
  '| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n'
const RULE = '|---|---|---|---|---|---|---|---|\n'
const ROW = '| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n'

async function milliseconds(text: string): Promise<number> {
  const elapsed = stopwatch()
  parseReport(await readText(text, 'text'), { year: 2022 })
  return elapsed()
}

/** Only the tables: other parts of the parser have tests of their own. */
function tableTime(text: string): number {
  const blocks: Block[] = text.split('\n').reduce<Block[]>((all, line) => {
    const start = all.at(-1) ? (all.at(-1)?.range.end ?? 0) + 1 : 0
    return [...all.slice(-1), { kind: 'paragraph', range: { start, end: start + line.length } }]
  }, [])
  const elapsed = stopwatch()
  findTables({ text, folded: text, blocks })
  return elapsed()
}

describe('tables of hostile size', () => {
  it('reads a table of 100,000 rows within bounds and says that it is too large', async () => {
    const text = HEAD + HEADING + ROW.repeat(100_000)
    const document = await readText(text, 'text')
    const { report } = parseReport(document, { year: 2022 })
    expect(report.unreadTables.map(({ reason }) => reason)).toContain('too-large')
  }, 60_000)

  it.each([
    ['rows', `${HEADING}${RULE}${ROW.repeat(100_000)}`],
    ['cells', `${HEADING}${RULE}| 一、本年新收政府信息公开申请数量 | ${'1 | '.repeat(100_000)}\n`],
  ])(
    'reads 100,000 %s of Markdown within bounds',
    async (_what, table) => {
      const { source, root } = await readText(HEAD + table, 'markdown')
      expect(root.children.length).toBeGreaterThan(4)
      expect(source.length).toBeGreaterThan(100_000)
    },
    30_000,
  )

  it('says once that a form is too large, in how many pieces it stands', async () => {
    const text = HEAD + '一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1 '.repeat(5000)
    const { report } = parseReport(await readText(text, 'text'), { year: 2022 })
    expect(report.unreadTables.map(({ reason }) => reason)).toEqual(['too-large'])
  }, 30_000)

  it('leaves a row of 100,000 cells alone', async () => {
    const text = `${HEAD}${HEADING}| 一、本年新收政府信息公开申请数量 | ${'1 | '.repeat(100_000)}\n`
    const { report } = parseReport(await readText(text, 'text'), { year: 2022 })
    expect(report.tables).toEqual([])
  }, 60_000)

  it.each([
    ['an anchor over and over', '信息内容 '],
    ['labels without values', '本年新收政府信息公开申请数量 '],
    ['a label that begins again and again', '申请人无正当理由逾期不补正、行政机关不再处理其政府'],
    ['blanks inside a label', `勾稽关系为${' '.repeat(300)}`],
    ['digits only', '0 1 2 3 '],
    ['headings of table 四', '结果维持 结果纠正 其他结果 '],
    ['a header and values', '结果维持 1 '],
    ['everyday words', '其他总计规章'],
  ])(
    'takes time in proportion to the length: %s',
    (_what, unit) => {
      const text = (count: number): string => unit.repeat(Math.ceil(count / unit.length))
      tableTime(text(200_000))
      const once = Math.min(tableTime(text(200_000)), tableTime(text(200_000)))
      const often = Math.min(tableTime(text(800_000)), tableTime(text(800_000)))
      expect(often).toBeLessThan(12 * once + 150)
    },
    60_000,
  )

  it('takes time in proportion to the cells of a marked table', async () => {
    const text = (rows: number): string => HEAD + HEADING + ROW.repeat(rows)
    await milliseconds(text(1000))
    const once = await milliseconds(text(2000))
    const often = await milliseconds(text(8000))
    expect(often).toBeLessThan(12 * once + 300)
  }, 60_000)
})
