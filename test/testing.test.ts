import { describe, expect, it } from '@jest/globals'
import { defineRule } from '../src/index.js'
import { lintRule, testPage, testRule } from '../src/testing.js'

const noDraft = defineRule({
  id: 'no-draft',
  options: { type: 'object', properties: { fails: { type: 'boolean' } } },
  scope: 'report',
  offByDefault: true,
  basis: { tier: 'practice', zh: '要求', en: 'Demand' },
  messages: { found: { severity: 'error', zh: '有“{words}”', en: 'Found “{words}”' } },
  *check({ report, options }) {
    if (options.fails) throw new Error('boom')
    const at = report.folded.indexOf('草稿')
    if (at !== -1) yield { message: 'found', data: { words: '草稿' }, range: { start: at, end: at + 2 } }
  },
})
const TITLE = '云溪县水利局2023年政府信息公开工作年度报告'

// In jest with injected globals these two calls need no runner; here they get jest's own.
testRule(
  noDraft,
  { ok: [TITLE], problems: [{ text: `${TITLE}（草稿）`, findings: ['1:25 有“草稿”'] }] },
  { describe, it },
)

interface Collected {
  readonly name: string
  readonly body: () => Promise<void>
}

function collect(declare: (runner: Parameters<typeof testRule>[2]) => void): Collected[] {
  const tests: Collected[] = []
  declare({ describe: (_name, body) => body(), it: (name, body) => tests.push({ name, body }) })
  return tests
}

describe('testRule', () => {
  it('fails where the findings are others, and where the rule throws', async () => {
    const [expected, thrown] = collect((runner) => {
      testRule(
        noDraft,
        { ok: [`${TITLE}草稿`, { text: TITLE, options: { fails: true } }], problems: [] },
        runner,
      )
    })
    await expect(expected?.body()).rejects.toMatchObject({ code: 'ERR_ASSERTION' })
    await expect(thrown?.body()).rejects.toThrow('no-draft: boom')
  })

  it('calls its tests by name or by the beginning of the text', () => {
    const tests = collect((runner) => {
      testRule(noDraft, { ok: [{ name: 'a name', text: TITLE }, `${TITLE}${TITLE}`], problems: [] }, runner)
    })
    expect(tests.map(({ name }) => name)).toEqual(['1 a name', `2 ${TITLE}云溪县水利局2…`])
  })

  it('asks for a runner where there are no globals', () => {
    expect(() => {
      testRule(noDraft, { ok: [], problems: [] }, { ...globalThis, describe: undefined } as never)
    }).toThrow('pass { describe, it }')
  })
})

describe('testPage', () => {
  it('fails on a page that shows no problem for a message', async () => {
    const page = new URL('../rules/table-sum/README.md', import.meta.url)
    const tests = collect((runner) => {
      testPage(noDraft, page, runner)
    })
    await expect(tests[0]?.body()).rejects.toThrow('The page does not begin with “# no-draft”')
  })
})

describe('lintRule', () => {
  it('speaks English, and takes another year', async () => {
    expect(await lintRule(noDraft, '草稿', { locale: 'en', year: 2020 })).toEqual(['1:1 Found “草稿”'])
  })
})
