import { describe, expect, it } from '@jest/globals'
import { locator } from '../../src/lint/locate.js'
import type { Block, Report } from '../../src/model/report.js'
import { reportOf } from '../lint.js'
import { tableFour } from '../rules/tableTexts.js'

/** The report as a Word document gives it: cells have numbers, not lines. */
function inWord(report: Report): Report {
  const numbered = (block: Block): Block => ({
    ...block,
    place: { table: 3 },
    rows: (block.rows ?? []).map((row, at) => ({
      ...row,
      cells: row.cells.map((cell, index) => ({
        ...cell,
        place: { table: 3, row: at + 1, column: index + 1 },
      })),
    })),
  })
  return { ...report, blocks: report.blocks.map((block) => (block.rows ? numbered(block) : block)) }
}

describe('the place of a cell in a document without lines', () => {
  it('names the form where a blank cell ends the table', async () => {
    const text = `四、政府信息公开行政复议、行政诉讼情况\n\n${tableFour('2 0 1 0 3 0 0 0 0 0 0 0 0 0 ')}`
    const report = inWord(await reportOf(text, { year: 2022, format: 'markdown' }))
    const cell = report.tables[0]?.rows[0]?.cells.at(-1)
    expect(cell?.status).toBe('blank')
    const { place } = locator(report, 'zh')({ start: 0, end: 0, ...cell?.range })
    expect(place).toMatch(/^表四 第\d行第15列$/)
  })
})
