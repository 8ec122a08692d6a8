import { describe, expect, it } from '@jest/globals'
import { ReadError } from '../../src/read/document.js'
import { read } from '../../src/read/read.js'

/** Chinese as Word writes it: a code, and a question mark for readers that do not know it. */
function coded(text: string): string {
  return text.replace(/[^\0-\u007f]/g, (sign) => `\\u${(sign.charCodeAt(0) << 16) >> 16}?`)
}

async function linesOf(content: string, head = '\\ansi\\ansicpg936'): Promise<string[]> {
  const { source } = await readRtf(content, head)
  return source.split('\n').slice(0, -1)
}

function readRtf(content: string, head = '\\ansi\\ansicpg936'): ReturnType<typeof read> {
  return read(Buffer.from(`{\\rtf1${head} ${coded(content)}}`, 'latin1'), 'report.doc')
}

describe('text of an RTF file', () => {
  it('is told by its bytes, whatever it is called', async () => {
    expect((await readRtf('正文')).format).toBe('rtf')
  })

  it('is decoded by the code page of the file and the character sets of its fonts', async () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset136 Ming;}{\\f2\\fcharset2 Wingdings;}}'
    const text = "\\f0\\'d5\\'fd\\'ce\\'c4 A\\par\\f1\\'a5\\'bf\\par\\f2\\'fe\\u61692?\\par"
    expect(await linesOf(fonts + text)).toEqual(['正文 A', '正', '☑√'])
    expect(await linesOf("\\'e9t\\'e9", '\\ansi\\ansicpg1252')).toEqual(['été'])
  })

  it('passes over as many characters after a code as the group says', async () => {
    expect(await linesOf("\\uc2\\u20844\\'b9\\'ab{\\uc0\\u24320}\\u20102 xx1\\par")).toEqual(['公开了1'])
  })

  it('doubts pictures wide enough for a table', async () => {
    const picture = (words: string): string => `{\\pict\\pngblip${words} 89504e47}`
    const body =
      `甲{\\*\\shppict${picture('\\picwgoal9000\\pichgoal300')}}` +
      `{\\nonshppict${picture('\\picwgoal9000')}}` +
      picture('\\picwgoal9000\\picscalex20') +
      picture('\\picwgoal900') +
      picture('') +
      `{\\header ${picture('\\picwgoal9000')}}`
    const { source, doubts } = await readRtf(`${body}\\par`)
    expect({ source, doubts }).toEqual({ source: '甲\n', doubts: [{ kind: 'picture', count: 1 }] })
    expect((await readRtf('甲\\par')).doubts).toBeUndefined()
  })

  it('is refused where a title stands over pictures alone', async () => {
    const picture = '{\\pict\\pngblip\\picwgoal9000 89504e47}\\par'
    const title = '青溪县粮食局2016年政府信息公开工作年度报告\\par'
    await expect(readRtf(title + picture)).rejects.toThrow('its text is pictures')
    const text = `${title}一、概述\\par${'公开信息3条。'.repeat(9)}\\par`
    expect((await readRtf(text + picture)).doubts).toEqual([{ kind: 'picture', count: 1 }])
  })

  it('keeps signs and leaves out what is hidden, deleted or only looks', async () => {
    const text =
      '甲{\\v 藏}{\\deleted 删}{\\v\\v0 现}\\~\\_\\-\\{\\}\\\\\\tab 乙\\line 丙\\emdash{\\*\\unknown 无}{\\pict 89ab}'
    expect(await linesOf(text)).toEqual(['甲现\u00a0-{}\\\t乙', '丙—'])
  })

  it('reads results of fields, notes and text boxes; headers are set apart', async () => {
    const text =
      '{\\header 某局年报\\par}{\\footer 1\\par}' +
      '受理{\\footnote\\pard 注文\\par}9件{\\field{\\*\\fldinst PAGE}{\\fldrslt 年}}' +
      '{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard 框内\\par}}{\\shprslt 框内}}\\par 末段'
    const { root, source } = await readRtf(text)
    expect(source.split('\n')).toEqual(['受理9件年', '注文', '框内', '末段', '某局年报', ''])
    expect(root.children.map(({ data }) => data?.isFurniture ?? false).lastIndexOf(false)).toBe(3)
  })

  it('puts the numbers of lists before the text, but no bullets', async () => {
    const text =
      '{\\listtext\\pard 一、\\tab}\\outlinelevel0 总体情况\\par\\pard{\\listtext 1.\\tab}3件\\par' +
      "{\\listtext\\'a1\\'a4\\tab}要点\\par"
    const { root, source } = await readRtf(text)
    expect(source.split('\n')).toEqual(['一、总体情况', '1. 3件', '要点', ''])
    expect(root.children[0]?.type).toBe('heading')
  })

  it('prints no control codes but tabs and ends of lines', async () => {
    expect(await linesOf("甲\\'05\\u5?\\'09乙\\'0d\\u13?丙")).toEqual(['甲\t乙', '', '丙'])
  })

  it('lets notes in notes run on where they nest without end', async () => {
    const depth = 20_000
    const lines = await linesOf(`${'{\\footnote a'.repeat(depth)}${'}'.repeat(depth)}`)
    expect(lines.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 1, 1, depth - 7])
  })

  it('ends with its outermost group', async () => {
    expect(await linesOf('甲\\par}}}乙\\par')).toEqual(['甲'])
  })

  it.each(['甲\\par{\\footnote 乙', '甲\\par{\\pict\\bin99999 }}', '甲\\'])(
    'is refused when cut short: %s',
    async (text) => {
      const error = await read(Buffer.from(`{\\rtf1 ${coded(text)}`, 'latin1'), 'x.doc').catch(
        (reason: unknown) => reason,
      )
      expect(error instanceof ReadError && error.texts.zh).toMatch(/不完整/)
    },
  )

  it('is refused where there is none', async () => {
    const error = await readRtf('{\\pict 89ab}\\par').catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ReadError)
  })
})

