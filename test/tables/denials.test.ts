import { describe, expect, it } from '@jest/globals'
import { zeroClaim } from '../../rules/zero-claim/index.js'
import { lint } from '../lint.js'
import { tableTwo } from '../rules/tableTexts.js'

const said = (sentence: string): Promise<string[]> =>
  lint(
    zeroClaim,
    `青禾市民政局2022年政府信息公开工作年度报告\n\n一、总体情况\n${sentence}\n二、主动公开政府信息情况\n${tableTwo()}`,
    { year: 2022 },
  )

describe('what the text denies and table 二 counts', () => {
  it.each([
    ['2022年未制发行政规范性文件。', '表二 › 行政规范性文件 › 本年制发件数”为 2'],
    ['2022年，我局未制发规章和行政规范性文件。', '表二 › 行政规范性文件 › 本年制发件数”为 2'],
    ['本年度没有作出行政许可决定。', '表二 › 行政许可 › 本年处理决定数量”为 286'],
    ['全年未作出行政处罚决定。', '表二 › 行政处罚 › 本年处理决定数量”为 37'],
    ['本年度未收取行政事业性收费。', '表二 › 行政事业性收费 › 本年收费金额”为 3.52'],
    ['我局没有现行有效的规范性文件。', '表二 › 行政规范性文件 › 现行有效件数”为 12'],
    ['目前我局暂无现行有效的行政规范性文件。', '表二 › 行政规范性文件 › 现行有效件数”为 12'],
    ['截至2022年底，我局无现行有效规范性文件。', '表二 › 行政规范性文件 › 现行有效件数”为 12'],
  ])('is told: %s', async (sentence, found) => {
    expect(await said(sentence)).toEqual([expect.stringContaining(found)])
  })

  it.each([
    '2021年未制发规范性文件。',
    '下半年未制发规范性文件。',
    '上半年，未制发规范性文件。',
    '个别科室重视不够，未制发规范性文件。',
    '城管领域未作出行政处罚决定。',
    '未制定规章制度。',
    '对轻微违法行为未作出行政处罚决定。',
    '未作出行政强制决定。',
    '未制发规章，制发行政规范性文件2件。',
    '未以内部文件形式制发规范性文件。',
    '未制发规章。',
    '我局没有现行有效的规章。',
    '2021年我局没有现行有效的规范性文件。',
    '截至2021年底，我局没有现行有效的规范性文件。',
    '我局没有与上位法抵触的现行有效规范性文件。',
    '没有现行有效的规范性文件需要修改。',
    '我局所属单位没有现行有效的规范性文件。',
    '经清理，教育领域没有现行有效的规范性文件。',
  ])('is not taken from “%s”', async (sentence) => {
    expect(await said(sentence)).toEqual([])
  })
})
