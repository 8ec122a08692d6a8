import { describe, expect, it } from '@jest/globals'
import { ReadError, type SourceDocument } from '../../../src/read/document.js'
import { read } from '../../../src/read/read.js'
import { flowOf } from '../../../src/parse/text/flow.js'
import { mhtmlFile, partOf, type WrittenPart } from './mhtmlFile.js'

const PAGE = `<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta name=Generator content="Microsoft Word 15"><style>p.MsoNormal {margin:0cm}</style></head>
<body lang=ZH-CN><div class=WordSection1>
<p class=MsoNormal align=center>青禾县林业局2023年政府信息公开工作年度报告</p>
<p class=MsoNormal><b>一、总体情况</b></p>
<p class=MsoNormal>2023年，我局主动公开政府信息<span lang=EN-US>118</span>条，受理申请4件。</p>
</div></body></html>
`
const page = (rest: Partial<WrittenPart> = {}): WrittenPart => ({ content: PAGE, charset: 'utf-8', ...rest })
const PICTURE: WrittenPart = { type: 'image/png', transfer: 'base64', content: '\u0001\u0002' }
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

const textOf = (document: SourceDocument): string => flowOf(document).text
const textIn = async (bytes: Uint8Array): Promise<string> => textOf(await read(bytes, '年报.doc'))

async function refusal(bytes: Uint8Array): Promise<string> {
  const error = await read(bytes, 'report.mht').catch((reason: unknown) => reason)
  if (!(error instanceof ReadError)) throw new Error('was read')
  return error.texts.zh
}

