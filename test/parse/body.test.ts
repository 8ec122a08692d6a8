import { describe, expect, it } from '@jest/globals'
import { reportOf } from '../lint.js'

const nameIn = async (preface: string): Promise<string | undefined> =>
  (await reportOf(`${preface}\n一、概述\n公开35条。`, { year: 2018 })).body?.name

describe('the body that a preface names', () => {
  it.each([
    ['现公布青山县水利局2018年政府信息公开年度报告。', '青山县水利局'],
    ['特编制并向社会公布青山县水利局2018年度政府信息公开年度报告如下：', '青山县水利局'],
    ['本报告是根据条例要求，由白河镇人民政府编制的2018年度报告。', '白河镇人民政府'],
    ['本报告由青山县水利局办公室负责编制。', '青山县水利局'],
    ['本报告由青山县水利局根据有关规定编制。', '青山县水利局'],
    ['根据有关规定，编制青山市白河乡2018年政府信息公开工作年度报告。', '青山市白河乡'],
    ['如有疑问，请与青山县水利局办公室联系。', '青山县水利局'],
    ['如有疑问，可与青山县水利局办公室联系。', '青山县水利局'],
    ['如有疑问，可联系青山县水利局办公室（电话：66000000）。', '青山县水利局'],
  ])('in %s', async (preface, name) => {
    expect(await nameIn(preface)).toBe(name)
  })

  it.each([
    '本报告由概述、主动公开等部分组成。',
    '本报告由我局办公室编制。',
    '本报告由有关数据汇总而成。',
    '公众可向青山县档案馆办公室查询。',
  ])('is none in %s', async (preface) => {
    expect(await nameIn(preface)).toBeUndefined()
  })
})