describe('tables of an RTF file', () => {
  const row = (cells: string, ...texts: readonly string[]): string =>
    `\\trowd\\trleft-108${cells}\\pard\\intbl ${texts.map((text) => `${text}\\cell `).join('')}\\row`

  async function spansOf(content: string) {
    const { root } = await readRtf(content)
    return root.children.map((node) =>
      node.type === 'table'
        ? node.children.map((line) =>
            line.children.map(({ data: { rowSpan = 1, colSpan = 1 } = {} }) => `${rowSpan}×${colSpan}`),
          )
        : node.type,
    )
  }

  it('join cells across and down', async () => {
    const table =
      row('\\clvmgf\\cellx900\\clmgf\\cellx1800\\clmrg\\cellx2700', '甲', '乙', '') +
      row('\\clvmrg\\cellx900\\cellx1800\\cellx2700', '', '丙', '丁') +
      row('\\cellx900\\cellx2700', '戊', '己')
    expect(await linesOf(`${table}\\pard 末段`)).toEqual(['甲 | 乙', '丙 | 丁', '戊 | 己', '末段'])
    expect(await spansOf(table)).toEqual([
      [
        ['2×1', '1×2'],
        ['1×1', '1×1'],
        ['1×1', '1×2'],
      ],
    ])
  })

  it('take a table out of a cell, and no cell that the row does not describe', async () => {
    const inner =
      '\\pard\\intbl\\itap2 内一\\nestcell 内二\\nestcell{\\*\\nesttableprops\\trowd\\cellx400\\cellx800\\nestrow}{\\nonesttables\\par}'
    const table = `\\trowd\\cellx900\\cellx1800\\pard\\intbl 外一\\par${inner}\\pard\\intbl\\cell 外二\\cell\\cell\\row`
    expect(await linesOf(table)).toEqual(['外一 | 外二', '内一 | 内二'])
  })

  it('hold notes until they end', async () => {
    const table = row('\\cellx900\\cellx1800', '甲{\\footnote 注}', '乙')
    expect(await linesOf(`${table}\\pard 末段\\par`)).toEqual(['甲 | 乙', '注', '末段'])
  })
})
