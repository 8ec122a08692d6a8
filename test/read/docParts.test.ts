import { describe, expect, it } from '@jest/globals'
import { blocksOf } from '../../src/read/doc/blocks.js'
import { applyToCharacters, type CharacterFormat } from '../../src/read/doc/characterFormat.js'
import { formatsOf, type Formats } from '../../src/read/doc/formats.js'
import { inlineOf } from '../../src/read/doc/inline.js'
import { listsOf } from '../../src/read/doc/lists.js'
import { modifiersIn } from '../../src/read/doc/modifiers.js'
import { stretchAt, stretchesOf } from '../../src/read/doc/pages.js'
import { applyToParagraph, longListsOf, type ParagraphFormat } from '../../src/read/doc/paragraphFormat.js'
import { isWidePicture } from '../../src/read/doc/pictures.js'
import type { Style } from '../../src/read/doc/styles.js'
import { openTables } from '../../src/read/word/openTables.js'
import { textOf } from '../../src/read/doc/text.js'
import { part, records, type WordFile } from '../../src/read/doc/wordFile.js'
import { paragraphOf } from '../../src/read/word/blocks.js'
import { listCounter, type List, type ListLevel } from '../../src/read/word/lists.js'
import { formatNumber } from '../../src/read/word/numberFormat.js'
import { symbolOf, withSymbols } from '../../src/read/word/symbols.js'

function view(...bytes: readonly number[]): DataView {
  return new DataView(Uint8Array.from(bytes).buffer)
}

const word = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff]
const long = (value: number): number[] => [...word(value & 0xffff), ...word(value >>> 16)]

function paragraphFormat(...bytes: readonly number[]): ParagraphFormat {
  const format: ParagraphFormat = {}
  applyToParagraph(format, view(...bytes), longListsOf(undefined))
  return format
}

describe('modifiers', () => {
  const lengths = (...bytes: readonly number[]): number[] =>
    [...modifiersIn(view(...bytes))].map(({ value }) => value.byteLength)

  it('know the lengths of their values', () => {
    const list = [
      ...[...word(0x2416), 1],
      ...[...word(0x460b), 2, 0],
      ...[...word(0x6649), ...long(1)],
      ...[...word(0xea08), 1, 2, 3],
      ...[...word(0xd62b), 2, 0, 3],
    ]
    expect(lengths(...list)).toEqual([1, 2, 4, 3, 2])
  })

  it('count tabs where the length is not said', () => {
    const tabs = [1, ...word(100), ...word(10), 2, ...word(200), ...word(300), 0, 0]
    expect(lengths(...word(0xc615), 255, ...tabs, ...word(0x2416), 1)).toEqual([tabs.length, 1])
  })

  it.each([
    ['beyond the list', [...word(0x6649), 1, 0]],
    ['of a length beyond the list', [...word(0xd62b), 9, 0]],
    ['of a table without a length', [...word(0xd608), 9]],
  ])('end at a value %s', (_name, bytes) => {
    expect(lengths(...bytes)).toEqual([])
  })
})

describe('paragraph format', () => {
  it('takes what is too long for its place from the data stream, but follows no further', () => {
    const inData = [...word(0x2417), 1, ...word(0x6646), ...long(0)]
    const data = view(...word(inData.length), ...inData)
    const format: ParagraphFormat = {}
    applyToParagraph(format, view(...word(0x6646), ...long(0)), longListsOf(data))
    expect(format).toEqual({ isRowEnd: true })
  })

  it('reads lists in the data stream once each, and none that overlap', () => {
    const lists = longListsOf(view(...word(4), ...word(4), ...word(4), 0, 0, 0, 0))
    expect(lists(0)).toBe(lists(0))
    expect(lists(2)).toEqual({})
    expect(() => lists(4)).toThrow(/damaged/)
    expect(() => lists(9)).toThrow(RangeError)
  })

  it('merges, splits and joins the cells of a row', () => {
    const cells = [0, 1, 2, 3].flatMap(() => [...word(0), ...Array<number>(18).fill(0)])
    const edges = [0, 900, 1800, 2700, 3600].flatMap(word)
    const define = [...word(0xd608), ...word(2 + edges.length + cells.length), 4, ...edges, ...cells]
    const { row } = paragraphFormat(
      ...define,
      ...[...word(0x5624), 0, 3],
      ...[...word(0x5625), 2, 3],
      ...[...word(0xd62b), 2, 3, 3],
    )
    expect(row?.edges).toEqual([0, 900, 1800, 2700, 3600])
    expect(row?.cells.map(({ horizontal, vertical }) => [horizontal, vertical])).toEqual([
      ['right', undefined],
      ['left', undefined],
      [undefined, undefined],
      [undefined, 'down'],
    ])
  })

  it('ignores merges of a row that was not described', () => {
    expect(paragraphFormat(...word(0x5624), 0, 3)).toEqual({})
  })
})

