import { describe, expect, it } from '@jest/globals'
import { regulationPower } from '../../rules/regulation-power/index.js'
import { lint, resultOf } from '../lint.js'
import { tableTwo } from './tableTexts.js'

const report = (body: string, row = '| 规章 | 1 | 0 | 6 |'): string =>
  `${body}2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n${tableTwo({ regulations: row })}`

describe('regulation-power', () => {
  it('points at regulations of a town', async () => {
    expect(await lint(regulationPower, report('柳溪镇人民政府'))).toEqual([
      '5:8 “表二 › 规章 › 本年制发件数”为 1，应为 0：从名称看，柳溪镇人民政府不是规章的制定机关，行政规范性文件另有一行',
    ])
  })

  it('says so in English', async () => {
    const [message] = await lint(regulationPower, report('柳溪镇人民政府'), { locale: 'en' })
    expect(message).toMatch(/is 1, expected 0: by its name 柳溪镇人民政府 makes no regulations/)
  })

  it.each(['云岭县人民政府', '青禾市东湖区人民政府', '青禾市民政局', '国家税务总局青禾市税务局'])(
    'knows that %s has no such power',
    async (body) => {
      expect(await lint(regulationPower, report(body))).toHaveLength(1)
    },
  )

  it.each([
    '青禾市人民政府',
    '青岭省人民政府',
    '青岭自治州人民政府',
    '青禾市人民政府办公室',
    '青岭自治区人民政府',
  ])('does not doubt %s', async (body) => {
    expect(await lint(regulationPower, report(body))).toEqual([])
  })

  it('accepts zeros and marks', async () => {
    expect(await lint(regulationPower, report('柳溪镇人民政府', '| 规章 | 0 | / | 0 |'))).toEqual([])
  })

  it('does not guess where the body is unknown', async () => {
    const text = `二、主动公开政府信息情况\n${tableTwo({ regulations: '| 规章 | 0 | 0 | 6 |' })}`
    const { diagnostics, notAssessed } = await resultOf(regulationPower, text, { year: 2023 })
    expect(diagnostics).toEqual([])
    expect(notAssessed).toHaveLength(1)
  })
})
