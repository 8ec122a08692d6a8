import fc from 'fast-check'
import { cellValue } from '../rules/cell-value/index.js'
import { claimTable } from '../rules/claim-table/index.js'
import { tableBalance } from '../rules/table-balance/index.js'
import { tableBounds } from '../rules/table-bounds/index.js'
import { tableRequired } from '../rules/table-required/index.js'
import { tableStructure } from '../rules/table-structure/index.js'
import { tableSum } from '../rules/table-sum/index.js'
import { tableVersion } from '../rules/table-version/index.js'
import { lint } from '../src/lint/lint.js'
import type { Format } from '../src/model/report.js'
import { parseReport } from '../src/parse/parse.js'
import { findTables } from '../src/parse/tables/findTables.js'
import { readText } from '../src/read/read.js'
import { validFigures } from '../test/tables/figures.js'
import { print } from '../test/tables/printed.js'
import { shapes } from '../test/tables/shapes.js'

const RULES = [
  tableRequired,
  tableVersion,
  tableStructure,
  cellValue,
  tableBalance,
  tableSum,
  tableBounds,
  claimTable,
]
const FORMS = ['proactive-2021', 'requests-2021', 'remedies']
const HEADINGS = [
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
]
const PROSE =
  '2023年，我局认真贯彻《中华人民共和国政府信息公开条例》，通过门户网站公开政府信息，规范发布流程，维护网站栏目，开展业务培训，落实责任。'

interface Sample {
  readonly name: string
  readonly text: string
  readonly format: Format
}

/** One report with its three tables in every shape in which copies hold them. */
export function samples(): Sample[] {
  const figures = FORMS.map((form) => fc.sample(validFigures(form), { numRuns: 1, seed: 4 }))
  return shapes
    .filter(({ format }) => format !== 'html')
    .map(({ name, format, render }) => {
      const tables = FORMS.map((form, at) => {
        const [drawn] = figures[at] ?? []
        return `${HEADINGS[at] ?? ''}\n\n${drawn ? render(print(form, drawn)) : ''}`
      })
      const overview = `一、总体情况\n\n${`${PROSE}\n\n`.repeat(12)}`
      const text = `青禾市民政局2023年政府信息公开工作年度报告\n\n${overview}${tables.join('\n\n')}\n\n五、存在的主要问题及改进情况\n\n${PROSE}\n`
      return { name, text, format }
    })
}

/** Reading the tables and running every rule about them. */
export async function runs({
  text,
  format,
}: Sample): Promise<{ reading: () => unknown; rules: () => unknown }> {
  const document = await readText(text, format)
  const parsed = parseReport(document)
  const { report } = parsed
  const input = { file: 'report', source: document.source, parsed }
  return {
    reading: () => findTables(report),
    rules: () => lint(input, RULES, { locale: 'zh', rules: {} }),
  }
}