describe('character format', () => {
  it('knows what is deleted, hidden or a symbol', () => {
    const format: CharacterFormat = {}
    const list = [...word(0x0800), 1, ...word(0x083c), 1, ...word(0x083c), 0x80]
    applyToCharacters(format, view(...list, ...word(0x6a09), ...word(2), ...word(0xf0fe)))
    expect(format).toEqual({ isDeleted: true, isHidden: true, symbol: { font: 2, code: 0xf0fe } })
  })
})

describe('lists of a doc', () => {
  const level = (start: number, text: readonly number[]): number[] => [
    ...long(start),
    ...[37, 0, ...Array<number>(9).fill(0), 2],
    ...Array<number>(12).fill(0),
    ...word(text.length),
    ...text.flatMap(word),
  ]
  const definition = [...long(7), ...long(0), ...Array<number>(18).fill(0), 1, 0]
  const lists = [...word(1), ...definition]
  const levels = level(1, [0, 0x3001])
  const use = (overrides: number): number[] => [...long(7), ...long(0), ...long(0), overrides, 0, 0, 0]
  const uses = [
    ...[...long(3), ...use(0), ...use(1), ...use(1)],
    ...long(0xffffffff),
    ...[...long(0xffffffff), ...long(5), ...long(0x10)],
    ...[...long(0xffffffff), ...long(0), ...long(0x30), ...level(8, [0x7b2c, 0])],
  ]

  function numbersOf(...numbers: readonly number[]): (string | undefined)[] {
    const table = view(...lists, ...levels)
    const file = {
      table,
      structure: (index: number) => (index === 73 ? part(table, 0, lists.length) : view(...uses)),
    } as unknown as WordFile
    const counter = listCounter()
    const listOf = listsOf(file)
    return numbers.map((number) => {
      const list = listOf(number)
      return list && counter.next(list, 0)?.trim()
    })
  }

  it('count together, and start where a use says so', () => {
    expect(numbersOf(1, 1, 2, 1, 3, 3)).toEqual(['一、', '二、', '五、', '六、', '第八', '第九'])
  })

  it('are none for a use that is not there', () => {
    expect(numbersOf(0, 4)).toEqual([undefined, undefined])
  })
})

describe('formats by position', () => {
  it('are those of the file, changed by what a quick save says of the piece', () => {
    const page = new DataView(new ArrayBuffer(1024))
    page.setUint8(511, 1)
    page.setUint32(4, 10, true)
    const bins = [...long(0), ...long(10), ...long(0)]
    const file = { main: page, data: undefined, structure: () => view(...bins) } as unknown as WordFile
    const piece = (start: number, modifiers?: DataView) => ({
      start,
      end: start + 3,
      offset: start,
      width: 1 as const,
      modifiers,
    })
    const deleted = view(...word(0x0800), 1, ...word(0x2417), 1)
    const formats = formatsOf(file, [piece(0), piece(3, deleted)])
    expect([...formats.runs(1, 9)].map(({ start, end, format }) => [start, end, format.isDeleted])).toEqual([
      [1, 3, undefined],
      [3, 6, true],
    ])
    expect([formats.paragraph(2), formats.paragraph(4)]).toEqual([{}, { isRowEnd: true }])
    expect([formats.isParagraphEnd(2), formats.isParagraphEnd(99)]).toEqual([false, true])
  })
})

