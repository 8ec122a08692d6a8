import { describe, expect, it } from '@jest/globals'
import { tableBounds } from '../../rules/table-bounds/index.js'
import { lint } from '../lint.js'
import { ANNEX } from './tableTexts.js'

const TOO_MANY = ANNEX.replace('主动公开信息数 条 86 412', '主动公开信息数 条 860 412')

describe('table-bounds', () => {
  it('points at a year that exceeds the cumulative count', async () => {
    expect(await lint(tableBounds, TOO_MANY, { year: 2012 })).toEqual([
      '2:11 “附表 › 主动公开文件数 › 当年”为 860，多于“附表 › 主动公开文件数 › 历年累计”的 412；勾稽关系为：历年累计不少于当年',
    ])
  })

  it('says so in English', async () => {
    const [message] = await lint(tableBounds, TOO_MANY, { year: 2012, locale: 'en' })
    expect(message).toMatch(
      /^2:11 “Annex › 主动公开文件数 › 当年” is 860, more than .* with 412: the cumulative count/,
    )
  })

  it('points at two rows', async () => {
    expect(
      await lint(tableBounds, TOO_MANY.replace('行政复议数 件 0 1', '行政复议数 件 3 1'), { year: 2012 }),
    ).toHaveLength(2)
  })

  it('accepts equal figures, and tables without bounds', async () => {
    expect(await lint(tableBounds, ANNEX.replace('86 412', '412 412'), { year: 2012 })).toEqual([])
  })
})
