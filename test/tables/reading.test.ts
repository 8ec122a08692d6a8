import { describe, expect, it } from '@jest/globals'
import fc from '../property.js'
import type { Table } from '../../src/model/table.js'
import { parseReport } from '../../src/parse/parse.js'
import { validFigures, type Figures } from './figures.js'
import { print } from './printed.js'
import { document, shapes } from './shapes.js'
import { spanned } from './spanned.js'

const FORMS = [
  'proactive-2021',
  'proactive-2019',
  'requests-2021',
  'requests-2019',
  'remedies',
  'statistics-2014',
  'annex',
  'annex-35',
]
const TITLE = '青禾市民政局2023年政府信息公开工作年度报告'

/** What was read, in the shape of what was printed. */
function figuresOf(tables: readonly Table[], form: string): Map<string, Map<string, number | undefined>> {
  const table = tables.find((candidate) => candidate.form?.id === form)
  return new Map(
    (table?.rows ?? []).map((row) => [
      row.key ?? `?${row.label}`,
      new Map(row.cells.map((cell) => [cell.column.key ?? '?', cell.value])),
    ]),
  )
}

function plain(figures: Figures | Map<string, Map<string, number | undefined>>): object {
  return Object.fromEntries(
    [...figures].map(([row, cells]) => [row, Object.fromEntries([...cells].sort())]).sort(),
  )
}

describe.each(FORMS)('the form %s', (form) => {
  it.each(shapes.map((shape) => [shape.name, shape] as const))('is read from %s', async (_name, shape) => {
    await fc.assert(
      fc.asyncProperty(validFigures(form), async (figures) => {
        const text = `${TITLE}\n\n一、总体情况\n\n工作平稳。\n\n附表\n\n${shape.render(print(form, figures))}\n\n五、存在的主要问题\n\n没有突出问题。\n`
        const { report } = parseReport(await document(shape, text), { year: 2023 })
        expect(plain(figuresOf(report.tables, form))).toEqual(plain(figures))
      }),
      { numRuns: 6 },
    )
  })

  it('is read from cells with spans', () => {
    fc.assert(
      fc.property(validFigures(form), (figures) => {
        const { report } = parseReport(spanned(TITLE, [{ heading: '附表', table: print(form, figures) }]), {
          year: 2023,
        })
        expect(plain(figuresOf(report.tables, form))).toEqual(plain(figures))
      }),
      { numRuns: 6 },
    )
  })
})