describe('text of a doc', () => {
  const main = view(...new TextEncoder().encode('abc\u0000'), ...word(0x516c), ...word(0x5f00))

  function text(...structure: readonly number[]): ReturnType<typeof textOf> {
    const file = { main, structure: () => view(...structure) } as unknown as WordFile
    return textOf(file)
  }

  const narrow = (offset: number): number[] => [0, 0, ...long(0x40000000 + 2 * offset)]
  const wide = (offset: number): number[] => [0, 0, ...long(offset)]
  const table = (...content: readonly number[]): number[] => [2, ...long(content.length), ...content]
  const positions = (...values: readonly number[]): number[] => values.flatMap(long)

  it('joins pieces of one and of two bytes for a character', () => {
    const pieces = table(...positions(0, 3, 5), ...narrow(0), ...word(0), ...wide(4), ...word(0))
    expect(text(...pieces).characters).toBe('abc公开')
  })

  it('keeps what a quick save changed in a piece', () => {
    const list = [...word(0x2417), 1]
    const changes = [1, ...word(list.length), ...list]
    const listed = table(...positions(0, 3), ...narrow(0), ...word(1))
    expect(text(...changes, ...listed).pieces[0]?.modifiers?.byteLength).toBe(3)
    const short = table(...positions(0, 3), ...narrow(0), ...word((0x41 << 1) | (1 << 8)))
    const format: CharacterFormat = {}
    applyToCharacters(format, text(...short).pieces[0]?.modifiers ?? view())
    expect(format).toEqual({ isDeleted: true })
  })

  it.each([
    ['overlap', table(...positions(0, 4, 8), ...narrow(0), ...word(0), ...wide(0), ...word(0))],
    ['go back', table(...positions(0, 3, 1), ...narrow(0), ...word(0), ...narrow(0), ...word(0))],
    ['are none', [9]],
  ])('is refused where pieces %s', (_name, structure) => {
    expect(() => text(...structure)).toThrow(/damaged/)
  })
})

describe('pages of formats', () => {
  const page = new DataView(new ArrayBuffer(1024))
  page.setUint8(1023, 1)
  page.setUint32(512 + 4, 20, true)
  page.setUint8(512 + 8, 50)

  it('are read once, however often they are named', () => {
    const bins = view(...[0, 9, 20].flatMap(long), ...long(1), ...long(1))
    const stretches = stretchesOf(page, bins, 1, (_page, at) => at)
    expect(stretches).toEqual([{ start: 0, end: 20, format: 100 }])
    expect(stretchAt(stretches, 19)?.format).toBe(100)
    expect(stretchAt(stretches, 20)).toBeUndefined()
  })

  it('are refused where they say they hold more than fits', () => {
    const full = new DataView(new ArrayBuffer(512))
    full.setUint8(511, 200)
    expect(() => stretchesOf(full, view(...[0, 9].flatMap(long), ...long(0)), 13, () => 0)).toThrow(/damaged/)
  })
})

const styles = (): Style => ({ paragraph: {}, characters: {} })

describe('records by position', () => {
  it('end where a position goes back', () => {
    const list = view(...[0, 5, 3, 9].flatMap(long), 1, 0, 2, 0, 3, 0)
    expect(records(list, 2).map(({ start, end }) => [start, end])).toEqual([[0, 5]])
    expect(records(view(), 2)).toEqual([])
  })
})

describe('blocks of a doc', () => {
  it('end with the text, whatever a part says of its length', () => {
    const formats: Formats = {
      paragraph: () => ({}),
      isParagraphEnd: () => true,
      *runs(start, end) {
        yield { start, end, format: {} }
      },
    }
    const context = {
      characters: '甲\r乙\f丙',
      formats,
      styles,
      fonts: [],
      lists: () => undefined,
      onPicture: () => undefined,
    }
    const blocks = blocksOf({ ...context, counter: listCounter(), asides: [] }, 0, 0xffffffff)
    expect(blocks).toEqual(['甲', '乙', '丙'].map((text) => paragraphOf(text)))
  })
})

describe('pictures of a doc', () => {
  const format = (...bytes: readonly number[]): CharacterFormat => {
    const result: CharacterFormat = {}
    applyToCharacters(result, view(...bytes))
    return result
  }
  const described = (twips: number, shown: number): DataView =>
    view(9, ...Array.from({ length: 28 }, () => 0), ...word(twips), ...word(0), ...word(shown), ...word(0))

  it('stand where a character says so, unless a field keeps its data there', () => {
    const places: number[] = []
    const picture = [...word(0x6a03), ...long(7)]
    const all = [format(...picture), format(...picture, ...word(0x0806), 1), format()]
    const formats: Formats = {
      paragraph: () => ({}),
      isParagraphEnd: () => true,
      *runs(start, end) {
        for (let at = start; at < end; at += 1) yield { start: at, end: at + 1, format: all[at] ?? {} }
      },
    }
    const source = { characters: '\u0001\u0001\u0001甲', formats, styles, fonts: [] }
    const text = inlineOf({ ...source, onPicture: (place) => places.push(place) }, styles(), 0, 4)
    expect({ text, places }).toEqual({ text: '甲', places: [7] })
  })

  it('may be tables when they are shown as wide', () => {
    expect(isWidePicture(described(9000, 1000), 1)).toBe(true)
    expect(isWidePicture(described(9000, 500), 1)).toBe(false)
    expect(isWidePicture(described(9000, 1000), 2)).toBe(false)
    expect(isWidePicture(undefined, 0)).toBe(false)
  })
})

