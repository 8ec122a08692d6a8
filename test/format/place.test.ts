import { describe, expect, it } from '@jest/globals'
import { factsOf, formatNames, loadFormatter } from '../../src/format/registry.js'
import { context, finding, resultOf } from './run.js'

const PLACE = '第2页 · 表三 第14行“（七）总计”第7列'
const inPdf = { ...finding, place: PLACE, at: { page: 2, table: 2, row: 14, column: 7 } }
const textFormats = formatNames.filter((name) => !factsOf(name).isBinary)

describe('a finding in a format without lines', () => {
  it.each(textFormats)('%s says page, table, row and column', async (name) => {
    const format = await loadFormatter(name)
    const output = await format({ results: [resultOf('report.pdf', inPdf)], failures: [] }, context)
    const shown = String(output).replaceAll('&quot;', '"').replaceAll('&#34;', '"')
    for (const part of ['第2页', '表三', '第14行', '（七）总计', '第7列']) expect(shown).toContain(part)
  })
})
