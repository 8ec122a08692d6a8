import { describe, expect, it } from '@jest/globals'
import fc from '../property.js'
import { applyFixes } from '../../src/lint/fix.js'
import type { Diagnostic, DiagnosticFix } from '../../src/model/diagnostic.js'

/** A diagnostic with nothing but a fix for the first place where the words stand. */
function replacing(source: string, words: string, text: string, kind: DiagnosticFix['kind'] = 'automatic') {
  const start = source.indexOf(words)
  return { fix: { start, end: start + words.length, text, kind } } as unknown as Diagnostic
}

describe('applyFixes', () => {
  it('applies automatic fixes in the order of the text, whatever the order of the findings', () => {
    const source = '公开，，解读、。回应'
    const fixes = [replacing(source, '、。', '。'), replacing(source, '，，', '，')]
    expect(applyFixes(source, fixes)).toEqual({ output: '公开，解读。回应', applied: 2 })
  })

  it('leaves suggestions and findings without a fix alone', () => {
    const source = '统一的的界面'
    const fixes = [replacing(source, '的的', '的', 'suggestion'), {} as Diagnostic]
    expect(applyFixes(source, fixes)).toEqual({ output: source, applied: 0 })
  })

  it('lets the first of two overlapping fixes win and takes the other on the next pass', () => {
    const source = '公开，，。解读'
    const first = applyFixes(source, [replacing(source, '，，', '，'), replacing(source, '，。', '。')])
    expect(first).toEqual({ output: '公开，。解读', applied: 1 })
    expect(applyFixes(first.output, [replacing(first.output, '，。', '。')]).output).toBe('公开。解读')
  })

  it('takes fixes that touch without overlapping', () => {
    const source = '甲乙丙'
    expect(applyFixes(source, [replacing(source, '甲', ''), replacing(source, '乙', '二二')])).toEqual({
      output: '二二丙',
      applied: 2,
    })
  })

  it('keeps numbers apart that two fixes together would join', () => {
    const source = '1，。2'
    expect(applyFixes(source, [replacing(source, '，', ''), replacing(source, '。', '')])).toEqual({
      output: '1。2',
      applied: 1,
    })
  })

  it('inserts text', () => {
    const source = '六、其他'
    const insertion = {
      fix: { start: 2, end: 2, text: '需要报告的', kind: 'automatic' },
    } as unknown as Diagnostic
    expect(applyFixes(source, [insertion]).output).toBe('六、需要报告的其他')
  })

  it.each([
    ['公开12条', '12', '13'],
    ['公开1,325条', ',', '，'],
    ['公开1 325条', ' ', ''],
    ['公开12条', '12条', '条'],
    ['公开信息条', '条', '20条'],
    ['公开十二条', '十二', '十三'],
    ['公开二十余条', '余', ''],
    ['共二条', '二', '三'],
    ['占百分之五', '五', '六'],
    ['占92.5%', '.', '。'],
    ['占92.5%', '%', ''],
    ['〔2021〕60号', '60', '30'],
    ['公开１２条', '１２', '12'],
    ['自2016月1日', '2016', '2016年1'],
  ])('refuses to change a number: %s, %s to %s', (source, words, text) => {
    expect(applyFixes(source, [replacing(source, words, text)])).toEqual({ output: source, applied: 0 })
  })

  it.each([
    ['（一）公开\n（三）解读', '（三）', '（二）', '（一）公开\n（二）解读'],
    ['公开信息,2013年', ',', '，', '公开信息，2013年'],
    ['2013年,公开12条 。', ' 。', '。', '2013年,公开12条。'],
    ['一、总体情况（文字描述）', '（文字描述）', '', '一、总体情况'],
  ])('changes words and ordinals: %s', (source, words, text, output) => {
    expect(applyFixes(source, [replacing(source, words, text)])).toEqual({ output, applied: 1 })
  })

  it('ignores a fix outside the file and one that changes nothing', () => {
    const source = '公开'
    const outside = { fix: { start: 1, end: 9, text: '', kind: 'automatic' } } as unknown as Diagnostic
    expect(applyFixes(source, [outside, replacing(source, '公', '公')])).toEqual({
      output: source,
      applied: 0,
    })
  })

  it('keeps every figure of any text under any fixes', () => {
    const text = fc.string({
      unit: fc.constantFrom('公', '开', '条', '，', ',', '.', ' ', '1', '２', '三', '%'),
    })
    const fix = fc.record({ start: fc.nat(20), end: fc.nat(20), text, kind: fc.constant('automatic') })
    const figures = (words: string) => words.match(/[0-9０-９]+/g) ?? []
    fc.assert(
      fc.property(text, fc.array(fix, { maxLength: 6 }), (source, fixes) => {
        const diagnostics = fixes.map((each) => ({ fix: each }) as unknown as Diagnostic)
        expect(figures(applyFixes(source, diagnostics).output)).toEqual(figures(source))
      }),
    )
  })
})
