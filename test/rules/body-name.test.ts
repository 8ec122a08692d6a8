import { describe, expect, it } from '@jest/globals'
import { bodyName } from '../../rules/body-name/index.js'
import { lint, resultOf } from '../lint.js'

const report = (body: string, text: string, signed = body) =>
  `${body}2012年政府信息公开工作年度报告\n${text}\n一、概述\n2012年公开12条。\n${signed}\n2013年1月5日`
const check = (body: string, text = '根据条例编制。', signed = body, options = {}) =>
  lint(bodyName, report(body, text, signed), options)

describe('body-name', () => {
  it('points at a name that differs in one character and shows the title', async () => {
    expect(await check('青山县水利局', '', '青山县水务局')).toEqual([
      '5:1 机关名称“青山县水务局”与标题中的“青山县水利局”有一字之差',
    ])
    const { diagnostics } = await resultOf(bodyName, report('青山县水利局', '', '清山县水利局'), {
      locale: 'en',
    })
    expect(diagnostics[0]?.message).toBe(
      'Body “清山县水利局” differs in one character from “青山县水利局” in the title',
    )
    expect(diagnostics[0]?.related).toMatchObject([{ message: 'The name in the title', line: 1, column: 1 }])
  })

  it('points at a misspelt name by which the report speaks of itself, not at the office above it', async () => {
    expect(await check('青山县公安局', '清山县公安局高度重视信息公开。')).toEqual([
      '2:1 机关名称“清山县公安局”与标题中的“青山县公安局”有一字之差',
    ])
    expect(await check('青山县公安局', '青山市公安局高度重视信息公开。')).toEqual([])
  })

  it('points at the same office of another area', async () => {
    expect(await check('青山县水利局', '', '白云县水利局', { locale: 'en' })).toEqual([
      '5:1 “白云县水利局” is the name of another body, this report is by “青山县水利局”',
    ])
  })

  it('points at a borrowed preface and a borrowed guide, both', async () => {
    expect(
      await check(
        '青山县水利局',
        '现公布白云县水利局2012年度政府信息公开年度报告，编制了《青山县旅游局政府信息公开指南》。',
      ),
    ).toEqual([
      '2:4 “白云县水利局”是另一个机关的名称，本报告的机关是“青山县水利局”',
      '2:31 “青山县旅游局”是另一个机关的名称，本报告的机关是“青山县水利局”',
    ])
  })

  it.each([
    ['青山县医疗保障局', '', '青山县卫生健康局'],
    ['东山县医疗保障局', '', '西山县医疗保障局'],
    ['青山县统计局', '2012年，青山县财政局在县委、县政府领导下开展工作。', '青山县统计局'],
    ['云湾经济技术开发区', '结合海津经济技术开发区政府信息公开工作情况编制。', '云湾经济技术开发区'],
    ['云湾经济技术开发区', '2012年，海津经济技术开发区未收取信息处理费。', '云湾经济技术开发区'],
    ['云华科技产业园管理委员会', '如有疑问，请与西岭科技产业园管委会联系。', '云华科技产业园管理委员会'],
    ['石桥镇人民政府', '针对以上问题，白马镇将加强学习。', '石桥镇人民政府'],
    ['螺湖街道', '2012年路湾街道严格按照条例公开。', '螺湖街道'],
    ['国家统计局平水调查队', '国家统计局长河调查队编制了2012年度报告。', '国家统计局平水调查队'],
  ])('points at the name left over in a borrowed report: %s, %s %s', async (body, text, signed) => {
    const found = await check(body, text, signed)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/是另一个机关的名称/)
  })

  it.each([
    ['青山县卫生和计划生育局', '', '青山县卫生健康局'],
    ['青山县安全生产监督管理局', '', '青山县应急管理局'],
    ['青山县教育局', '', '青山县教育科技局'],
    ['青山县水利局', '青山县财政局高度重视，安排专项经费。', '青山县水利局'],
    ['石桥镇人民政府', '2012年各乡镇高度重视。试点镇高度重视。', '苍岭县石桥镇人民政府'],
    ['苍岭县石桥镇', '石桥镇高度重视。', '石桥镇党政办'],
    ['云湾经济技术开发区', '国家级经济技术开发区高度重视。', '云湾经济技术开发区管理委员会'],
    [
      '云湾高新区管理委员会（云湾市新阳区人民政府）',
      '请与新阳区人民政府办公室联系。',
      '云湾高新区管理委员会',
    ],
    ['青山县人民政府', '2012年，石桥镇共主动公开政府信息30条。', '青山县人民政府'],
  ])('accepts reforms, short forms and the units of others: %s, %s %s', async (body, text, signed) => {
    expect(await check(body, text, signed)).toEqual([])
  })

  it.each([
    ['青山县水利局（河长办公室）', '编制了《青山县水利局政府信息公开指南》。', '青山县水利局'],
    ['青山县安全生产监督管理局', '编制了《青山县安监局政府信息公开目录》。', '县安监局'],
    [
      '青山县人口和计划生育局',
      '编制了《青山县人口与计划生育局政府信息公开指南》。',
      '青山县人口与计划生育局',
    ],
    ['青山县人民政府', '编制了《青山县水利局政府信息公开指南》。', '青山县人民政府办公室'],
    ['青山综合实验区', '现公布青山综合实验区管委会2012年度报告。', '青山综合实验区管委会办公室'],
    ['青山市公安局第一分局', '', '青山市公安局第二分局'],
    ['青山县公安局交警大队', '编制了《青山县公安局政府信息公开指南》。', '青山县公安局'],
    ['青山综合实验区地方税务局', '现公布青山县地税局2012年度信息公开年度报告。', '青山综合实验区地方税务局'],
    ['青山县水利局', '督促下属单位修订了《青山县旅游局政府信息公开指南》。', '青山县水利局'],
    ['青山县水利局', '按照县旅游局编制的《青山县旅游局政府信息公开指南》公开。', '青山县水利局'],
  ])('accepts short forms, units and names of their own: %s, %s', async (body, text, signed) => {
    expect(await check(body, text, signed)).toEqual([])
  })

  it('says that it cannot compare without a name in the title', async () => {
    const { diagnostics, notAssessed } = await resultOf(
      bodyName,
      '一、概述\n2012年公开12条。\n青山县水利局\n2013年1月5日',
    )
    expect([diagnostics.length, notAssessed.length]).toEqual([0, 1])
  })

  it('points at an office of another county that stands for the report’s own', async () => {
    expect(
      await check('青山县水利局', '根据条例编制。\n2012年，白河县林业局高度重视政府信息公开工作。'),
    ).toEqual(['3:7 “白河县林业局”是另一个机关的名称，本报告的机关是“青山县水利局”'])
  })

  it('points at an office of another county that is to be asked, and in reports of townships and districts', async () => {
    expect(await check('青山区水利局', '如有疑问，请与白河县林业局办公室联系。')).toHaveLength(1)
    expect(
      await check('青山县红岩镇', '根据条例编制。\n白河区林业局始终高度重视政府信息公开工作。'),
    ).toHaveLength(1)
  })

  it('points at what only another kind of body calls itself', async () => {
    expect(await check('青山县白河镇', '全年我局公开12条，我局又公开2条。')).toEqual([
      '2:3 “我局”不是本报告机关“青山县白河镇”的自称',
    ])
    expect(await check('青山县水利局', '我镇公开12条。', undefined, { locale: 'en' })).toEqual([
      '2:1 “我镇” is not what “青山县水利局”, the body of this report, calls itself',
    ])
  })

  it.each([
    ['青山县白河镇', '我镇公开12条，着眼本局部地区。'],
    ['青山县白河镇', '受理群众“请求我局答复”的来信1件。'],
    ['青山县公安局白河镇派出所', '我镇公开12条。'],
    ['青山县白河街道财政局', '我街道公开12条。'],
    ['青山经济开发区', '请与白河县林业局联系。'],
    ['青山经济开发区建设局', '白河县林业局高度重视公开工作。'],
    ['青山县水利局', '请与青山县政务服务局联系。'],
  ])('accepts %s: %s', async (body, text) => {
    expect(await check(body, text)).toEqual([])
  })

  it.each([
    ['青山县水利局', '青山县林业局高度重视公开工作。'],
    ['青山县水利局', '全县各局高度重视公开工作。'],
    ['青山县水利局', '我局赴白河县林业局学习，该局高度重视公开工作。'],
    ['青山县水利局', '与白河县水利局联合开展培训。'],
    ['青山市水利局', '白河县水利局高度重视公开工作。'],
    ['青山县人民政府', '白河县林业局高度重视公开工作。'],
  ])('accepts other offices where they may be named: %s, %s', async (body, sentence) => {
    expect(await check(body, `根据条例编制。\n${sentence}`)).toEqual([])
  })

  it('points at a signature and a preface of another place, whatever the office', async () => {
    expect(await check('青山县水利局', '', '白云区卫生健康局')).toHaveLength(1)
    expect(await check('国家税务总局青山县税务局', '', '国家税务总局白云县税务局')).toHaveLength(1)
    expect(await check('青山县人民政府', '如有疑问，请与白云县人民政府办公室联系。')).toHaveLength(1)
    expect(
      await check('青山县水利局', '特向社会公布2012年度白云县林业局政府信息公开年度报告。'),
    ).toHaveLength(1)
    expect(await check('青山县水利局', '本报告由白云县林业局编制。')).toHaveLength(1)
    expect(
      await check('青山县水利局', '根据条例编制。\n2012年，白河县林业局共收到政府信息公开申请2件。'),
    ).toHaveLength(1)
    expect(await check('青山县人民政府', '我镇公开12条。')).toHaveLength(1)
  })

  it.each([
    ['云龙区水利局', '本报告由彭城市云龙区水利局编制。', '彭城市云龙区水利局'],
    ['彭城市云龙区人民政府', '请与云龙区政府办公室联系。', '云龙区人民政府办公室'],
    ['青山经济开发区管委会', '请与白云县政府办公室联系。', '白云县青山经济开发区管委会'],
    ['北疆自治区水利厅', '请与白云县水利局联系。', '北疆自治区水利厅'],
    ['青山县水利局', '本报告由县水利局编制。', '县水利局'],
    ['景德镇市水利局', '我镇公开12条。', '景德镇市水利局'],
    ['青山临港区管理委员会', '我镇公开12条。', '青山临港区管理委员会'],
    ['青山县水利局', '本报告由青山市水利局指导，由全县各单位编制。', '青山县水利局'],
  ])('accepts names of the same place: %s, %s', async (body, text, signed) => {
    expect(await check(body, text, signed)).toEqual([])
  })

  it('hears who speaks in the preface, bare names of counties and a mistyped signature on its own line', async () => {
    expect(await check('青山县水利局', '白云县林业局根据条例编制本报告。')).toHaveLength(1)
    expect(await check('青山县', '', '白云县人民政府办公室')).toHaveLength(1)
    expect(await check('青山县', '', '青山县人民政府办公室')).toEqual([])
    expect(await check('江州市公安局江南分局', '', '江洲市公安局江南分局')).toEqual([
      '5:1 机关名称“江洲市公安局江南分局”与标题中的“江州市公安局江南分局”有一字之差',
    ])
  })

  it('compares nothing with a title that only the head of a page gives', async () => {
    const page =
      '<html><head><meta name="ArticleTitle" content="云和县林业局2022年政府信息公开工作年度报告"></head><body><div id="zoom"><p>如有疑问，请与云和县林业局办公室联系。</p><p>一、总体情况</p><p>全年公开信息96条。</p><p>云和县林业局</p><p>2023年1月16日</p></div></body></html>'
    expect(await lint(bodyName, page, { format: 'html' })).toEqual([])
  })
})
