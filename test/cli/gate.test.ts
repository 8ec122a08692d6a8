import { describe, expect, it } from '@jest/globals'
import { complain } from '../../src/cli/output/complain.js'
import { failureOf, sentenceOf } from '../../src/cli/failure.js'
import { exitCodeOf } from '../../src/cli/lint/gate.js'
import type { Locale } from '../../src/model/diagnostic.js'
import { resultOf } from '../format/run.js'

const broken = { ...resultOf('a.txt'), internalErrors: [{ ruleId: 'parts-sum', message: 'boom' }] }

describe('a rule that throws', () => {
  it('makes the exit code 2, whatever else was found', () => {
    const gate = { failOn: 'never', maxWarnings: Infinity } as const
    expect(exitCodeOf({ results: [broken], failures: [] }, gate)).toBe(2)
    expect(exitCodeOf({ results: [resultOf('a.txt')], failures: [] }, gate)).toBe(0)
  })

  it.each([
    ['zh', 'a.txt：规则 parts-sum 内部出错（boom）\n'],
    ['en', 'a.txt: Rule parts-sum failed internally (boom)\n'],
  ] as const)('is named with its file (%s)', (locale: Locale, sentence) => {
    let stderr = ''
    const internalErrors = broken.internalErrors.map((error) => ({ file: 'a.txt', ...error }))
    const complaints = { sentences: [], notices: [], failures: [], ignored: [], internalErrors }
    complain(complaints, { write: (text) => (stderr += text) }, locale)
    expect(stderr).toBe(sentence)
  })
})

describe('failureOf', () => {
  it.each([
    [Object.assign(new Error('x'), { code: 'EACCES' }), '没有权限', 'Permission denied'],
    [Object.assign(new Error('strange'), { code: 'EODD' }), 'strange', 'strange'],
    [new TypeError('bug'), '程序内部出错：bug', 'Internal error: bug'],
    ['thrown', '程序内部出错：thrown', 'Internal error: thrown'],
  ])('%s', (error, zh, en) => {
    expect(failureOf(error, 'zh')).toBe(zh)
    expect(failureOf(error, 'en')).toBe(en)
  })

  it('knows a bug from an expected error', () => {
    expect(sentenceOf(new Error('bug'), 'en')).toBeUndefined()
    expect(sentenceOf(Object.assign(new Error('bug'), { code: 'ERR_ODD' }), 'en')).toBeUndefined()
  })
})
