import { describe, expect, it } from '@jest/globals'
import fc from '../property.js'
import { claimTable } from '../../rules/claim-table/index.js'
import { lint } from '../../src/lint/lint.js'
import { parseReport } from '../../src/parse/parse.js'
import { validFigures, type Figures } from './figures.js'
import { print } from './printed.js'
import { document, shapes } from './shapes.js'

const FORMS = ['proactive-2021', 'requests-2021', 'remedies']
const REFUSED =
  'stateSecret prohibitedByLaw threeSecurities thirdPartyRights internalAffairs processInformation enforcementFile administrativeQuery'
const UNAVAILABLE = 'notHeld needsProduction unclear'

type Tables = readonly Figures[]

function sum(figures: Figures | undefined, rows: string, columns = 'total'): number {
  const cells = rows
    .split(' ')
    .flatMap((row) => columns.split(' ').map((column) => figures?.get(row)?.get(column) ?? 0))
  return cells.reduce((total, value) => total + value, 0)
}

/** Sentences as reports write them; `# ` stands for a number that the table gives. */
const SENTENCES: readonly (readonly [sentence: string, ...numbers: ((tables: Tables) => number)[]])[] = [
  ['全年共收到政府信息公开申请#件。', ([, three]) => sum(three, 'received')],
  ['我局共收办政府信息公开申请#件。', ([, three]) => sum(three, 'received carriedIn')],
  [
    '新收政府信息公开申请#件，上年结转#件，办结#件，结转下年度继续办理#件。',
    ([, three]) => sum(three, 'received'),
    ([, three]) => sum(three, 'carriedIn'),
    ([, three]) => sum(three, 'settled'),
    ([, three]) => sum(three, 'carriedOut'),
  ],
  [
    '收到政府信息公开申请#件，其中自然人申请#件，法人或其他组织申请#件。',
    ([, three]) => sum(three, 'received'),
    ([, three]) => sum(three, 'received', 'naturalPerson'),
    ([, three]) => sum(three, 'received', 'enterprise research publicWelfare legalService otherBody'),
  ],
  [
    '办结政府信息公开申请#件，其中予以公开#件、部分公开#件、不予公开#件、无法提供#件。',
    ([, three]) => sum(three, 'settled'),
    ([, three]) => sum(three, 'granted'),
    ([, three]) => sum(three, 'partlyGranted'),
    ([, three]) => sum(three, REFUSED),
    ([, three]) => sum(three, UNAVAILABLE),
  ],
  [
    '因政府信息公开引发行政复议#件、行政诉讼#件。',
    ([, , four]) => sum(four, 'cases', 'reviewTotal'),
    ([, , four]) => sum(four, 'cases', 'directTotal afterTotal'),
  ],
  [
    '全年制发行政规范性文件#件，废止行政规范性文件#件。',
    ([two]) => sum(two, 'normativeDocuments', 'issued'),
    ([two]) => sum(two, 'normativeDocuments', 'repealed'),
  ],
]

const cases = fc.record({
  tables: fc.tuple(...FORMS.map(validFigures)),
  shape: fc.constantFrom(...shapes),
  sentence: fc.constantFrom(...SENTENCES),
})

/** Prints the sentence, one of its numbers raised. */
function written(
  [sentence, ...numbers]: (typeof SENTENCES)[number],
  tables: Tables,
  wrong = -1,
  by = 0,
): string {
  let at = 0
  return sentence.replace(/#/g, () => {
    const value = numbers[at]?.(tables) ?? 0
    at += 1
    return String(value + (at - 1 === wrong ? by : 0))
  })
}

async function found(
  sentence: string,
  tables: Tables,
  shape: (typeof shapes)[number],
): Promise<(string | undefined)[]> {
  const printed = tables.map((figures, at) => shape.render(print(FORMS[at] ?? '', figures))).join('\n\n')
  const text = `青禾市民政局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n${sentence}\n\n附表\n\n${printed}\n`
  const source = await document(shape, text)
  const parsed = parseReport(source, { year: 2023 })
  const { diagnostics } = lint({ file: 'report', source: source.source, parsed }, [claimTable], {
    locale: 'zh',
    rules: {},
  })
  return diagnostics.map(({ quote }) => quote)
}

describe('figures of the text held against tables', () => {
  it('are accepted where a reading gives them', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ tables, shape, sentence }) => {
        expect(await found(written(sentence, tables), tables, shape)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('are named where one of them is wrong by more than any reading allows', async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.nat(), async ({ tables, shape, sentence }, at) => {
        const wrong = at % (sentence.length - 1)
        const right = (sentence[wrong + 1] as (tables: Tables) => number)(tables)
        const text = written(sentence, tables, wrong, 1_000_003)
        expect(await found(text, tables, shape)).toEqual([`${right + 1_000_003}件`])
      }),
      { numRuns: 40 },
    )
  })
})
