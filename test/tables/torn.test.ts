import { describe, expect, it } from '@jest/globals'
import { tableRequired } from '../../rules/table-required/index.js'
import { tableStructure } from '../../rules/table-structure/index.js'
import { reportOf, resultOf } from '../lint.js'
import { tableThree } from '../rules/tableTexts.js'

const plain = (table: string): string => table.replaceAll(/[ |]+/g, ' ').trim()

describe('a table that a copy tore', () => {
  it('is not assessed where figures of several rows stand below one label', async () => {
    const text = plain(tableThree()).replace(
      /(5\.属于三类内部事务信息)( 0){7}\s+(6\.属于四类过程性信息)/,
      '$1\n$3\n0 0 0 0 0 0 0 0 0 0 0 0 0 0',
    )
    const { diagnostics, notAssessed } = await resultOf(tableRequired, text, { year: 2022 })
    expect(diagnostics.filter(({ messageId }) => messageId === 'row-unreadable')).toEqual([])
    expect(notAssessed.map(({ reason }) => reason)).toContain(
      '表三在这份文件中被拆散，有的数字与行名分开，这些行没有核对',
    )
  })

  it('is whole where only the numbers of pages stand between its rows', async () => {
    const page = plain(tableThree()).replace('6.属于四类', '                    3\n\f\n6.属于四类')
    const text = `青禾市民政局2022年政府信息公开工作年度报告\n${page}`
    const { tables } = await reportOf(text)
    expect(tables[0]?.rows.filter(({ trouble }) => trouble)).toEqual([])
    expect((await resultOf(tableStructure, text, { year: 2022 })).diagnostics).toEqual([])
  })
})
