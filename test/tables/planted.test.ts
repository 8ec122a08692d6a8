import { describe, expect, it } from '@jest/globals'
import fc from '../property.js'
import { cellValue } from '../../rules/cell-value/index.js'
import { tableBalance } from '../../rules/table-balance/index.js'
import { tableBounds } from '../../rules/table-bounds/index.js'
import { tableRequired } from '../../rules/table-required/index.js'
import { tableStructure } from '../../rules/table-structure/index.js'
import { tableSum } from '../../rules/table-sum/index.js'
import { tableVersion } from '../../rules/table-version/index.js'
import { lint } from '../../src/lint/lint.js'
import type { Diagnostic } from '../../src/model/diagnostic.js'
import type { Form } from '../../src/model/form.js'
import { parseReport } from '../../src/parse/parse.js'
import { formOf } from '../../src/parse/tables/forms.js'
import type { SourceDocument } from '../../src/read/document.js'
import { validFigures, type Figures } from './figures.js'
import { print, type Printed, type PrintedCell } from './printed.js'
import { document, shapes, type Shape } from './shapes.js'
import { spanned } from './spanned.js'

const RULES = [tableRequired, tableVersion, tableStructure, cellValue, tableBalance, tableSum, tableBounds]
const TITLE = '青禾市民政局2023年政府信息公开工作年度报告'
const HEADINGS = [
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
]
const FORMS = ['proactive-2021', 'requests-2021', 'remedies']

interface Case {
  readonly figures: readonly Figures[]
  readonly shape: Shape | undefined
}

/** Figures of the three tables and a shape; no shape: cells with spans. */
const cases: fc.Arbitrary<Case> = fc.record({
  figures: fc.tuple(...FORMS.map(validFigures)),
  shape: fc.constantFrom<(Shape | undefined)[]>(...shapes, undefined),
})

async function documentOf(tables: readonly Printed[], shape: Shape | undefined): Promise<SourceDocument> {
  const named = tables.map((table, at) => ({ heading: HEADINGS[at] ?? '', table }))
  if (!shape) return spanned(TITLE, named)
  const parts = named.map(({ heading, table }) => `${heading}\n\n${shape.render(table)}`)
  return document(
    shape,
    `${TITLE}\n\n一、总体情况\n\n工作平稳。\n\n${parts.join('\n\n')}\n\n五、存在的主要问题及改进情况\n\n无。\n`,
  )
}

async function findings(
  tables: readonly Printed[],
  shape: Shape | undefined,
  year = 2023,
): Promise<Diagnostic[]> {
  const source = await documentOf(tables, shape)
  const parsed = parseReport(source, { year })
  const result = lint({ file: 'report', source: source.source, parsed }, RULES, { locale: 'zh', rules: {} })
  expect(result.internalErrors).toEqual([])
  return [...result.diagnostics]
}

const printAll = (figures: readonly Figures[]): Printed[] =>
  figures.map((one, at) => print(FORMS[at] ?? '', one))

/** The table with some cells replaced. */
function edit(table: Printed, change: (cell: PrintedCell) => string | undefined): Printed {
  return table.map((cells) => cells.map((cell) => ({ ...cell, text: change(cell) ?? cell.text })))
}

const isAt = ({ at }: PrintedCell, row: string, column: string): boolean =>
  at?.row === row && at.column === column

function value(figures: Figures | undefined, row: string, column: string): number {
  return figures?.get(row)?.get(column) ?? 0
}

const form = formOf('requests-2021')
const rows = leaves(form)
const columns = form.blocks[0]?.columns.map(({ key }) => key) ?? []
const anyRow = fc.constantFrom(...rows.map(({ key }) => key))
const anyColumn = fc.constantFrom(...columns)

function leaves({ blocks }: Form): { key: string; label: string }[] {
  return blocks.flatMap((block) =>
    block.rows.filter(({ heading }) => !heading).map(({ key, label = '' }) => ({ key, label })),
  )
}

const says = (found: readonly Diagnostic[]): string[] =>
  found.map(({ ruleId, messageId, message }) => `${ruleId}/${messageId} ${message}`)

