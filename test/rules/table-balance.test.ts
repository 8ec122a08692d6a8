import { describe, expect, it } from '@jest/globals'
import { tableBalance } from '../../rules/table-balance/index.js'
import { lint, resultOf } from '../lint.js'
import { tableThree } from './tableTexts.js'

const OFF = tableThree({ '四、': '3 0 0 0 0 0 3' })

describe('table-balance', () => {
  it('points at the first column that does not balance', async () => {
    expect(await lint(tableBalance, OFF, { year: 2022 })).toEqual([
      '25:11 “自然人”列收办不平：新收与上年结转共 14（12+2），办结与结转下年度共 16（13+3），两数应当相等',
    ])
  })

  it('says so in English', async () => {
    expect(await lint(tableBalance, OFF, { year: 2022, locale: 'en' })).toEqual([
      '25:11 Unbalanced column “自然人”: 14 received or carried in (12+2), 16 settled or carried out (13+3), expected equal totals',
    ])
  })

  it('takes the column of totals, off by as much, for the same cause', async () => {
    const { diagnostics } = await resultOf(tableBalance, OFF, { year: 2022 })
    expect(diagnostics[0]?.related).toMatchObject([{ message: '“总计”列也相差 2' }])
  })

  it('accepts columns that balance', async () => {
    expect(await lint(tableBalance, tableThree(), { year: 2022 })).toEqual([])
  })

  it('leaves a wrong cell that breaks its row as well to table-sum', async () => {
    expect(await lint(tableBalance, tableThree({ '四、': '3 0 0 0 0 0 1' }), { year: 2022 })).toEqual([])
  })

  it('says nothing where a row is missing', async () => {
    expect(await lint(tableBalance, tableThree({ '四、': null }), { year: 2022 })).toEqual([])
  })
})