describe('tables under construction', () => {
  it('keep the text of a row that never ends', () => {
    const tables = openTables()
    tables.add(1, [paragraphOf('甲')])
    tables.endCell(1)
    tables.add(2, [paragraphOf('乙')])
    expect(tables.close()).toEqual([paragraphOf('甲'), paragraphOf('乙')])
  })

  it('give cells some width that their row does not describe', () => {
    const tables = openTables()
    for (const text of ['甲', '乙']) {
      tables.add(1, [paragraphOf(text)])
      tables.endCell(1)
    }
    tables.endRow(1, undefined)
    const [table] = tables.close()
    expect(table?.kind === 'table' && table.rows[0]?.map(({ column }) => column)).toEqual([1, 2])
  })

  it('drop a row whose end is deleted only if no text of it is kept', () => {
    const tables = openTables()
    for (const text of ['', '甲']) {
      tables.add(1, [paragraphOf(text)])
      tables.endCell(1)
      tables.endRow(1, undefined, true)
    }
    const [table] = tables.close()
    expect(table?.kind === 'table' && table.rows.map(([cell]) => cell?.blocks)).toEqual([[paragraphOf('甲')]])
  })
})

describe('numbers of lists', () => {
  it.each([
    ['decimal', [1, 12], ['1', '12']],
    ['decimalZero', [1, 12], ['01', '12']],
    [
      'chineseCounting',
      [1, 10, 12, 20, 35, 105, 110, 1001],
      '一 十 十二 二十 三十五 一百〇五 一百一十 一千〇一'.split(' '),
    ],
    ['chineseLegalSimplified', [1, 10, 25], ['壹', '壹拾', '贰拾伍']],
    ['ideographDigital', [12, 20], ['一二', '二〇']],
    ['ideographTraditional', [1, 11], ['甲', '甲']],
    ['ideographZodiac', [3], ['寅']],
    ['decimalEnclosedCircleChinese', [1, 20, 21], ['①', '⑳', '21']],
    ['decimalEnclosedParen', [2, 21], ['⑵', '(21)']],
    ['decimalEnclosedFullstop', [2, 21], ['⒉', '21.']],
    ['ideographEnclosedCircle', [1, 11], ['㊀', '11']],
    ['decimalFullWidth', [12], ['１２']],
    ['lowerLetter', [1, 26, 27], ['a', 'z', 'aa']],
    ['upperLetter', [28], ['BB']],
    ['lowerRoman', [4, 19], ['iv', 'xix']],
    ['upperRoman', [2024], ['MMXXIV']],
    ['none', [3], ['']],
    ['anything else', [3], ['3']],
  ] as const)('are printed as %s', (format, values, printed) => {
    expect(values.map((value) => formatNumber(value, format))).toEqual([...printed])
  })

  it.each(['upperRoman', 'lowerLetter', 'chineseCounting'])('stay short in %s', (format) => {
    expect(formatNumber(2 ** 31 - 1, format)).toBe('2147483647')
    expect(formatNumber(0, format)).toBe('0')
  })

  it('make labels of bounded length', () => {
    const level: ListLevel = {
      start: 1,
      format: 'decimal',
      text: ['长'.repeat(1000), 0],
      isLegal: false,
      follow: 'nothing',
    }
    const list: List = { id: 1, definition: 1, level: () => level, restarts: new Map() }
    expect(listCounter().next(list, 0)).toHaveLength(40)
  })
})

describe('symbols', () => {
  it('are read in their fonts only', () => {
    expect(symbolOf(0xf0fe, 'Wingdings')).toBe('☑')
    expect(symbolOf(0x52, 'Wingdings 2')).toBe('☑')
    expect(symbolOf(0xf0fe, '宋体')).toBe('')
    expect(withSymbols('\uf0fc是', 'Wingdings')).toBe('√是')
    expect(withSymbols('\uf0fc是', '宋体')).toBe('\uf0fc是')
    expect(withSymbols('是', undefined)).toBe('是')
  })
})
