import { describe, expect, it } from '@jest/globals'
import { lineTables } from '../../src/parse/tables/lineTables.js'
import { flowOf } from '../../src/parse/text/flow.js'
import type { SourceDocument } from '../../src/read/document.js'
import { read, readText } from '../../src/read/read.js'
import { docxFile, p, r } from '../read/word/docxFile.js'
import { stopwatch } from '../stopwatch.js'

const tablesIn = async (text: string): Promise<string[][][]> => cellsIn(await readText(text, 'text'))

/** The cells of each table found in plain lines. */
function cellsIn(document: SourceDocument): string[][][] {
  const flow = flowOf(document)
  return lineTables(flow.text, flow.blocks).map(({ rows = [] }) =>
    rows.map(({ cells }) => cells.map(({ range }) => flow.text.slice(range.start, range.end).trim())),
  )
}

const PASTED = ['结果\t\t自然人\t总计', '一、新收\t\t12\t12', '三、结果\t予以公开\t9\t9', '\t不予公开\t3\t3']

describe('tables in plain lines', () => {
  it('keep their blank cells, at the beginning of a line too', async () => {
    const cells = PASTED.map((line) => line.split('\t'))
    const body = ['表三', ...PASTED, '说明。'].map((line) =>
      p(r(line).replaceAll('\t', '</w:t><w:tab/><w:t>')),
    )
    expect(cellsIn(await read(docxFile(body.join('')), '年报.docx'))).toEqual([cells])
    const drawn = `┌──┬──┐\n${PASTED.map((line) => `│ ${line.replaceAll('\t', ' │ ')} │`).join('\n├──┼──┤\n')}\n└──┴──┘`
    expect(await tablesIn(drawn)).toEqual([cells])
  })

  it('end where lines of another length begin', async () => {
    const wider = PASTED.map((line) => `${line}\t1`)
    const cells = [PASTED, wider].map((lines) => lines.map((line) => line.split('\t')))
    const drawn = [...PASTED, ...wider].map((line) => `│ ${line.replaceAll('\t', ' │ ')} │`)
    expect(await tablesIn(drawn.join('\n'))).toEqual(cells)
  })

  it.each([
    ['of which one has a cell too many', [...PASTED, `${PASTED[3] ?? ''}\t3`]],
    ['whose lines have as many tabs as they need', [...PASTED.slice(0, 3), '不予公开\t3\t3']],
    ['without a blank cell', PASTED.map(() => '甲\t乙\t3\t4')],
    ['of three lines', PASTED.slice(1)],
    ['of two columns', PASTED.map(() => '甲\t')],
  ])('are not seen in lines %s', async (_, lines) => {
    expect(await tablesIn(lines.join('\n'))).toEqual([])
  })

  it('take time that grows with their length', async () => {
    const { text, blocks } = flowOf(await readText(`${'\t'.repeat(200)}甲\n`.repeat(5000), 'text'))
    const elapsed = stopwatch()
    lineTables(text, blocks)
    expect(elapsed()).toBeLessThan(1000)
  })
})
