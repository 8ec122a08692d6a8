import { describe, expect, it } from '@jest/globals'
import { rules } from '../../rules/index.js'
import { textReadable } from '../../rules/text-readable/index.js'
import type { Doubt } from '../../src/model/report.js'
import type { Rule } from '../../src/rule/rule.js'
import { lint, resultOf } from '../lint.js'

const text = '一、总体情况\n2022年，我局主动公开政府信息3条。'

describe('text-readable', () => {
  it('names each page without text, at the end of what stands before it', async () => {
    const doubts: Doubt[] = [
      { kind: 'page', page: 2 },
      { kind: 'page', page: 5 },
    ]
    expect(await lint(textReadable, text, { doubts })).toEqual([
      '1:1 第 2 页是图像，或者其文字没有编码，读不出文字，未作检查',
      '1:1 第 5 页是图像，或者其文字没有编码，读不出文字，未作检查',
    ])
    expect(await lint(textReadable, text, { doubts, locale: 'en' })).toEqual([
      '1:1 Page 2 is an image, or its characters have no codes: it has no text that can be read and was not checked',
      '1:1 Page 5 is an image, or its characters have no codes: it has no text that can be read and was not checked',
    ])
  })

  it('counts what could not be read, and is the reader’s own', async () => {
    const { coverage, diagnostics } = await resultOf(textReadable, text, {
      doubts: [
        { kind: 'page', page: 1 },
        { kind: 'embedded', count: 2 },
      ],
    })
    expect(coverage.unread).toBe(3)
    expect(diagnostics.map(({ origin, severity }) => `${origin} ${severity}`)).toEqual([
      'reader error',
      'reader warning',
    ])
  })

  it('stays silent on pictures where nothing is missing', async () => {
    const statistics = { regime: 'cn-2008', year: 2010, doubts: [{ kind: 'picture', count: 3 }] } as const
    expect(await lint(textReadable, text, statistics)).toEqual([])
    expect(await lint(textReadable, text, { doubts: [{ kind: 'picture', count: 3 }] })).toEqual([
      '1:1 文中有 3 张图片，而有的部分没有文字或表格；图片未作检查',
    ])
  })
})

describe('findings that something is missing', () => {
  const ruleOf = (id: string): Rule => rules.find((rule) => rule.id === id) as Rule
  const found = async (id: string, ...doubts: Doubt[]): Promise<string[]> => {
    const { diagnostics } = await resultOf(ruleOf(id), text, { doubts, regime: 'cn-2021' })
    return [...new Set(diagnostics.map(({ origin, severity }) => `${origin} ${severity}`))]
  }

  it('are certain where everything was read', async () => {
    expect(await found('section-required')).toEqual(['document error'])
    expect(await found('table-required')).toEqual(['document error'])
  })

  it('are no more than a hint where a page was not read', async () => {
    expect(await found('section-required', { kind: 'page', page: 3 })).toEqual(['reader info'])
    expect(await found('table-required', { kind: 'page', page: 3 })).toEqual(['reader info'])
  })

  it('are hints where a program recognised the text', async () => {
    expect(await found('section-required', { kind: 'recognised' })).toEqual(['reader info'])
    expect(await found('text-readable', { kind: 'recognised' })).toEqual(['reader warning'])
  })

  it('are no more than a hint beside a table that could not be read', async () => {
    expect(await found('section-required', { kind: 'unruled', page: 2 })).toEqual(['reader info'])
    expect(await found('table-required', { kind: 'unruled', page: 2 })).toEqual(['reader info'])
  })

  it('take a picture for a table, but not for a part of the report', async () => {
    expect(await found('section-required', { kind: 'picture' })).toEqual(['document error'])
    expect(await found('table-required', { kind: 'picture' })).toEqual(['reader info'])
  })
})
