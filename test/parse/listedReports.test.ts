import { describe, expect, it } from '@jest/globals'
import { parseReport } from '../../src/parse/parse.js'
import type { Format } from '../../src/model/report.js'
import { readText } from '../../src/read/read.js'

const BODIES = ['财政局', '水利局', '林业局', '审计局']
const titleOf = (body: string): string => `云岭县${body}2023年政府信息公开工作年度报告`
const SNIPPET =
  '根据《中华人民共和国政府信息公开条例》第五十条规定编制。一、总体情况 2023年，我局主动公开政府信息112条...'

const parse = async (lines: readonly string[], format: Format = 'text'): Promise<unknown> =>
  parseReport(await readText(lines.join('\n'), format))

describe('a copy of a list of reports', () => {
  const LIST = /a list of reports/

  it.each([
    ['as text', BODIES.flatMap((body) => [titleOf(body), SNIPPET, '2024-01-12'])],
    [
      'with what stands beside the titles',
      BODIES.flatMap((body) => [`${titleOf(body)}_云岭县人民政府 2024-01-12`, SNIPPET]),
    ],
    ['as Markdown', BODIES.flatMap((body) => [`### [${titleOf(body)}](/a.html)`, '', SNIPPET, ''])],
  ])('is refused %s', async (name, lines) => {
    await expect(parse(lines, name.endsWith('Markdown') ? 'markdown' : 'text')).rejects.toThrow(LIST)
  })

  it.each([
    ['one report', [titleOf('财政局'), SNIPPET]],
    ['two of them', BODIES.slice(2).flatMap((body) => [titleOf(body), SNIPPET])],
    ['titles without words below', [titleOf('财政局'), SNIPPET, ...BODIES.slice(1).map(titleOf)]],
    ['passages as a report has', BODIES.flatMap((body) => [titleOf(body), SNIPPET.repeat(9)])],
  ])('is told from %s', async (_, lines) => {
    await expect(parse(lines)).resolves.toBeDefined()
  })

  it('is linted where the form was named', async () => {
    const lines = BODIES.flatMap((body) => [titleOf(body), SNIPPET])
    const document = await readText(lines.join('\n'), 'text')
    expect(parseReport(document, { regime: 'cn-2021' }).report.regime.from).toBe('option')
  })
})
