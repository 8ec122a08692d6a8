import { describe, expect, it } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { ReadError } from '../../src/read/document.js'
import { openCompoundFile } from '../../src/read/ole.js'
import { read } from '../../src/read/read.js'
import { childOf, parseXml, textOf } from '../../src/read/xml.js'
import { openZip } from '../../src/read/zip.js'
import { fixture } from './word/docFile.js'
import { docxFile, docxParts, p } from './word/docxFile.js'

function refusalOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    if (error instanceof ReadError) return error.texts.zh
    throw error
  }
  throw new Error('was read')
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const error = await read(bytes, 'report.docx').catch((reason: unknown) => reason)
  if (!(error instanceof ReadError)) throw new Error('was read')
  return error.texts.zh
}

/** The file with a number written over it, `size` bytes wide, after the n-th mark. */
function patched(bytes: Uint8Array, mark: string, offset: number, value: number, size: 2 | 4): Uint8Array {
  const result = bytes.slice()
  const at = Buffer.from(result).indexOf(mark, 0, 'latin1')
  const view = new DataView(result.buffer)
  if (size === 2) view.setUint16(at + offset, value, true)
  else view.setUint32(at + offset, value, true)
  return result
}

const CENTRAL = 'PK\u0001\u0002'
const END = 'PK\u0005\u0006'

describe('zip container', () => {
  const bytes = zipSync({ 'a/B.xml': strToU8('甲'), empty: new Uint8Array() })

  it('gives parts by name without regard to case, stored or packed', () => {
    const stored = openZip(zipSync({ 'a/B.xml': strToU8('甲') }, { level: 0 }))
    for (const zip of [openZip(bytes), stored]) {
      expect(zip.read('A/b.XML')).toEqual(strToU8('甲'))
      expect(zip.read('c')).toBeUndefined()
    }
    expect(openZip(bytes).read('empty')).toEqual(new Uint8Array())
  })

  it('takes names for names: one that leads out of the folder is a part like any other', () => {
    const zip = openZip(zipSync({ '../../etc/passwd': strToU8('x'), '/abs': strToU8('y') }))
    expect(zip.names).toEqual(['../../etc/passwd', 'abs'])
  })

  it.each([
    ['without its end', bytes.subarray(0, bytes.length - 10)],
    ['with only its beginning', bytes.subarray(0, 20)],
    ['with a directory that lies elsewhere', patched(bytes, END, 16, 3, 4)],
    ['with a directory beyond the end', patched(bytes, END, 16, 0xffffff, 4)],
  ])('refuses a file %s', (_name, content) => {
    expect(refusalOf(() => openZip(content))).toMatch(/无法解开/)
  })

  it.each([
    ['unpacks to more than it says', patched(bytes, CENTRAL, 24, 2, 4)],
    ['unpacks to less than it says', patched(bytes, CENTRAL, 24, 400, 4)],
    ['says it unpacks to what no packing could', patched(bytes, CENTRAL, 24, 0x3000000, 4)],
    ['does not agree with its checksum', patched(bytes, CENTRAL, 16, 1, 4)],
    ['is packed by another method', patched(bytes, CENTRAL, 10, 99, 2)],
    ['lies beyond the end', patched(bytes, CENTRAL, 42, 0xffffff, 4)],
    ['is cut short', patched(bytes, CENTRAL, 20, 0xffffff, 4)],
  ])('refuses a part that %s', (_name, content) => {
    expect(refusalOf(() => openZip(content).read('a/b.xml'))).toMatch(/无法解开/)
  })

  it('refuses an encrypted part', () => {
    expect(refusalOf(() => openZip(patched(bytes, CENTRAL, 8, 1, 2)).read('a/b.xml'))).toMatch(/已加密/)
  })

  it('refuses more parts, and larger ones, than the limits allow', () => {
    const bomb = zipSync({ a: new Uint8Array(60_000), b: new Uint8Array(60_000) })
    const zip = openZip(bomb, { entries: 2, unpacked: 100_000 })
    expect(zip.read('a')).toHaveLength(60_000)
    expect(refusalOf(() => zip.read('b'))).toMatch(/过大/)
    expect(refusalOf(() => openZip(bomb, { entries: 1, unpacked: 100_000 }))).toMatch(/过大/)
  })

  it('is told by its parts', async () => {
    const holding = (name: string): Uint8Array => zipSync({ [name]: strToU8('x') })
    expect(await refusal(holding('年报.docx'))).toMatch(/压缩包/)
    expect(await refusal(holding('ppt/presentation.xml'))).toMatch(/PowerPoint/)
    expect(await refusal(zipSync({}))).toMatch(/压缩包/)
  })
})

