import { readFile } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { ReadError } from '../../../src/read/document.js'
import { READ_LIMITS } from '../../../src/model/limits.js'
import { readPdf } from '../../../src/read/pdf/pdf.js'
import { read } from '../../../src/read/read.js'
import { showText, writePdf } from './writePdf.js'

const fixture = (name: string): Promise<Uint8Array> =>
  readFile(new URL(`../../fixtures/pdf/${name}`, import.meta.url))

async function textOf(content: string, extra?: string): Promise<string> {
  const { source } = await readPdf(writePdf([{ content, ...(extra ? { extra } : {}) }]))
  return source.trimEnd()
}

async function refusal(bytes: Uint8Array, limits = READ_LIMITS): Promise<string> {
  const error = await readPdf(bytes, limits).catch((reason: unknown) => reason)
  if (!(error instanceof ReadError)) throw new Error('was read')
  expect(error.message).toBe(error.texts.en)
  return error.texts.zh
}

describe('reports made by other programs', () => {
  it.each(['libreoffice.pdf', 'chromium.pdf'])(
    'reads paragraphs and the table of %s as the page has them',
    async (name) => {
      const { format, source } = await read(await fixture(name), name)
      expect(format).toBe('pdf')
      expect(source.trimEnd().split('\n')).toEqual(await linesOf('report.html'))
    },
  )

  it('reads a table with lines above it, below its head and at its end only', async () => {
    const { source, doubts } = await read(await fixture('unruled.pdf'), 'unruled.pdf')
    expect(doubts).toBeUndefined()
    expect(source.trimEnd().split('\n')).toEqual(await linesOf('unruled.html'))
  })

  it('points at pages, and at rows and columns of tables', async () => {
    const { root, source } = await readPdf(await fixture('libreoffice.pdf'))
    const table = root.children.find(({ type }) => type === 'table')
    if (table?.type !== 'table') throw new Error('no table')
    const total = table.children.at(-2)?.children
    expect(table.data).toMatchObject({ page: 2, place: { table: 1 } })
    expect(total?.map(({ data }) => data?.place)).toEqual(
      [2, 4, 5, 6].map((column) => ({ table: 1, row: 26, column })),
    )
    const [start, end] = [total?.[3]?.position?.start.offset, total?.[3]?.position?.end.offset]
    expect(source.slice(start, end)).toBe('21')
  })
})

/** What a reader of the page sees: one line for each paragraph and table row. */
async function linesOf(name: string): Promise<string[]> {
  const html = new TextDecoder().decode(await fixture(name))
  const lines = html.matchAll(/<(?:p|h2)[^>]*>([^<]*)<|<tr>(.*?)<\/tr>/gs)
  return [...lines]
    .map(
      ([, text, row = '']) =>
        text ?? [...row.matchAll(/<td[^>]*>([^<]*)</g)].map(([, cell]) => cell?.trim()).join(' | '),
    )
    .map((line) => line.trim())
    .filter((line) => line !== '&nbsp;')
}