describe('the rules on tables', () => {
  it('have nothing to say about tables without an error, in any shape', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ figures, shape }) => {
        expect(says(await findings(printAll(figures), shape))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('have nothing to say about tables of 2019 and of 2014 to 2018 without an error', async () => {
    const old = fc.record({
      figures: fc.tuple(...['proactive-2019', 'requests-2019', 'remedies'].map(validFigures)),
      statistics: validFigures('statistics-2014'),
      annex: validFigures('annex'),
      shape: fc.constantFrom<(Shape | undefined)[]>(...shapes, undefined),
    })
    await fc.assert(
      fc.asyncProperty(old, async ({ figures, statistics, annex, shape }) => {
        const tables = figures.map((one, at) =>
          print(['proactive-2019', 'requests-2019', 'remedies'][at] ?? '', one),
        )
        expect(says(await findings(tables, shape, 2020))).toEqual([])
        expect(says(await findings([print('statistics-2014', statistics, 2016)], shape, 2016))).toEqual([])
        expect(says(await findings([print('annex', annex, 2012)], shape, 2012))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('name a changed cell of table 三 and the figure that mends every equation', async () => {
    await fc.assert(
      fc.asyncProperty(
        cases,
        anyRow,
        anyColumn,
        fc.integer({ min: 1, max: 99 }),
        async ({ figures, shape }, row, column, by) => {
          const right = value(figures[1], row, column)
          const [first, second, third] = printAll(figures) as [Printed, Printed, Printed]
          const wrong = edit(second, (cell) => (isAt(cell, row, column) ? String(right + by) : undefined))
          const found = await findings([first, wrong, third], shape)
          expect(found).toHaveLength(1)
          expect(found[0]).toMatchObject({
            ruleId: 'table-sum',
            messageId: 'cell',
            quote: String(right + by),
            data: { found: right + by, expected: right },
          })
        },
      ),
      { numRuns: 60 },
    )
  })

  it('name the equation of a changed cell of table 四', async () => {
    const review = fc.constantFrom(...(formOf('remedies').blocks[0]?.columns.map(({ key }) => key) ?? []))
    await fc.assert(
      fc.asyncProperty(
        cases,
        review,
        fc.integer({ min: 1, max: 99 }),
        async ({ figures, shape }, column, by) => {
          const [first, second, third] = printAll(figures) as [Printed, Printed, Printed]
          const wrong = edit(third, (cell) =>
            isAt(cell, 'cases', column) ? String(value(figures[2], 'cases', column) + by) : undefined,
          )
          const found = await findings([first, second, wrong], shape)
          expect(found.map(({ ruleId, messageId }) => `${ruleId}/${messageId}`)).toEqual(['table-sum/sum'])
        },
      ),
      { numRuns: 25 },
    )
  })

  it('find two figures of a row that changed places', async () => {
    await fc.assert(
      fc.asyncProperty(cases, anyRow, fc.nat(5), fc.nat(5), async ({ figures, shape }, row, from, to) => {
        const [a, b] = [columns[from] ?? '', columns[to] ?? '']
        const [left, right] = [value(figures[1], row, a), value(figures[1], row, b)]
        fc.pre(left !== right)
        const [first, second, third] = printAll(figures) as [Printed, Printed, Printed]
        const wrong = edit(second, (cell) =>
          isAt(cell, row, a) ? String(right) : isAt(cell, row, b) ? String(left) : undefined,
        )
        const found = await findings([first, wrong, third], shape)
        expect(found.length).toBeGreaterThan(0)
        expect(found.every(({ ruleId }) => ruleId === 'table-sum' || ruleId === 'table-balance')).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  it('find a row whose figures moved one column on', async () => {
    await fc.assert(
      fc.asyncProperty(cases, anyRow, async ({ figures, shape }, row) => {
        const own = columns.map((column) => value(figures[1], row, column))
        const moved = [own.at(-1) ?? 0, ...own.slice(0, -1)]
        fc.pre(own.some((one, at) => one !== moved[at]))
        const [first, second, third] = printAll(figures) as [Printed, Printed, Printed]
        const wrong = edit(second, ({ at }) =>
          at?.row === row ? String(moved[columns.indexOf(at.column)]) : undefined,
        )
        expect((await findings([first, wrong, third], shape)).length).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })

  it('name a row that was left out', async () => {
    await fc.assert(
      fc.asyncProperty(cases, anyRow, async ({ figures, shape }, row) => {
        const [first, second, third] = printAll(figures) as [Printed, Printed, Printed]
        const found = await findings([first, withoutRow(second, row), third], shape)
        const label = (rows.find(({ key }) => key === row)?.label ?? '').replace(/（[^（）]{3,}）/g, '')
        expect(says(found)).toEqual([`table-structure/row-missing 表三缺少 1 行：${label}`])
      }),
      { numRuns: 25 },
    )
  })

  it('name a misspelt label and what the form says', async () => {
    const long = rows.filter(({ label }) => label.length > 7)
    await fc.assert(
      fc.asyncProperty(
        cases,
        fc.constantFrom(...long),
        fc.nat(),
        async ({ figures, shape }, { label }, at) => {
          const place = 4 + (at % (label.length - 5))
          fc.pre(/[\u4e00-\u9fff]/.test(label[place] ?? ''))
          const wrong = `${label.slice(0, place)}鑫${label.slice(place + 1)}`
          const [first, second, third] = printAll(figures) as [Printed, Printed, Printed]
          const found = await findings(
            [first, edit(second, ({ text }) => (text === label ? wrong : undefined)), third],
            shape,
          )
          // A label broken over lines may go on below its row: then nothing is said about it.
          if (/laid out|broken|downwards/.test(shape?.name ?? '') && found.length === 0) return
          expect([
            shape?.name,
            wrong,
            ...found.map(({ ruleId, messageId }) => `${ruleId}/${messageId}`),
          ]).toEqual([shape?.name, wrong, 'table-structure/misspelt'])
          expect(found[0]?.data['found']).toBe(wrong)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('name a blank cell where the copy shows blanks, and the row where it does not', async () => {
    await fc.assert(
      fc.asyncProperty(cases, anyRow, anyColumn, async ({ figures, shape }, row, column) => {
        const [first, second, third] = printAll(figures) as [Printed, Printed, Printed]
        const found = await findings(
          [first, edit(second, (cell) => (isAt(cell, row, column) ? '' : undefined)), third],
          shape,
        )
        expect(found).toHaveLength(1)
        const kind = `${found[0]?.ruleId}/${found[0]?.messageId}`
        const isZero = value(figures[1], row, column) === 0
        const blank = isZero ? ['cell-value/blank'] : ['table-sum/total-missing', 'table-sum/part-missing']
        const unplaced = ['table-required/row-unreadable']
        expect(shape && !shape.showsBlanks ? [...blank, ...unplaced] : blank).toContain(kind)
      }),
      { numRuns: 25 },
    )
  })

  it('tell the form of 2019 in a report on a later year', async () => {
    const old = fc.record({
      figures: fc.tuple(...['proactive-2019', 'requests-2019', 'remedies'].map(validFigures)),
      shape: fc.constantFrom<(Shape | undefined)[]>(...shapes, undefined),
    })
    await fc.assert(
      fc.asyncProperty(old, async ({ figures, shape }) => {
        const tables = figures.map((one, at) =>
          print(['proactive-2019', 'requests-2019', 'remedies'][at] ?? '', one),
        )
        const found = (await findings(tables, shape)).map(({ ruleId, messageId }) => `${ruleId}/${messageId}`)
        expect(found).toEqual(['table-version/outdated', 'table-structure/row-merged'])
      }),
      { numRuns: 30 },
    )
  })
})

/** A row left out; a group that began with it begins with the next. */
function withoutRow(table: Printed, row: string): Printed {
  const at = table.findIndex((cells) => cells.some((cell) => cell.at?.row === row))
  const dropped = table[at] ?? []
  const labels = dropped.filter((cell) => !cell.at)
  const groups = labels
    .filter(({ rows: height }) => height > 1)
    .map((cell) => ({ ...cell, rows: cell.rows - 1 }))
  const shrunk = table.map((cells, index) => (index < at ? shrink(cells, at - index) : cells))
  return shrunk.flatMap((cells, index) => {
    if (index === at) return []
    return [index === at + 1 ? [...groups, ...cells] : cells]
  })
}

/** Groups that began above lose a row. */
function shrink(cells: readonly PrintedCell[], distance: number): PrintedCell[] {
  return cells.map((cell) => (cell.rows > distance && !cell.at ? { ...cell, rows: cell.rows - 1 } : cell))
}
