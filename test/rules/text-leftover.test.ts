import { describe, expect, it } from '@jest/globals'
import { textLeftover } from '../../rules/text-leftover/index.js'
import { lint, resultOf } from '../lint.js'

const placeholder = (text: string) => `“${text}”是没有填写的占位内容，应当填写实际内容`
const instruction = (text: string) => `“${text}”是模板中的填写说明，正式报告中应当删去`
const inYear = (text: string, options = {}) => lint(textLeftover, text, { year: 2022, ...options })

describe('text-leftover', () => {
  it('points at a body never named in its own rules, not in those of others or in a sample', async () => {
    const check = (text: string) => lint(textLeftover, `一、概述\n${text}`, { year: 2016 })
    expect(await check('制定了《XX局政府信息公开审核办法》。')).toHaveLength(1)
    expect(await check('指导各科室制定《XX局政府信息公开审核办法》。')).toEqual([])
    expect(await check('印发《XX局办事指南（样式）》，供各单位参考。')).toEqual([])
  })

  it('points at every masked number of a sentence', async () => {
    expect(await inYear('一、总体情况\n20XX年，我局公开信息XX条，收到申请×××件，解读___篇，占XX%。')).toEqual(
      [
        `2:1 ${placeholder('20XX年')}`,
        `2:13 ${placeholder('XX条')}`,
        `2:21 ${placeholder('×××件')}`,
        `2:28 ${placeholder('___')}`,
        `2:34 ${placeholder('XX%')}`,
      ],
    )
  })

  it('points at a date line and a document number that nobody completed', async () => {
    expect(await inYear('根据国办公开办函〔20XX〕30号编制。\n2023年　月　日')).toEqual([
      `1:9 ${placeholder('〔20XX〕')}`,
      `2:1 ${placeholder('2023年　月　日')}`,
    ])
  })

  it('points at fields and notes to oneself', async () => {
    expect(
      await inYear('一、总体情况\n（单位名称）公开情况（待补充），TODO，单击此处输入文字。\n此处填写数据'),
    ).toEqual([
      `2:1 ${placeholder('（单位名称）')}`,
      `2:11 ${placeholder('（待补充）')}`,
      `2:17 ${placeholder('TODO')}`,
      `2:22 ${placeholder('单击此处输入文字')}`,
      `3:1 ${placeholder('此处填写')}`,
    ])
  })

  it('points at how a heading was to be set, and at what a program left to be named', async () => {
    const text =
      '一、总体情况（黑体三号）\n解读“具体政策名称”（图文），办件[具体数量]件。字体：（大 中 小），（字体：大）'
    expect(await inYear(text)).toEqual([
      `1:7 ${instruction('（黑体三号）')}`,
      `2:3 ${placeholder('“具体政策名称”')}`,
      `2:18 ${placeholder('[具体数量]')}`,
    ])
    expect(
      await inYear('一、总体情况\n明确“具体事项、责任人”，有人申请公开“具体补偿金额”（具体数量）。'),
    ).toEqual([])
  })

  it('points at the masked body of the title and of a heading, not of a sentence', async () => {
    expect(
      await inYear('XX县水利局2022年政府信息公开工作年度报告\n一、××局总体情况\n约谈了XX局和XX镇。'),
    ).toEqual([`1:1 ${placeholder('XX县')}`, `2:3 ${placeholder('××局')}`])
  })

  it('offers to remove the notes of the prescribed form', async () => {
    const text =
      '三、收到和处理情况（数据准确、要素齐全）\n该部分以表格形式报告。表格如下：\n六、其他\n（文字描述，收取信息处理费情况在此处报告。）'
    const { diagnostics } = await resultOf(textLeftover, text, { year: 2022 })
    expect(diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      `1:10 ${instruction('（数据准确、要素齐全）')}`,
      `2:1 ${instruction('该部分以表格形式报告。表格如下：')}`,
      `4:1 ${instruction('（文字描述，收取信息处理费情况在此处报告。）')}`,
    ])
    expect(diagnostics.map(({ fix }) => fix)).toEqual([
      { start: 9, end: 20, text: '', kind: 'automatic' },
      { start: 21, end: 37, text: '', kind: 'automatic' },
      { start: 43, end: 65, text: '', kind: 'automatic' },
    ])
  })

  it('points at advice to whoever fills the template in', async () => {
    expect(
      await inYear(
        '一、总体情况（1000字以内）\n公开20条。（请根据本单位实际情况填写）（如没有请填“无”）发布前请删除。',
      ),
    ).toEqual([
      `1:7 ${instruction('（1000字以内）')}`,
      `2:7 ${instruction('（请根据本单位实际情况填写）')}`,
      `2:21 ${instruction('（如没有请填“无”）')}`,
      `2:31 ${instruction('发布前请删除')}`,
    ])
  })

  it('speaks English', async () => {
    expect(await inYear('一、总体情况\n公开XX条。（文字描述）', { locale: 'en' })).toEqual([
      '2:3 Placeholder “XX条”, expected the actual content',
      '2:7 Template instruction “（文字描述）” left in, expected none in the final report',
    ])
  })

  it.each([
    '申请人王某某于20XX年X月X日提出申请，某镇XX村XX组村民补偿款XX万元一案已经办结。',
    '×××诉××区人民政府案的裁判文书已公开，电话138****1234，住址为人民路XX号。',
    '标题统一为“XX局20XX年政府信息公开工作年度报告”，文号为《X政办〔20XX〕X号》。',
    '网址为 http://www.example.gov.cn/xx_2022/xx___1.html，邮箱xx@163.com。',
    '推行“1+X”模式、24×7小时服务，单价×件数计算，第XX条之外不另行规定。',
    '公开内容还有待补充，统计口径待核实后公布；申请人可在此处填写申请表，也可点击此处下载。',
    '2022年12月日均访问1520人次，解读稿不超过（500字以内）的占三成。',
    '信息发布后删除的应当登记，来信请注明（请注明“公开申请”字样）。',
    '________________________',
  ])('accepts %s', async (sentence) => {
    expect(await inYear(`一、总体情况\n${sentence}`)).toEqual([])
  })

  it('accepts masked bodies in the heading of a case', async () => {
    expect(
      await inYear('一、总体情况\n（一）XX镇集体土地征收申请案例\n已经办结。\n二、主动公开\n20条。'),
    ).toEqual([])
  })

  it('leaves cells of a table to the rules about figures', async () => {
    expect(await inYear('| 单位 | （单位名称） |\n| 新收 | XX件 |')).toEqual([])
  })

  it.each([
    '{{year}}年，我局公开信息12条。',
    '公开信息${count}条。',
    '20**年，我局公开信息12条。',
    '公开信息〇〇条。',
    '公开信息（数字）条。',
    '公开信息[  ]件。',
    'XX街道高度重视政府信息公开工作。',
    '（请核实数据）',
  ])('points at what was to be filled in: %s', async (sentence) => {
    expect(await inYear(`一、总体情况\n${sentence}`)).toHaveLength(1)
  })

  it.each([
    '以下是根据您的要求撰写的年度报告：',
    '希望以上内容对您有所帮助。',
    '作为一个人工智能语言模型，我无法获取数据。',
    '您可以根据实际情况对内容进行调整。',
    '如需进一步修改，请告诉我。',
    '以上数据均为示例，请替换。',
    '批注[张1]：请核实。',
  ])('points at words between writer and helper: %s', async (sentence) => {
    expect(await inYear(`一、总体情况\n${sentence}`)).toHaveLength(1)
  })

  it.each([
    '如您对本报告有疑问，您可以拨打电话咨询。',
    '推广人工智能语言模型应用，希望对企业有所帮助。',
    '公开信息一〇〇条，依据〇〇一号文件。',
    '{{ title }}',
    '申请人反映XX街道征地问题。',
    '如需进一步了解，可查阅指南。',
  ])('accepts %s', async (sentence) => {
    expect(await inYear(`一、总体情况\n${sentence}`)).toEqual([])
  })

  it('points at a telephone number that nobody wrote', async () => {
    expect(await inYear('联系电话：0559-XXXXXXX，邮编：242000。\n一、总体情况\n公开12条。')).toHaveLength(1)
    expect(await inYear('一、总体情况\n申请人电话138****1234，传真机2台。')).toEqual([])
  })

  it('points at a part that is still to be written', async () => {
    expect(await inYear('一、总体情况\n（一）政府信息管理。待补充\n（二）监督保障\n待完善。')).toEqual([
      `2:11 ${placeholder('待补充')}`,
      `4:1 ${placeholder('待完善')}`,
    ])
    expect(await inYear('一、总体情况\n制度还待完善。内容待补充、待更新。公开平台建设情况有待完善')).toEqual(
      [],
    )
  })
})
