import { describe, expect, it } from '@jest/globals'
import { flowOf } from '../../src/parse/text/flow.js'
import type { Format } from '../../src/model/report.js'
import { readText } from '../../src/read/read.js'

async function flow(source: string, format: Format) {
  const document = await readText(source, format)
  const result = flowOf(document)
  return { ...result, at: (words: string) => source.slice(result.toSource(result.text.indexOf(words))) }
}

describe('flow', () => {
  it('keeps one block for each line of plain text, without outer blanks', async () => {
    const { blocks, text } = await flow('一、总体情况\r\n\r\n　　全年公开3条。\r\n', 'text')
    expect(blocks.map(({ range }) => text.slice(range.start, range.end))).toEqual([
      '一、总体情况',
      '全年公开3条。',
    ])
  })

  it('leads back to the source over blank lines and CRLF', async () => {
    const { at } = await flow('一、总体情况\r\n\r\n　　全年公开3条。', 'text')
    expect(at('公开3条')).toBe('公开3条。')
  })

  it('leaves out characters without width, and leads back over them', async () => {
    const page = await flow('<p>全年\u200b公开1&#8203;1&zwj;8条\ufeff，受理2件。</p>', 'html')
    expect(page.text).toBe('全年公开118条，受理2件。')
    expect(page.at('118条')).toMatch(/^1&#8203;1&zwj;8条/)
    expect(page.at('受理2件')).toBe('受理2件。</p>')
    expect((await flow('全年公开1\u200b18条', 'text')).text).toBe('全年公开118条')
  })

  it('reads pipe rows without a rule line as a table', async () => {
    const { blocks, text } = await flow('| 新收 | 3 |\n| 总计 | 3 |\n完', 'text')
    expect(blocks.map(({ kind }) => kind)).toEqual(['table', 'paragraph'])
    expect(
      blocks[0]?.rows?.map(({ cells }) => cells.map(({ range }) => text.slice(range.start, range.end))),
    ).toEqual([
      ['新收', '3'],
      ['总计', '3'],
    ])
  })

  it('splits a Markdown paragraph into its lines and drops marks', async () => {
    const { blocks, text, at } = await flow(
      '一、总体情况\n全年**公开**3条，AT&amp;T。\n\n2. 第二项',
      'markdown',
    )
    expect(blocks.map(({ range }) => text.slice(range.start, range.end))).toEqual([
      '一、总体情况',
      '全年公开3条，AT&T。',
      '2. 第二项',
    ])
    expect(at('公开3')).toBe('公开**3条，AT&amp;T。\n\n2. 第二项')
    expect(at('第二')).toBe('第二项')
  })

  it('keeps the places of a Markdown paragraph that holds addresses', async () => {
    const { text, at } = await flow(
      '共3条，见网站（www.example.gov.cn），邮箱：a@example.gov.cn，完。',
      'markdown',
    )
    expect(text).toBe('共3条，见网站（www.example.gov.cn），邮箱：a@example.gov.cn，完。')
    for (const words of ['3条', 'www.', '邮箱', 'a@example', '完。']) expect(at(words)).toMatch(words)
    expect(at('www.')).toMatch(/^www\.example\.gov\.cn），邮箱/)
    expect(at('完')).toBe('完。')
  })

  it('takes an indented paragraph in Markdown for text, not for code', async () => {
    const { text, at } = await flow('标题\n\n    （一）主要问题。\n', 'markdown')
    expect(text).toBe('标题\n（一）主要问题。')
    expect(at('主要')).toBe('主要问题。\n')
  })
})

describe('glossed copies', () => {
  const heading = '一(yī)、总(zǒng)体(tǐ)情(qíng)况(kuàng)\n'
  const sentence = '本(ben)局(ju)(ju)公(gōng)开(kāi)&nbsp;规章（guī zhāng）3条(附2张(zhang)图)。'

  it('leave out the sound behind the characters, and lead back to the source', async () => {
    const { text, isGlossed, at } = await flow(heading + sentence, 'text')
    expect(isGlossed).toBe(true)
    expect(text).toBe('一、总体情况\n本局公开&nbsp;规章（guī zhāng）3条(附2张图)。')
    expect(at('体情')).toMatch(/^体\(tǐ\)情/)
    expect(at('图')).toBe('图)。')
    const markdown = await flow(`# ${heading}\n${sentence}`, 'markdown')
    expect(markdown.text).toBe('一、总体情况\n本局公开\u00a0规章（guī zhāng）3条(附2张图)。')
    expect(markdown.at('3条')).toMatch(/^3条\(附2张\(zhang\)图/)
  })

  it('are none where single characters are explained, or brackets hold other words', async () => {
    const source = '榔梨(lǎng)镇通过(app)和(wifi)、(ppt)、(com)、(pdf)、网(gov)、站(www)、报(xls)公开3条。'
    const { text, isGlossed } = await flow(source, 'text')
    expect(isGlossed).toBe(false)
    expect(text).toBe(source)
  })
})
