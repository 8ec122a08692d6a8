import { describe, expect, it } from '@jest/globals'
import { acceptByDirectives } from '../../src/accept/directives.js'
import { withoutDirectives } from '../../src/read/directiveComments.js'
import { lint } from '../../src/lint/lint.js'
import type { Result } from '../../src/model/diagnostic.js'
import type { Format } from '../../src/model/report.js'
import { parseReport } from '../../src/parse/parse.js'
import { readText } from '../../src/read/read.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { stopwatch } from '../stopwatch.js'

const basis = { tier: 'practice', zh: '惯例', en: 'custom' } as const

/** Points at every printed word 错 and 误. */
const word = defineRule({
  id: 'word',
  scope: 'report',
  basis,
  messages: {
    wrong: { severity: 'error', zh: '错', en: 'Wrong' },
    mistaken: { severity: 'warning', zh: '误', en: 'Mistaken' },
  },
  *check({ report }) {
    for (const { 0: found, index } of report.text.matchAll(/[错误]/g)) {
      yield {
        message: found === '错' ? ('wrong' as const) : ('mistaken' as const),
        range: { start: index, end: index + 1 },
      }
    }
  },
})

const other = defineRule({
  id: 'other-rule',
  scope: 'report',
  basis,
  messages: { never: { severity: 'error', zh: '无', en: 'None' } },
  *check() {},
})

async function accept(source: string, format: Format = 'text', isOn = true): Promise<Result> {
  const document = await readText(source, format)
  const parsed = parseReport(document, { year: 2022 })
  const rules = [word, other]
  const result = lint({ file: 'a.txt', source, parsed }, rules, { locale: 'zh', rules: {} })
  return acceptByDirectives(result, {
    source,
    format,
    rules,
    isOn: () => isOn,
    isPartial: false,
    locale: 'zh',
  })
}

/** Open and accepted findings by their lines, and what the notices say. */
async function shown(source: string, format?: Format): Promise<object> {
  const { diagnostics, accepted, notices } = await accept(source, format)
  return {
    open: diagnostics.map(({ line }) => line),
    accepted: accepted.map(({ line, acceptance }) => `${line} ${acceptance.reason}`),
    notices: notices.map(({ line, kind, message }) => `${line} ${kind} ${message}`),
  }
}