describe('readPdf', () => {
  it('reads text in character codes of a Chinese character map', async () => {
    expect(await textOf(showText(72, 760, '一、总体情况：公开1025条'))).toBe('一、总体情况：公开1025条')
  })

  it('reads a page whose text is turned upside down', async () => {
    const content = showText(500, 700, '四、结转下年度继续办理', '-1 0 0 -1')
    expect(await textOf(content, '/Rotate 180')).toBe('四、结转下年度继续办理')
  })

  it('reads a page whose text and table are turned', async () => {
    const { source } = await readPdf(await fixture('turned.pdf'))
    expect(source).toBe('三、收到和处理政府信息公开申请情况\n一、本年新收 | 19\n二、上年结转 | 2\n')
  })

  it('reads single characters of a font that is not in the file, drawn or not', async () => {
    const [first, second] = [showText(72, 760, '自'), showText(88, 760, '然')]
    expect(await textOf(first + second + showText(72, 730, '自然') + showText(80, 700, '人'))).toBe(
      '自然\n自然\n人',
    )
    const [one, other] = [
      showText(72, 760, '没有收到申请，'.repeat(4)),
      showText(72, 736, '没有收到申请，'.repeat(4)),
    ]
    expect(await textOf(one + other)).toBe('没有收到申请，'.repeat(8))
    const scan = 'q 595 0 0 842 0 0 cm /I Do Q 3 Tr '
    const text = [...'一、总体情况如下所述的内容'].map((sign, at) => showText(72 + 16 * at, 760, sign))
    expect(await readPdf(writePdf([{ content: scan + text.join('') }]))).toMatchObject({
      source: '一、总体情况如下所述的内容\n',
      doubts: [{ kind: 'recognised', count: 1 }],
    })
  })

  it('leaves out a watermark that leans, and what lies outside of the page', async () => {
    const watermark = showText(100, 200, '仅供内部使用', '0.7 0.7 -0.7 0.7', 60)
    expect(await textOf(watermark + showText(72, 760, '正文') + showText(2000, 760, '页外'))).toBe('正文')
  })

  it('leaves out what leans a little, but not a page that leans as a whole', async () => {
    const mark = showText(80, 752, '张三', '0.9945 0.1045 -0.1045 0.9945')
    expect(await textOf(mark + showText(72, 760, '一、总体情况'))).toBe('一、总体情况')
    expect(await textOf(showText(72, 760, '一、总体情况', '0.9998 0.0175 -0.0175 0.9998'))).toBe(
      '一、总体情况',
    )
  })

  it('leaves out light text that a page is covered with, over its text or not', async () => {
    const [first, second] = [showText(72, 760, '一、总体情况'), showText(72, 730, '全年公开12条。')]
    const tile = (y: number): string => showText(100, y, '内部资料0122', '1 0 0 1', 14)
    const covered = `0.8 g\n${tile(762)}${tile(600)}${tile(400)}0 g\n${first}${second}`
    expect(await textOf(covered)).toBe('一、总体情况\n全年公开12条。')
    const once = `0.8 g\n${tile(600)}0 g\n${first}${second}`
    expect(await textOf(once)).toBe('一、总体情况\n全年公开12条。\n内部资料0122')
    expect(await textOf(covered.replace('0.8 g', '0.3 g'))).toContain('内部资料0122')
  })

  it('reads lines drawn as strokes, rectangles, thin areas and in forms', async () => {
    const rules =
      '60 700 200 60 re S 60 730 m 260 730 l S 159.5 700 1 60 re f\n' +
      showText(64, 740, '受理', '1 0 0 1', 12) +
      showText(164, 740, '37', '1 0 0 1', 12) +
      showText(64, 710, '办结', '1 0 0 1', 12) +
      showText(164, 710, '36', '1 0 0 1', 12)
    expect(await textOf(rules)).toBe('受理 | 37\n办结 | 36')
  })

  it('keeps the hyphen of a number that is broken at the end of a line', async () => {
    const content = showText(72, 760, '联系电话请拨打以下号码0551-') + showText(72, 736, '62345678')
    expect((await textOf(content)).replace('\n', '')).toContain('0551-62345678')
  })
})