describe('XML', () => {
  const parse = (text: string) => parseXml(strToU8(text))

  it('is read without namespaces, entities resolved', () => {
    const element = childOf(parse('<w:a xmlns:w="x" w:val="1"><w:b>&lt;<![CDATA[&]]></w:b></w:a>'), 'a')
    expect(element?.attributes).toEqual({ val: '1' })
    const inner = childOf(element, 'b')
    expect(inner && textOf(inner)).toBe('<&')
  })

  it('refuses a document type: no entity is expanded and none is fetched', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]><a>&y;</a>'
    expect(refusalOf(() => parse(bomb))).toMatch(/DTD/)
    expect(refusalOf(() => parse('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'))).toMatch(/DTD/)
  })

  it.each(['<a>', '<a></b>', '<a>&x;</a>', '', 'text'])('refuses %j, which is not well-formed', (text) => {
    expect(refusalOf(() => parse(text))).toMatch(/不合规范/)
  })

  it('refuses bytes that are no UTF-8', () => {
    expect(refusalOf(() => parseXml(Uint8Array.of(0x3c, 0x61, 0xff, 0x2f, 0x3e)))).toMatch(/不合规范/)
  })

  it('leaves elements out with all that is in them', () => {
    const element = childOf(parseXml(strToU8('<a><b>x<c/>y</b>z<c/></a>'), new Set(['b'])), 'a')
    expect(element?.children.map((child) => (typeof child === 'string' ? child : child.name))).toEqual([
      'z',
      'c',
    ])
  })

  it('refuses masses of elements, however small they are packed', () => {
    expect(refusalOf(() => parse(`<a>${'<b/>'.repeat(500_000)}</a>`))).toMatch(/过多/)
  })

  it('refuses endless nesting', () => {
    expect(refusalOf(() => parse('<a>'.repeat(100_000)))).toMatch(/嵌套过深/)
  })
})

describe('docx that cannot be read', () => {
  const whole = docxFile(p('正文'))

  it.each([
    ['cut short', whole.subarray(0, whole.length / 2), /无法解开/],
    ['without its main part', zipSync({ 'word/styles.xml': strToU8('<a/>') }), /没有 Word 文档的正文/],
    ['with something else for its main part', zipSync({ 'word/document.xml': strToU8('<a/>') }), /没有 Word/],
    ['without text', docxFile(p('')), /没有文字/],
    ['with a picture for each page', docxFile(p('<w:r><w:drawing/></w:r>')), /没有文字/],
    ['with nothing but a header', docxFile({ body: p(''), header: p('某局') }), /没有文字/],
    [
      'with an entity bomb',
      zipSync({ ...docxParts({}), 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY x "x">]><a>&x;</a>') }),
      /DTD/,
    ],
  ])('is refused: %s', async (_name, content, sentence) => {
    expect(await refusal(content)).toMatch(sentence)
  })
})

describe('OLE container', () => {
  const whole = fixture('text')
  const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset)

  function changed(change: (view: DataView) => void): Uint8Array {
    const bytes = whole.slice()
    change(view(bytes))
    return bytes
  }

  it('gives the streams of its root', () => {
    const file = openCompoundFile(whole)
    expect(file.names).toEqual(expect.arrayContaining(['WordDocument', '1Table']))
    expect(file.read('WordDocument')?.subarray(0, 2)).toEqual(Uint8Array.of(0xec, 0xa5))
    expect(file.read('Workbook')).toBeUndefined()
  })

  it('refuses chains of sectors that never end', () => {
    const fat = (1 + view(whole).getUint32(76, true)) * 512
    const endless = changed((bytes) => {
      for (let sector = 0; sector < 128; sector += 1) bytes.setUint32(fat + 4 * sector, sector, true)
    })
    expect(refusalOf(() => openCompoundFile(endless).read('WordDocument'))).toMatch(/OLE/)
  })

  it('refuses a table of sectors that never ends', () => {
    const endless = changed((bytes) => {
      bytes.setUint32(68, 0, true)
      for (let at = 512; at < 1024; at += 4) bytes.setUint32(at, 0, true)
    })
    expect(refusalOf(() => openCompoundFile(endless))).toMatch(/OLE/)
  })

  it.each([
    ['cut within its header', whole.subarray(0, 100)],
    ['cut after its header', whole.subarray(0, 512)],
    ['cut in the middle', whole.subarray(0, 4096)],
    ['with sectors of another size', changed((bytes) => bytes.setUint16(30, 3, true))],
    ['with a directory beyond the end', changed((bytes) => bytes.setUint32(48, 0xfffff, true))],
  ])('refuses a file %s', async (_name, content) => {
    expect(await refusal(content)).toMatch(/OLE|Word 97/)
  })

  it('is told by its streams', async () => {
    const renamed = (name: string): Uint8Array => {
      const at = Buffer.from(whole).indexOf('WordDocument', 0, 'utf16le')
      const bytes = whole.slice()
      bytes.fill(0, at, at + 64)
      bytes.set(Buffer.from(name, 'utf16le'), at)
      view(bytes).setUint16(at + 64, 2 * name.length + 2, true)
      return bytes
    }
    expect(await refusal(renamed('EncryptedPackage'))).toMatch(/已加密/)
    expect(await refusal(renamed('PowerPoint Document'))).toMatch(/PowerPoint/)
    expect(await refusal(renamed('CONTENTS'))).toMatch(/不是 Word/)
  })
})