describe('a single file web page', () => {
  it.each([
    ['utf-8', 'quoted-printable'],
    ['gb2312', 'quoted-printable'],
    ['gb2312', 'base64'],
    ['gbk', '8bit'],
    ['utf-16le', 'base64'],
  ] as const)('is read in %s sent as %s', async (charset, transfer) => {
    const text = await textIn(mhtmlFile([page({ charset, transfer }), PICTURE]))
    expect(text).toContain('我局主动公开政府信息118条，受理申请4件。')
  })

  it('counts lines and columns in the decoded page', async () => {
    const document = await read(mhtmlFile([page({ charset: 'gb2312' })]), 'a.mht')
    expect(document).toMatchObject({ format: 'html', source: PAGE })
    const { text, toSource } = flowOf(document)
    expect(document.source.slice(toSource(text.indexOf('受理申请')))).toMatch(/^受理申请4件。<\/p>/)
  })

  it('is told by its bytes, whoever wrote it', async () => {
    const chrome = Buffer.concat([
      latin('From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.example.cn/a.html\r\n'),
      latin('Subject: =?utf-8?Q?=E9=9D=92=E7=A6=BE?=\r\n'),
      mhtmlFile([page()]),
    ])
    const single = Buffer.concat([latin('Subject: a\r\nMIME-Version: 1.0\r\n'), partOf(page())])
    const marked = Buffer.concat([latin('\u00ef\u00bb\u00bf\r\n'), mhtmlFile([page()])])
    for (const bytes of [chrome, single, marked]) expect(await textIn(bytes)).toContain('118条')
    expect((await read(Buffer.from('MIME-Version是什么？\n一、总体情况'), 'a.txt')).format).toBe('text')
  })

  it('joins lines with LF alone, and believes the page where the header is wrong or silent', async () => {
    const bytes = Buffer.from(mhtmlFile([page({ transfer: '8bit' })]))
    expect(await textIn(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'))).toContain(
      '118条',
    )
    const wrong = bytes.toString('latin1').replace('charset="utf-8"', 'charset="gb2312"')
    expect(await textIn(latin(wrong))).toContain('118条')
    expect(await textIn(latin(wrong.replace('; charset="gb2312"', '')))).toContain('118条')
  })

  it('begins with the part that start= names, else with the first page', async () => {
    const other = { content: '<html><body><p>页眉。页眉。页眉。</p></body></html>', id: '<head>' }
    const parts = [other, page({ id: '<main>' })]
    expect(await textIn(mhtmlFile(parts, ';\r\n\tstart="<main>"'))).toContain('118条')
    expect(await textIn(mhtmlFile(parts))).toContain('页眉')
  })

  it('looks into the parts of a part', async () => {
    const inner = Buffer.from(mhtmlFile([page()]))
      .toString('latin1')
      .replaceAll('NextPart', 'Next')
    const outer = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_Next"\r\n\r\n------=_Next\r\n${inner}\r\n------=_Next--`
    expect(await textIn(latin(outer))).toContain('118条')
  })

  it('reads the page within a frame, and says where there are more', async () => {
    const frames = '<html><frameset><frame src="sheet001.htm"><frame src="tabs.htm"></frameset></html>'
    const tabs =
      '<html><body><table><tr><td><a href="1">Sheet1</a></td><td>Sheet2</td></tr></table></body></html>'
    const framed = await read(mhtmlFile([{ content: frames }, { content: tabs }, page()]), 'a.mht')
    expect(textOf(framed)).toContain('118条')
    expect(framed.doubts).toBeUndefined()
    const several = await read(mhtmlFile([{ content: frames }, page(), page()]), 'a.mht')
    expect(several.doubts).toEqual([{ kind: 'embedded', count: 1 }])
  })
})

const START = 'MIME-Version: 1.0\r\nContent-Type: multipart/related'

describe('a web archive that cannot be read', () => {
  const whole = Buffer.from(mhtmlFile([page(), PICTURE])).toString('latin1')
  const sentAs64 = Buffer.from(mhtmlFile([page({ transfer: 'base64' })])).toString('latin1')

  it.each([
    ['nothing but its head', START],
    ['no boundary', `${START}\r\n\r\n--\r\n\r\n${PAGE}`],
    ['an endless boundary', `${START}; boundary="${'='.repeat(9000)}"\r\n\r\n`],
    ['an endless head', `${START}; boundary=a\r\nX: ${'a\r\n '.repeat(9000)}\r\n\r\n--a`],
    ['a boundary that never comes', `${START}; boundary=a\r\n\r\n--ab\r\n\r\nx`],
    ['an end that is missing', whole.slice(0, -200)],
    ['letters that are no base64', sentAs64.replace('PGh0', '<html')],
  ])('is refused for %s', async (_name, text) => {
    expect(await refusal(latin(text))).toBe('文件已损坏或不完整：网页归档（MHTML）的各部分无法分开')
  })

  it('is refused for masses of parts and for parts in parts without end', async () => {
    expect(await refusal(latin(`${START}; boundary=a\r\n\r\n${'--a\r\n\r\n'.repeat(5000)}--a--`))).toMatch(
      /过多/,
    )
    const deep = Array.from(
      { length: 20 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}x\r\n\r\n--b${at}x\r\n`,
    )
    const ends = deep.map((_, at) => `\r\n--b${at}x--`).toReversed()
    expect(
      await refusal(
        latin(`MIME-Version: 1.0\r\n${deep.join('').replace('mixed', 'related')}${ends.join('')}`),
      ),
    ).toMatch(/过深/)
  })

  it('is refused where it holds no page, a page without a report, or is an e-mail', async () => {
    expect(await refusal(mhtmlFile([PICTURE]))).toBe('网页归档（MHTML）中没有网页')
    expect(await refusal(mhtmlFile([{ content: '<html><body></body></html>' }]))).toMatch(/没有可读的文字/)
    expect(await refusal(latin(whole.replace('multipart/related', 'multipart/mixed')))).toMatch(/电子邮件/)
  })

  it('takes time that grows with its length', async () => {
    const started = performance.now()
    const marks = `${START}; boundary=a\r\n\r\n${'--ab\r\n'.repeat(300_000)}`
    expect(await refusal(latin(marks))).toMatch(/损坏/)
    expect(
      await refusal(latin(`${START}; boundary=a\r\n\r\n--a\r\n\r\n${'='.repeat(2_000_000)}\r\n--a--`)),
    ).toMatch(/没有网页/)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
