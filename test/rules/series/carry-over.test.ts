import { describe, expect, it } from '@jest/globals'
import { carryOver } from '../../../rules/carry-over/index.js'
import { compare } from '../../series.js'
import { tableThree } from '../tableTexts.js'

const OUT = '四、结转下年度继续办理'
const IN = '二、上年结转'
const before = (figures: string): string => `${tableThree({ [OUT]: figures })}`
const now = (figures: string, note = ''): string => `${note}\n${tableThree({ [IN]: figures })}`

async function found(previous: string, report: string): Promise<string[]> {
  const { diagnostics } = await compare(
    carryOver,
    { year: 2022, text: previous },
    { year: 2023, text: report },
  )
  return diagnostics.map(({ messageId, message }) => `${messageId} ${message}`)
}

describe('carry-over', () => {
  it('names both numbers and the report compared with', async () => {
    expect(await found(before('3 0 0 0 0 0 3'), now('5 0 0 0 0 0 5'))).toEqual([
      'total 上年结转 5 件，上一年度报告结转下年度 3 件，两数应当相等（对照 2022.txt）',
    ])
  })

  it('points at last year’s cell as well', async () => {
    const { diagnostics } = await compare(
      carryOver,
      { year: 2022, text: before('3 0 0 0 0 0 3') },
      { year: 2023, text: now('5 0 0 0 0 0 5') },
    )
    expect(diagnostics[0]?.related).toEqual([
      expect.objectContaining({ file: '2022.txt', message: '2022.txt：结转下年度继续办理 3' }),
    ])
  })

  it('is silent where the totals and all columns agree', async () => {
    expect(await found(before('2 1 0 0 0 0 3'), now('2 1 0 0 0 0 3'))).toEqual([])
  })

  it.each([
    ['a footnote on a reform', '注：上年结转数含机构改革后划入的2件申请。'],
    ['a sentence on the way of counting', '因统计口径调整，上年结转数与上一年度报告不一致。'],
    ['a sentence that gives both numbers', '上一年度报告结转3件，经核实实际结转5件。'],
    ['a correction of last year’s number', '经复核，2022年年报所列结转下年度继续办理3件应为5件，特此更正。'],
    ['a number filled in wrongly', '备注：上一年度报告误填结转数，本年度据实填报。'],
    ['what another office handed on', '原县广电局职责并入我局，其上年结转的2件申请由我局继续办理。'],
    ['numbers that differ', '备注：上年结转数与上一年度报告不同，以本年为准。'],
    ['what last year did not count', '说明：上年结转中有2件未计入2022年报告。'],
    ['what was counted twice', '因平台切换，2022年度报告对结转申请重复统计2件。'],
    ['what last year’s report should have said', '注：上年度报告结转数实为5件。'],
    ['a footnote on what is counted', '注：上年结转含原县畜牧局2件。'],
  ])('takes %s for an explanation', async (_name, note) => {
    expect(await found(before('3 0 0 0 0 0 3'), now('5 0 0 0 0 0 5', note))).toEqual([
      expect.stringMatching(/^explained /),
    ])
  })

  it.each([
    ['a sentence on another subject', '因机构改革，本局新设两个股室。'],
    ['a plain statement of what was carried in', '全年收到申请13件，上年结转5件，均已答复。'],
    ['why requests are still open', '由于部分申请12月下旬收到，尚在答复期限内，2件结转下年度继续办理。'],
    ['why requests go on under another office', '因案件移交，2件结转下一年度继续办理。'],
    ['why requests stayed open', '由于案情复杂，上年结转5件均延期答复。'],
  ])('does not take %s for one', async (_name, note) => {
    expect(await found(before('3 0 0 0 0 0 3'), now('5 0 0 0 0 0 5', note))).toEqual([
      expect.stringMatching(/^total /),
    ])
  })

  it('does not take last year’s account of the year before for one', async () => {
    const previous = `${before('3 0 0 0 0 0 3')}\n因机构改革，上年结转数含原畜牧局2件。`
    expect(await found(previous, now('5 0 0 0 0 0 5'))).toEqual([expect.stringMatching(/^total /)])
  })

  it('is not assessed where a cell is blank', async () => {
    const { diagnostics, notAssessed } = await compare(
      carryOver,
      { year: 2022, text: before('/ / / / / / /') },
      { year: 2023, text: now('5 0 0 0 0 0 5') },
    )
    expect(diagnostics).toEqual([])
    expect(notAssessed).toHaveLength(1)
  })

  it('asks nothing of the first report with table 3', async () => {
    const { diagnostics, notAssessed } = await compare(
      carryOver,
      { year: 2018, text: '某局2018年政府信息公开工作年度报告\n一、概述\n主动公开信息20条。' },
      { year: 2019, text: now('5 0 0 0 0 0 5') },
    )
    expect([...diagnostics, ...notAssessed]).toEqual([])
  })
})
