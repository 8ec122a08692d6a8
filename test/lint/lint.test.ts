import { describe, expect, it } from '@jest/globals'
import { lint } from '../../src/lint/lint.js'
import type { LintSettings } from '../../src/lint/settings.js'
import type { Result } from '../../src/model/diagnostic.js'
import { parseReport } from '../../src/parse/parse.js'
import { readText } from '../../src/read/read.js'
import { defineRule } from '../../src/rule/defineRule.js'
import type { Rule } from '../../src/rule/rule.js'

const practice = { tier: 'practice', zh: '惯例', en: 'custom' } as const

/** Points at every printed word 错. */
const findsWord = defineRule({
  id: 'word',
  scope: 'report',
  basis: practice,
  messages: {
    found: { severity: 'warning', zh: '第{nth}处', en: 'Place {nth}' },
    odd: { severity: 'info', zh: '奇', en: 'Odd' },
  },
  notes: {
    first: { zh: '第一处在此', en: 'The first is here' },
    none: { zh: '没有可看的文字', en: 'Nothing to look at' },
  },
  *check({ report }) {
    const places = [...report.folded.matchAll(/错/g)].map(({ index }) => ({ start: index, end: index + 1 }))
    const [first] = places
    if (!first) yield { notAssessed: 'none' }
    for (const [at, range] of places.entries()) {
      yield {
        message: 'found',
        data: { nth: at + 1 },
        range,
        related: first && at > 0 ? [{ note: 'first', range: first }] : [],
        fix: { range, text: '对', kind: 'automatic' },
      }
    }
  },
})

const throwing = defineRule({
  id: 'throwing',
  scope: 'report',
  basis: practice,
  messages: { never: { severity: 'error', zh: '无', en: 'None' } },
  // eslint-disable-next-line require-yield
  *check() {
    throw new Error('broken inside')
  },
})

async function run(
  text: string,
  rules: readonly Rule[] = [findsWord],
  settings: Partial<LintSettings> = {},
): Promise<Result> {
  const document = await readText(text, 'text')
  const parsed = parseReport(document, { year: 2022 })
  return lint({ file: 'a.txt', source: text, parsed }, rules, { locale: 'zh', rules: {}, ...settings })
}

describe('lint', () => {
  it('completes a finding: severity, text, place in the file, quote, basis', async () => {
    const { diagnostics } = await run('总体\r\n\r\n　　有错在此\r\n又错')
    expect(diagnostics).toMatchObject([
      {
        ruleId: 'word',
        messageId: 'found',
        severity: 'warning',
        message: '第1处',
        line: 3,
        column: 4,
        endLine: 3,
        endColumn: 5,
        quote: '错',
        basis: practice,
        related: [],
      },
      { message: '第2处', line: 4, column: 2, related: [{ message: '第一处在此', line: 3, column: 4 }] },
    ])
  })

  it('speaks English when asked', async () => {
    expect((await run('有错', [findsWord], { locale: 'en' })).diagnostics[0]?.message).toBe('Place 1')
  })

  it('gives fixes as offsets into the file', async () => {
    expect((await run('\n\n有错')).diagnostics[0]?.fix).toEqual({
      start: 3,
      end: 4,
      text: '对',
      kind: 'automatic',
    })
  })

  it('takes severities from the settings, the message before the rule', async () => {
    const severity = async (setting: LintSettings['rules'][string]) =>
      (await run('有错', [findsWord], { rules: { word: setting } })).diagnostics[0]?.severity
    expect(await severity({ severity: 'error' })).toBe('error')
    expect(await severity({ severity: 'error', messages: { found: 'info' } })).toBe('info')
    expect(await severity({ severity: 'off' })).toBeUndefined()
    expect(await severity({ messages: { found: 'off' } })).toBeUndefined()
    expect(await severity({ severity: 'off', messages: { found: 'error' } })).toBe('error')
  })

  it('leaves out rules of other regimes and rules that are off by default', async () => {
    const other: Rule = { ...findsWord, regimes: ['cn-2008'] }
    const off: Rule = { ...findsWord, offByDefault: true }
    expect((await run('有错', [other])).coverage.rulesRun).toBe(0)
    expect((await run('有错', [off])).diagnostics).toEqual([])
    expect((await run('有错', [off], { rules: { word: { severity: 'info' } } })).diagnostics).toHaveLength(1)
  })

  it('says what could not be assessed and why', async () => {
    const result = await run('没有')
    expect(result.notAssessed).toEqual([{ ruleId: 'word', reason: '没有可看的文字', noteId: 'none' }])
    expect(result.coverage).toEqual({ rulesRun: 1, rulesAssessed: 0, unread: 0 })
  })

  it('names a rule that throws and lets the others go on', async () => {
    const result = await run('有错', [throwing, findsWord])
    expect(result.internalErrors).toEqual([{ ruleId: 'throwing', message: 'broken inside' }])
    expect(result.diagnostics).toHaveLength(1)
  })

  it('counts by severity', async () => {
    expect(await run('错错')).toMatchObject({ errorCount: 0, warningCount: 2, infoCount: 0 })
  })
})

describe('fingerprint', () => {
  const marks = async (text: string) => (await run(text)).diagnostics.map(({ fingerprint }) => fingerprint)

  it('survives edits elsewhere in the file', async () => {
    const [before] = await marks(
      '一、总体情况\n前文若干字若干字若干字若干字若干字若干字，这里有错，后文若干字若干字若干字若干字若干字若干字。',
    )
    const [after] = await marks(
      '一、总体情况\n新增的一段。\n前文若干字若干字若干字若干字若干字若干字，这里有错，后文若干字若干字若干字若干字若干字若干字。\n再加一段。',
    )
    expect(after).toBe(before)
  })

  it('of what is missing is what is missing, wherever that is shown', async () => {
    const asks = defineRule({
      id: 'asks',
      scope: 'report',
      basis: practice,
      messages: { missing: { severity: 'warning', absence: 'text', zh: '没有{word}', en: 'No {word}' } },
      *check({ report: { folded } }) {
        const range = { start: folded.length, end: folded.length }
        for (const word of ['附件', '联系人'])
          if (!folded.includes(word)) yield { message: 'missing', data: { word }, range }
      },
    })
    const missing = async (text: string) =>
      (await run(text, [asks])).diagnostics.map(({ fingerprint }) => fingerprint)
    const [annex, person] = await missing('一、总体情况\n全文。')
    expect(annex).not.toBe(person)
    expect(await missing('一、总体情况\n全文。\n二、其他\n新增的一段。附件')).toEqual([person])
  })

  it('tells equal places apart', async () => {
    const text = Array.from(
      { length: 3 },
      () => '相同相同相同相同相同相同相同相同相同有错相同相同相同相同相同相同相同相同相同',
    ).join('\n')
    expect(new Set(await marks(text)).size).toBe(3)
  })
})