describe('directives', () => {
  it.each<[string, Format]>([
    ['<!-- disclosure-lint-disable-next-line word -- 引用原文 -->\n有错\n\n又有错', 'text'],
    ['# disclosure-lint-disable-next-line word -- 引用原文\n有错\n\n又有错', 'text'],
    ['  // disclosure-lint-disable-next-line -- 引用原文\n有错\n\n又有错', 'text'],
    ['<!-- disclosure-lint-disable-next-line word/wrong -- 引用原文 -->\n有错\n\n又有错', 'markdown'],
    ['<!-- disclosure-lint-disable-next-line other-rule, word -- 引用原文 -->\n有错\n\n又有错', 'markdown'],
    ['有错 <!-- disclosure-lint-disable-next-line word -- 甲 -->\r\n\r\n又有错', 'text'],
  ])('%j accepts what stands on the next line (%s)', async (source, format) => {
    const { diagnostics, accepted } = await accept(source, format)
    expect(diagnostics).toHaveLength(1)
    expect(accepted).toHaveLength(1)
  })

  it('keeps the reason and counts anew', async () => {
    const result = await accept(
      '<!-- disclosure-lint-disable-next-line word -- 引用  原文 -->\n有错有误\n有误',
    )
    expect(result).toMatchObject({ errorCount: 0, warningCount: 1, notices: [] })
    expect(result.accepted.map(({ acceptance }) => acceptance)).toEqual([
      { by: 'directive', reason: '引用 原文' },
      { by: 'directive', reason: '引用 原文' },
    ])
  })

  it('knows the line itself, regions and the whole file', async () => {
    expect(await shown('有错 <!-- disclosure-lint-disable-line -- 甲 -->\n有错')).toEqual({
      open: [2],
      accepted: ['1 甲'],
      notices: [],
    })
    const region =
      '有错<!-- disclosure-lint-disable word -- 乙 -->有错\n有错<!-- disclosure-lint-enable word -->有错'
    expect(await shown(region)).toEqual({ open: [1, 2], accepted: ['1 乙', '2 乙'], notices: [] })
    expect(await shown('有错\n<!-- disclosure-lint-disable-file word -- 丙 -->\n有错')).toEqual({
      open: [],
      accepted: ['1 丙', '3 丙'],
      notices: [],
    })
    expect(await shown('有错\n\n<!-- disclosure-lint-disable -- 丁 -->\n\n有错', 'markdown')).toMatchObject({
      open: [1],
      accepted: ['5 丁'],
    })
  })

  it('ends every region where enable names no rule, and takes a named rule out of one for all', async () => {
    const source = (first: string, second: string): string =>
      `<!-- disclosure-lint-${first} -- 甲 -->\n有错\n<!-- disclosure-lint-${second} -->\n有错`
    for (const [first, second] of [
      ['disable word', 'enable'],
      ['disable', 'enable'],
      ['disable', 'enable word'],
    ])
      expect(await shown(source(first ?? '', second ?? ''))).toEqual({
        open: [4],
        accepted: ['2 甲'],
        notices: [],
      })
    const again = `${source('disable', 'enable word')}\n<!-- disclosure-lint-disable word -- 乙 -->\n有错`
    expect(await shown(again)).toMatchObject({ open: [4], accepted: ['2 甲', '6 乙'] })
    const anew = `${source('disable', 'enable word')}
<!-- disclosure-lint-enable -->
<!-- disclosure-lint-disable -- 丙 -->
有错`
    expect(await shown(anew)).toMatchObject({ open: [4], accepted: ['2 甲', '7 丙'] })
  })

  it('may stand side by side, and with the marks of a Chinese keyboard', async () => {
    const both =
      '<!-- disclosure-lint-disable-next-line word/wrong -- 甲 --><!-- disclosure-lint-disable-next-line word/mistaken -- 乙 -->\n有错有误'
    expect(await shown(both)).toEqual({ open: [], accepted: ['2 甲', '2 乙'], notices: [] })
    expect(await shown('＃ disclosure-lint-disable-next-line word —— 甲\n有错')).toMatchObject({
      accepted: ['2 甲'],
    })
  })

  it('finds the next line behind blank ones and other directives', async () => {
    const source = `<!-- disclosure-lint-disable-next-line word -- 甲 -->
<!-- disclosure-lint-disable-next-line other-rule -- 乙 -->

有错`
    expect(await shown(source)).toMatchObject({ open: [], accepted: ['4 甲'] })
  })

  it('reads comments of pages', async () => {
    const page = `<html><body><p>有错</p><!-- disclosure-lint-disable-next-line word -- 甲 -->
<p>有错</p><p>二〇二二年</p><p>三</p></body></html>`
    expect(await shown(page, 'html')).toEqual({ open: [1], accepted: ['2 甲'], notices: [] })
  })

  it('tells of those that accept nothing', async () => {
    const source = `<!-- disclosure-lint-disable-next-line word, other-rule -- 甲 -->
有错
<!-- disclosure-lint-enable word -->
<!-- disclosure-lint-disable-next-line -- 乙 -->
好`
    expect(await shown(source)).toEqual({
      open: [],
      accepted: ['2 甲'],
      notices: [
        '1 unused 注释 disclosure-lint-disable-next-line other-rule 没有对应的问题，可以删去',
        '3 unused 注释 disclosure-lint-enable word 之前没有对应的 disable',
        '4 unused 注释 disclosure-lint-disable-next-line 没有对应的问题，可以删去',
      ],
    })
  })

  it('does not call one unused whose rule was not run', async () => {
    const source = '<!-- disclosure-lint-disable-file other-rule -- 甲 -->\n好'
    expect((await accept(source, 'text', false)).notices).toEqual([])
  })

  it('refuses what has no reason, no such rule, no such form', async () => {
    const source = `<!-- disclosure-lint-disable-next-line word -->
有错
<!-- disclosure-lint-disable-next-line word -- -->
有错
<!-- disclosure-lint-disable-next-line wort -- 甲 -->
有错
<!-- disclosure-lint-disable-nextline word -- 甲 -->
有错`
    expect(await shown(source)).toMatchObject({
      open: [2, 4, 6, 8],
      accepted: [],
      notices: [
        expect.stringMatching(/^1 invalid 注释 disclosure-lint-disable-next-line 没有写理由，不起作用/),
        expect.stringMatching(/^3 invalid 注释 disclosure-lint-disable-next-line 没有写理由/),
        expect.stringMatching(/^5 invalid 没有规则“wort”；是否指 word/),
        expect.stringMatching(/^7 invalid 没有“disclosure-lint-disable-nextline”这种注释/),
      ],
    })
  })

  it('is no part of the report', async () => {
    const text =
      '一、总体情况\n// disclosure-lint-disable-file word -- 原文 2022 年\n共10件<!-- disclosure-lint-disable-line -- 甲 -->。'
    const { root } = await readText(text, 'text')
    expect(JSON.stringify(root)).not.toContain('disclosure')
    expect(withoutDirectives(text)).toHaveLength(text.length)
    expect(withoutDirectives('a <!-- note --> b')).toBe('a <!-- note --> b')
  })

  it('leaves a Markdown heading alone', async () => {
    expect(await shown('# disclosure-lint-disable-file -- 甲\n\n有错', 'markdown')).toMatchObject({
      open: [3],
    })
  })

  it('takes linear time for many directives, findings and comments that never end', async () => {
    const many = '<!-- disclosure-lint-disable-next-line word -- 甲 -->\n有错\n'.repeat(5000)
    const elapsed = stopwatch()
    expect((await accept(many)).accepted).toHaveLength(5000)
    expect(
      (await accept(`有错\n${'<!-- disclosure-lint-disable '.repeat(20_000)}`)).diagnostics,
    ).toHaveLength(1)
    expect(elapsed()).toBeLessThan(5000)
  })
})
