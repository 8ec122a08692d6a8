import { describe, expect, it } from '@jest/globals'
import { yearStale } from '../../rules/year-stale/index.js'
import { lint, resultOf } from '../lint.js'

const TITLE = '青山县水利局2018年政府信息公开工作年度报告\n'
const check = (text: string, options = {}) => lint(yearStale, TITLE + text, options)
const problems = (sentence: string) => `五、存在的主要问题及改进措施\n公开深度不够。${sentence}`

describe('year-stale', () => {
  it.each([
    '2018年，我局将继续拓宽公开渠道。',
    '2018年我们将采取以下措施加以改进。',
    '2017年，县水利局计划进一步完善制度。',
    '2018年度，拟重点加强培训。',
  ])('points at a plan for the year that is over: %s', async (sentence) => {
    const [found, ...others] = await check(problems(sentence))
    expect(found).toMatch(/^3:8 “201[78]年.*是今后的打算，年份为 201[78] 年，应当晚于报告年度 2018 年$/)
    expect(others).toEqual([])
  })

  it('points at an old year-end at which all runs well, and not where the report year stands beside it', async () => {
    const runs = '一、概述\n2018年公开12条。'
    expect(await check(`${runs}截至2017年底，我局政府信息公开工作运行正常。`)).toHaveLength(1)
    expect(await check(`${runs}截至2018年底，我局政府信息公开工作运行正常。`)).toEqual([])
    expect(await check(`${runs}截至2017年底，系统运行正常；2018年起移交县政府。`)).toEqual([])
  })

  it.each([
    problems('2019年，我局将继续拓宽公开渠道。'),
    problems('2018年，我局将信息公开列入重要议事日程。'),
    problems('2018年，我局将进一步深化公开作为工作重点。'),
    problems('年初提出“2018年我局将继续拓宽渠道”，现已完成。'),
    '一、概述\n2018年，我局将继续教育与信息公开结合起来。',
  ])('accepts plans for later years and what was done: %s', async (text) => {
    expect(await check(text)).toEqual([])
  })

  it('points at figures cut off at the end of another year', async () => {
    expect(await check('二、主动公开政府信息情况\n截至2017年底，我局累计公开信息320条。')).toEqual([
      '3:1 “截至2017年底”的截止年份是 2017 年，应当截至报告年度 2018 年底',
    ])
    expect(
      await check('二、主动公开政府信息情况\n截止2019年12月31日，公开信息320条。', { locale: 'en' }),
    ).toEqual(['3:1 “截止2019年12月31日” cuts off at 2019, expected the end of the report year 2018'])
  })

  it.each([
    '截至2018年底，累计公开320条。',
    '截至2017年底，累计公开300条，2018年新增20条。',
    '截至2017年底，累计公开300条。2018年新公开20条。',
    '较截至2017年底的累计300条增加20条。',
    '截至2019年1月，累计公开325条。',
    '截至2017年底共建成50个，今年新建10个。',
    '减税政策执行期限截至2019年12月31日，共惠及企业12个。',
    '截至2019年底，建成示范点。',
    '截至2012年底，累计公开100条。',
    '截至2017年底未办结的1件共延期2次。',
    '贯彻《截至2017年底累计清理的规范性文件目录》共12件。',
  ])('accepts stock of the year before: %s', async (sentence) => {
    expect(await check(`二、主动公开政府信息情况\n${sentence}`)).toEqual([])
  })

  it('points at head and caption of the statistics table', async () => {
    expect(
      await check(
        '六、附表\n青山县水利局2017年度政府信息公开情况统计表\n| 指标名称 | 2017年度 | 历年累计 |\n| 主动公开 | 12 | 320 |',
      ),
    ).toEqual([
      '3:7 表格的“2017年度政府信息公开情况统计表”写的是 2017 年，应当是报告年度 2018 年',
      '4:10 表格的“2017年度 | 历年累计”写的是 2017 年，应当是报告年度 2018 年',
    ])
    expect(await check('六、附表 指标名称单位2018年度历年累计主动公开条12320')).toEqual([])
    expect(await check('六、附表\n| 指标名称 | 2018年度 | 2017年度 | 历年累计 |')).toEqual([])
  })

  it('points at a preface that calls the report another year’s', async () => {
    expect(await check('本年报是由县水利局编制的2015年度政府信息公开年度报告。\n一、概述')).toHaveLength(1)
    expect(await check('现公布2017年度政府信息公开工作年度报告。\n一、概述', { locale: 'en' })).toEqual([
      '2:2 “公布2017年度政府信息公开工作年度报告” calls this the report for 2017, expected 2018',
    ])
  })

  it.each([
    '根据《关于编制公布2017年政府信息公开工作年度报告的通知》，公布2018年度政府信息公开年度报告。',
    '按照关于发布2017年度政府信息公开年度报告的要求，编制本报告。',
    '现公布2018年度青山县水利局政府信息公开年度报告。',
    '自2009年发布首份政府信息公开年度报告以来，已发布九次。',
  ])('accepts notices and history in the preface: %s', async (sentence) => {
    expect(await check(`${sentence}\n一、概述`)).toEqual([])
  })

  it('points at a statement on requests that speaks of the year before', async () => {
    expect(await check('三、依申请公开政府信息情况\n2017年，我局未收到政府信息公开申请。')).toEqual([
      '3:1 “2017年，我局未收到政府信息公开申请”写的是 2017 年，这一部分应当说明 2018 年的情况',
    ])
    expect(
      await check('三、依申请公开政府信息情况\n2017年度县水利局办理回应175次，申请均已答复。'),
    ).toHaveLength(1)
    expect(
      await check('三、依申请公开政府信息情况\n2017年收到申请2件，2018年未收到政府信息公开申请。'),
    ).toEqual([])
  })

  it('finds a count of another year in a part that has none of its own', async () => {
    const part = '二、主动公开政府信息情况\n我局通过三条途径公开信息。2017年度主动公开政府信息38条。'
    expect(await check(part)).toEqual([
      '3:14 “2017年度主动公开政府信息”写的是 2017 年，这一部分应当说明 2018 年的情况',
    ])
    expect(await check(`${part}2018年公开42条。`)).toEqual([])
    expect(await check(`${part}今年公开42条。`)).toEqual([])
    expect(await check('二、主动公开政府信息情况\n2017年建成的公开栏继续公开政府信息42条。')).toEqual([])
  })

  it('looks at each point of what was disclosed by itself', async () => {
    const part =
      '二、主动公开政府信息情况\n（一）数量\n2018年主动公开政府信息5条。\n（二）类别\n2017年，我办主动公开政府信息的主要类别有：规范性文件2条，其他3条。'
    expect(await check(part)).toEqual([
      '6:1 “2017年，我办主动公开政府信息”写的是 2017 年，这一部分应当说明 2018 年的情况',
    ])
    expect(await check(part.replace('其他3条', '2018年又有3条'))).toEqual([])
  })

  it('points at problems told of the year before', async () => {
    const told =
      '五、存在的主要问题及改进措施\n2017年，我局的政府信息公开工作运行较好，但也存在更新不及时的问题。'
    expect(await check(told)).toEqual([
      '3:1 “2017年，我局的政府信息公开工作”写的是 2017 年，这一部分应当说明 2018 年的情况',
    ])
    expect(await check(`${told}2018年仍需改进。`)).toEqual([])
    expect(await check(told.replace('但也存在', '并解决了原来存在'))).toEqual([])
    expect(await check(`${told}目前仍有不足。`)).toEqual([])
  })

  it('points at one act of the year before among points about the year', async () => {
    const overall = (sentence: string) =>
      `一、总体情况\n（一）主动公开\n2018年，主动公开政府信息45条。\n（二）政府信息管理\n${sentence}`
    const options = { regime: 'cn-2021' } as const
    expect(await check(overall('2017年，我局共制定规范性文件3件。'), options)).toEqual([
      '6:1 “2017年，我局共制定”写的是 2017 年，这一部分应当说明 2018 年的情况',
    ])
    expect(await check(overall('2017年，我局共制定规范性文件3件，2018年4件。'), options)).toEqual([])
    expect(await check(overall('2017年12月，我局共制定规范性文件3件。'), options)).toEqual([])
    expect(await check(overall('2017年政府信息公开年报1条，公开指南2条。'), options)).toEqual([])
  })

  it('finds what the report calls itself behind the name of the body, and in a first part without preface', async () => {
    expect(await check('现公布青山县水利局2017年政府信息公开年度报告。\n一、概述\n公开12条。')).toEqual([
      '2:2 “公布青山县水利局2017年政府信息公开年度报告”把本报告说成 2017 年度的，应当是 2018 年度',
    ])
    expect(
      await check(
        '我局编制《青山县水利局2017年政府信息公开工作年度报告》，并根据情况更新。\n一、概述\n公开12条。',
      ),
    ).toHaveLength(1)
    expect(
      await check(
        '青山县水利局2017年政府信息公开工作年度报告（以下简称年报）根据《条例》编制。\n一、概述\n公开12条。',
      ),
    ).toHaveLength(1)
    expect(await check('一、概述\n特向社会公布2019年度青山县水利局政府信息公开年度报告。')).toEqual([
      '3:5 “公布2019年度青山县水利局政府信息公开年度报告”把本报告说成 2019 年度的，应当是 2018 年度',
    ])
    expect(
      await check('一、概述\n2018年，我局及时公布了首份青山县水利局2017年政府信息公开年度报告。'),
    ).toEqual([])
  })

  it('says that it cannot compare without a year', async () => {
    const { notAssessed } = await resultOf(yearStale, '一、概述\n公开12条。', { regime: 'cn-2021' })
    expect(notAssessed).toHaveLength(1)
  })

  it('points at the report year compared with itself', async () => {
    expect(await check('一、概述\n2018年公开12条，比2018年增加3条。')).toEqual([
      '3:12 “比2018年增”是与报告年度 2018 年自身相比，应当与以前的年度相比',
    ])
  })

  it.each([
    '2018年公开12条，比2017年增加3条。',
    '与2018年相比，2017年公开较少。',
    '下一步公开数量力争比2018年提高两成。',
  ])('accepts %s', async (sentence) => {
    expect(await check(`一、概述\n${sentence}`)).toEqual([])
  })

  it('points at last year’s sentence about fees where this year’s is missing', async () => {
    const other = (sentence: string) =>
      check(`一、概述\n2018年公开12条。\n六、其他需要报告的事项\n${sentence}`)
    expect(await other('按照规定的标准，2017年我局没有收取信息处理费。')).toEqual([
      '5:9 “2017年我局没有收取信息处理费”写的是 2017 年，这一部分应当说明 2018 年的情况',
    ])
    expect(await other('2017年没有收取信息处理费。2018年没有收取信息处理费。')).toEqual([])
    expect(await other('2018年没有收取信息处理费，2016年修订收费办法。')).toEqual([])
  })

  const overall = (words: string) => `一、总体情况\n${words}\n（一）主动公开\n2018年公开12条。`

  it.each([
    '2017年，我局在县委、县政府的领导下，做好政府信息公开工作。',
    '2017年，青山县水利局认真贯彻落实条例，推进公开。',
    '2017年度，我局坚持以习近平新时代中国特色社会主义思想为指导，推进公开。',
  ])('points at an overview that opens with the year before: %s', async (words) => {
    const found = await check(overall(words))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^3:1 “2017年.*写的是 2017 年，这一部分应当说明 2018 年的情况$/)
  })

  it.each([
    '2018年，我局在县委、县政府的领导下，做好政府信息公开工作。',
    '2017年，我局认真贯彻落实条例，成效明显。2018年，继续推进。',
    '2017年，我局在全县考核中被评为优秀。',
    '2017年以来，我局认真贯彻落实条例。今年公开12条。',
  ])('accepts an overview that looks back: %s', async (words) => {
    expect(await check(overall(words))).toEqual([])
  })

  it('points at a total at the end of the year before, with its parts', async () => {
    expect(
      await check('二、主动公开政府信息情况\n截至2017年底，我局累计公开信息320条，其中网站200条。'),
    ).toHaveLength(1)
    expect(
      await check('二、主动公开政府信息情况\n截至2017年底，累计公开信息320条，其中2017年20条。'),
    ).toEqual([])
  })
})
