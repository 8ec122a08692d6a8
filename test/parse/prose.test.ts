import { describe, expect, it } from '@jest/globals'
import { parseReport } from '../../src/parse/parse.js'
import { readText } from '../../src/read/read.js'
import { tableThree } from '../rules/tableTexts.js'
import { print } from '../tables/printed.js'
import { spanned } from '../tables/spanned.js'

async function doubtsOf(text: string) {
  const document = await readText(
    `临川县文化局2022年度依申请公开情况表\n\n${tableThree()}\n\n${text}`,
    'markdown',
  )
  return parseReport({ ...document, format: 'sheet' }).report.doubts
}

describe('a workbook', () => {
  it('holds no prose but the notes below its tables', async () => {
    expect(await doubtsOf('填表说明：本表由办公室填报。数据截至12月31日。')).toEqual([{ kind: 'prose' }])
  })

  it('may hold the statistics table of 2014 alone, which belongs to no part', () => {
    const table = print('statistics-2014', new Map(), 2016)
    const { report } = parseReport({
      ...spanned('2016年度', [{ heading: '统计表', table }]),
      format: 'sheet',
    })
    expect(report.tables.map(({ form }) => form?.id)).toEqual(['statistics-2014'])
    expect(report.doubts).toEqual([{ kind: 'prose' }])
  })

  it('holds the report where it has another part of it', async () => {
    expect(await doubtsOf('五、存在的主要问题及改进情况\n\n解读形式单一。下一步加强培训。')).toEqual([])
    expect(await doubtsOf('全年主动公开政府信息，及时答复申请。'.repeat(40))).toEqual([])
  })
})

describe('a page of tables', () => {
  const doubtsOfPage = async (title: string) =>
    parseReport(await readText(`${title}\n\n${tableThree()}\n`, 'markdown')).report.doubts

  it('holds no prose where their name stands over them, as workbooks are saved for the web', async () => {
    expect(await doubtsOfPage('临川县文化局2022年度依申请公开情况')).toEqual([{ kind: 'prose' }])
    expect(await doubtsOfPage('临川县文化局2022年政府信息公开工作年度报告')).toEqual([])
  })
})
