import { describe, expect, it } from '@jest/globals'
import { citationValid } from '../../rules/citation-valid/index.js'
import { lint, resultOf } from '../lint.js'

const check = (text: string, year = 2022, options = {}) => lint(citationValid, text, { year, ...options })
const fixed = async (text: string, year = 2022) => {
  const { diagnostics } = await resultOf(citationValid, text, { year })
  const fix = diagnostics[0]?.fix
  return fix && [fix.kind, text.slice(0, fix.start) + fix.text + text.slice(fix.end)]
}
const LAW = '《中华人民共和国政府信息公开条例》'
const FORMAT = '《中华人民共和国政府信息公开工作年度报告格式》'

describe('citation-valid', () => {
  it('points at every law that does not exist, and mends its name', async () => {
    const text = '根据《中华人民共和国政府信息公开工作条例》和《信息公开工作条例》编制。'
    expect(await check(text, 2012)).toEqual([
      '1:4 没有《中华人民共和国政府信息公开工作条例》这一法规，应当是《中华人民共和国政府信息公开条例》',
      '1:24 没有《信息公开工作条例》这一法规，应当是《政府信息公开条例》',
    ])
    expect(
      await check('根据《中华人民政府信息公开条例》和《中华人民共和国\n政府信息公开条例》编制。', 2012),
    ).toEqual(['1:4 没有《中华人民政府信息公开条例》这一法规，应当是《中华人民共和国政府信息公开条例》'])
    expect(await fixed('根据《中华人民共和国政务信息公开条例》编制。', 2012)).toEqual([
      'automatic',
      '根据《中华人民共和国政府信息公开条例》编制。',
    ])
    expect(await check('根据《中华人民共和国政府信息公开法》编制。', 2012, { locale: 'en' })).toEqual([
      '1:4 No such law as 《中华人民共和国政府信息公开法》, expected 《中华人民共和国政府信息公开条例》',
    ])
  })

  it('knows the notice on the statistics table', async () => {
    const cited = (number: string) =>
      `《国务院办公厅关于加强和规范政府信息公开情况统计报送工作的通知》（国办发〔2014〕${number}号）`
    expect(await check(`按照${cited('32')}编制。`, 2016)).toEqual([])
    expect(await check(`按照${cited('23')}编制。`, 2016)).toEqual([
      '1:36 文号“国办发〔2014〕23号”与所引文件不符，该文件的文号是“国办发〔2014〕32号”',
    ])
  })

  it('holds the articles of Order 711 against the number of Order 492', async () => {
    expect(await check(`根据${LAW}（国务院令第492号）第五十条编制。`, 2019)).toEqual([
      '1:26 “国务院令第492号”对 2019 年度报告已不适用，现行依据是“国务院令第711号”',
    ])
    expect(await check(`根据${LAW}（国务院令第492号）第三十二条编制。`, 2019)).toEqual([])
    expect(await check(`根据${LAW}（国务院令第492号公布，第711号修订）第五十条编制。`, 2019)).toEqual([])
  })

  it('mends the sign of a number, but no number', async () => {
    const text = `按照${FORMAT}（国办发〔2021〕30号）编制。`
    expect(await check(text)).toEqual([
      '1:27 文号“国办发〔2021〕30号”与所引文件不符，该文件的文号是“国办公开办函〔2021〕30号”',
    ])
    expect(await fixed(text)).toEqual(['automatic', `按照${FORMAT}（国办公开办函〔2021〕30号）编制。`])
    const wrong = `按照${FORMAT}的通知（国办公开办函〔2021〕13号）编制。`
    expect(await check(wrong, 2022, { locale: 'en' })).toEqual([
      '1:30 Number “国办公开办函〔2021〕13号” does not belong to the document cited, its number is “国办公开办函〔2021〕30号”',
    ])
    expect(await fixed(wrong)).toBeUndefined()
  })

  it('points at a number that is that of the other notice', async () => {
    expect(
      await check('按照《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2021〕30号）编制。'),
    ).toEqual([
      '1:27 “国办公开办函〔2021〕30号”不是所引文件的文号，这是关于“政府信息公开工作年度报告格式”的文件',
    ])
  })

  it('points at a notice or order that was replaced', async () => {
    expect(await check('按照国办公开办函〔2019〕60号编制。')).toEqual([
      '1:3 “国办公开办函〔2019〕60号”对 2022 年度报告已不适用，现行依据是“国办公开办函〔2021〕30号”',
    ])
    expect(
      await check('根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。', 2021, { locale: 'en' }),
    ).toEqual(['1:26 “国务院令第492号” no longer applies to the report for 2021, “国务院令第711号” does'])
  })

  it('points at the notice of another year', async () => {
    const text = '根据《青山县关于做好2020年政府信息公开工作年度报告编制的通知》编制。\n一、总体情况'
    expect(await check(text)).toEqual(['1:3 引用的是关于 2020 年年度报告的通知，本报告是 2022 年的'])
    expect(await check(text, 2022, { locale: 'en' })).toEqual([
      '1:3 Cites a notice on the annual report for 2020, this report is for 2022',
    ])
  })

  it.each([
    [
      2022,
      `根据《中华人民共和国政府信息公开条例》（国务院令第711号）、《条例》和${FORMAT}（国办公开办函[2021]30号）编制。`,
    ],
    [2022, '按照〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函﹝2021﹞30 号）编制。'],
    [2022, '从国办公开办函〔2019〕60号到国办公开办函〔2021〕30号，格式有所变化。'],
    [
      2022,
      '《中华人民共和国政府信息公开条例》（国务院令第492号）于2019年修订（《政府信息公开条例》，国务院令第711号）。',
    ],
    [2022, '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）收费。'],
    [
      2022,
      '执行国办发〔2021〕30号、《青山省政府信息公开规定》和《关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号）。',
    ],
    [
      2022,
      '根据《关于做好2022年政府信息公开工作年度报告编制的通知》《2021年政务公开工作要点》编制。\n一、总体情况',
    ],
    [2020, '根据《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制。'],
    [2016, '根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。'],
    [2019, '根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。'],
  ])('accepts for %i: %s', async (year, text) => {
    expect(await check(text, year)).toEqual([])
  })

  it('knows names without a year, but no replacements', async () => {
    const { diagnostics } = await resultOf(
      citationValid,
      '根据《中华人民共和国政府信息公开工作条例》和国办公开办函〔2019〕60号编制。',
      { regime: 'cn-2021' },
    )
    expect(diagnostics.map(({ messageId }) => messageId)).toEqual(['wrong-name'])
  })

  it('points at documents younger than the signature', async () => {
    const report = (text: string, date: string) =>
      `青山县水利局2019年政府信息公开工作年度报告\n${text}\n一、总体情况\n公开12条。\n青山县水利局\n${date}`
    const fees = '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），没有收费。'
    expect(await lint(citationValid, report(fees, '2020年1月6日'))).toEqual([
      '2:21 “国办函〔2020〕109号”印发于本报告的日期 2020-01 之后，应当核对文号',
    ])
    expect(await lint(citationValid, report('根据青政办〔2021〕3号。', '2020年1月6日'))).toHaveLength(1)
    expect(await lint(citationValid, report('根据青政办〔2020〕3号。', '2020年1月6日'))).toEqual([])
    expect(await lint(citationValid, report(fees, '2020年12月6日'))).toEqual([])
    expect(await lint(citationValid, report(fees, '2019年1月6日'))).toEqual([])
  })

  it.each([
    [`根据${LAW}（国务院令第771号）编制。`, 2022, '国务院令第771号', '711'],
    [`根据${LAW}（国务院第429号令）编制。`, 2012, '国务院第429号令', '492'],
  ])('points at an order that is not of the law: %s', async (text, year, found, expected) => {
    expect(await check(text, year)).toEqual([
      `1:21 文号“${found}”与所引文件不符，该文件的文号是“国务院令第${expected}号”`,
    ])
  })

  it.each([
    `根据${LAW}（国务院令第711号）和《青江省政府信息公开规定》（省政府令第221号）编制。`,
    `根据${LAW}及省政府令第221号编制。`,
    '根据《政府信息公开条例》（中华人民共和国国务院令 第711号）编制。',
  ])('accepts the orders of others: %s', async (text) => {
    expect(await check(text)).toEqual([])
  })
})
