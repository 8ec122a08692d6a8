import { describe, expect, it } from '@jest/globals'
import { flowOf } from '../../src/parse/text/flow.js'
import { ReadError } from '../../src/read/document.js'
import { readText } from '../../src/read/read.js'
import { stopwatch } from '../stopwatch.js'

const END = '<p>一、总体情况</p><p>公开3条。</p>'
const MILLION = 1_000_000
/** A second or two on a machine with nothing else to do. */
const MOMENT = 20_000
const fill = (piece: string, length = MILLION): string => piece.repeat(Math.ceil(length / piece.length))

/** The text, or the sentence with which the page is refused. */
async function outcome(source: string): Promise<string> {
  try {
    return flowOf(await readText(source, 'html')).text
  } catch (error) {
    if (error instanceof ReadError) return error.texts.zh
    throw error
  }
}

describe('a hostile page', () => {
  it.each([
    ['10,000 nested elements', '<div>'.repeat(10_000) + END, /嵌套超过/],
    ['10,000 nested tables', '<table><tr><td>'.repeat(10_000) + END, /嵌套超过/],
    ['millions of open elements', fill('<svg><g>', 10 * MILLION), /嵌套超过/],
    [
      'open fonts that every paragraph repeats',
      `${Array.from({ length: 900 }, (_, at) => `<font color=${at}>`).join('')}${fill('<p>公')}`,
      /嵌套超过/,
    ],
    ['more elements than a page has', fill('<p>公开', 3 * MILLION), /元素超过/],
    [
      'a tag of a million attributes',
      `<p>公开</p><div x=">" ${Array.from({ length: 200_000 }, (_, at) => `a${at}`).join(' ')}>`,
      /个属性/,
    ],
    ['elements that are never closed', '<p>一、总体情况<p>公开<b>3<i>条<p>完', /^一、总体情况\n公开3条\n完$/],
    [
      'a cell of a billion cells',
      `<table><tr><td colspan=1000000000 rowspan=1000000000>甲<td>1</table>${END}`,
      /甲\n1\n一、总体情况/,
    ],
    ['comments only before the text', fill('<!-- x -->') + END, /^一、总体情况\n公开3条。$/],
    ['misnested elements', '<b><p>公开</b>3</p><a><div>条</a></div>', /公开3\n条/],
    ['null characters', '<p>公\0开</p>', /公开/],
  ])(
    'with %s is read or refused in a moment',
    async (_name, source, expected) => {
      const elapsed = stopwatch()
      expect(await outcome(source)).toMatch(expected)
      expect(elapsed()).toBeLessThan(MOMENT)
    },
    2 * MOMENT,
  )

  it.each([
    ['entities', '&nbsp;'],
    ['unknown entities and bare ampersands', '&nosuch;&&#20;&'],
    ['brackets', '<<>'],
    ['text in one paragraph', '公开政府信息三条。'],
    ['characters thrown out of a table', `${'公开'.repeat(20)} <b>开</b>`],
  ])(
    'of a million %s keeps every place',
    async (_name, piece) => {
      const elapsed = stopwatch()
      const source = `<table><p>始${fill(piece)}<p>终`
      const flow = flowOf(await readText(source, 'html'))
      expect(source.slice(flow.toSource(flow.text.indexOf('终')))).toBe('终')
      expect(elapsed()).toBeLessThan(MOMENT)
    },
    2 * MOMENT,
  )
})