describe('what cannot be read', () => {
  const image = '400 0 0 600 100 100 cm /I Do'

  it('says that scanned pages have no text layer', async () => {
    expect(await refusal(writePdf([{ content: image }]))).toMatch(/没有文本层/)
    expect(await refusal(writePdf([{ content: '' }]))).toMatch(/没有文本层/)
  })

  it('names a page that is an image among pages of text', async () => {
    const text = showText(72, 760, '一、总体情况如下所述的内容')
    const { doubts } = await readPdf(writePdf([{ content: text }, { content: image }]))
    expect(doubts).toEqual([{ kind: 'page', page: 2 }])
    expect((await readPdf(writePdf([{ content: text }]))).doubts).toBeUndefined()
  })

  describe('of which only the shapes of its text are left', () => {
    const shape = '0 0 m 4 9 6 3 8 7 c 2 5 l 1 3 l 7 1 l 0 2 l f'
    const rows = Array.from({ length: 400 }, (_, at) => {
      const [x, y] = [72 + (at % 25) * 18, 700 - 30 * Math.floor(at / 25)]
      return `q 1 0 0 1 ${x} ${y} cm ${shape} Q`
    })
    const shapes = `${rows.join('\n')}\n`
    const text = showText(72, 760, '一、总体情况如下所述的内容')
    const number = showText(280, 30, '第2页')

    it('names the page, or refuses the file', async () => {
      const { doubts } = await readPdf(writePdf([{ content: text }, { content: shapes + number }]))
      expect(doubts).toEqual([{ kind: 'page', page: 2 }])
      expect(await refusal(writePdf([{ content: shapes + number }]))).toMatch(/没有文本层/)
    })

    it('takes neither a seal nor shapes beside text for such a page', async () => {
      const seal = rows.map((row) => row.replace(/1 \d+ \d+ cm/, '1 400 100 cm')).join('\n')
      const body = [715, 685, 655, 625].map((y) => showText(72, y, '本局全年公开政府信息十二条没有收到申请'))
      for (const content of [`${seal}\n${number}`, shapes + body.join('')]) {
        const { doubts } = await readPdf(writePdf([{ content: text }, { content }]))
        expect(doubts).toBeUndefined()
      }
    })
  })

  it('names a page whose fonts do not say what they draw', async () => {
    const pages = ['一、总体情况如下所述的内容'.repeat(4), '\ue001\ue002\ue003\ue004一二三四五六七']
    const { doubts } = await readPdf(
      writePdf(pages.map((text) => ({ content: showText(0, 760, text, '1 0 0 1', 10) }))),
    )
    expect(doubts).toEqual([{ kind: 'page', page: 2 }])
  })

  it('doubts pictures among the text that may be tables', async () => {
    const text = showText(72, 760, '一、总体情况如下所述的内容')
    const painted = (width: number, height: number): string => `\nq ${width} 0 0 ${height} 50 50 cm /I Do Q`
    const doubtsOf = async (images: string): Promise<unknown> =>
      (await readPdf(writePdf([{ content: text + images }]))).doubts
    expect(await doubtsOf(painted(400, 300) + painted(300, 60))).toEqual([{ kind: 'picture', count: 2 }])
    expect(await doubtsOf(painted(100, 100) + painted(400, 20) + painted(595, 842))).toBeUndefined()
  })

  it('doubts text that a program put over a scan', async () => {
    const text = `3 Tr ${showText(72, 760, '一、总体情况如下所述的内容')}`
    const scan = 'q 595 0 0 842 0 0 cm /I Do Q '
    const read = async (content: string) => readPdf(writePdf([{ content }]))
    expect(await read(scan + text)).toMatchObject({
      source: '一、总体情况如下所述的内容\n',
      doubts: [{ kind: 'recognised', count: 1 }],
    })
    expect((await read(text)).doubts).toBeUndefined()
  })

  it('doubts a file that had to be mended', async () => {
    const bytes = writePdf([{ content: showText(72, 760, '一、总体情况') }])
    const end = new TextDecoder('latin1').decode(bytes).lastIndexOf('startxref')
    const { doubts } = await readPdf(bytes.map((byte, at) => (at === end + 10 ? 0x78 : byte)))
    expect(doubts).toEqual([{ kind: 'damaged' }])
  })

  it('refuses a file whose fonts do not say what they draw', async () => {
    expect(await refusal(writePdf([{ content: showText(72, 760, '\ue001\ue002一\ue003件') }]))).toMatch(
      /没有给出文字编码/,
    )
  })

  it('asks for the password to be removed', async () => {
    expect(await refusal(await fixture('encrypted.pdf'))).toMatch(/密码/)
  })

  it.each([
    ['is cut', (bytes: Uint8Array) => bytes.subarray(0, 200)],
    ['is only its first line', () => new TextEncoder().encode('%PDF-1.7\n')],
    ['has no pages', () => writePdf([])],
    ['has pages that contain themselves', () => writePdf([{ content: '' }], '2 0 R')],
  ])('refuses a file that %s', async (_name, damage) => {
    expect(await refusal(damage(writePdf([{ content: showText(72, 760, '正文') }])))).toMatch(
      /损坏|没有文本层/,
    )
  })

  it('stops where forms within forms multiply without end', async () => {
    const forms = Array.from({ length: 9 }, (_, at) => at).map((at) => {
      const content = at < 8 ? '/F Do '.repeat(10) : '0 0 m 10 10 l S'
      const inner = at < 8 ? `/Resources<</XObject<</F ${8 + at} 0 R>>>>` : ''
      return `<</Type/XObject/Subtype/Form/BBox[0 0 595 842]${inner}/Length ${content.length}>>stream\n${content}\nendstream`
    })
    const bytes = writePdf(
      [{ content: '/F Do', extra: '/Resources<</XObject<</F 7 0 R>>>>' }],
      undefined,
      forms,
    )
    expect(await refusal(bytes, { ...READ_LIMITS, memory: 64 })).toMatch(/内存/)
  })

  it('refuses what is over its limits', async () => {
    const bytes = writePdf(
      Array.from({ length: 3 }, () => ({ content: showText(72, 760, '正文'.repeat(2000)) })),
    )
    expect(await refusal(bytes, { ...READ_LIMITS, memory: 1 })).toMatch(/内存/)
    expect(await refusal(bytes, { ...READ_LIMITS, seconds: -1 })).toMatch(/限定时间/)
    const empty = Array.from({ length: 1001 }, () => ({ content: '' }))
    expect(await refusal(writePdf(empty))).toMatch(/过大/)
  })
})
