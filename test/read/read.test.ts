import { describe, expect, it } from '@jest/globals'
import { READ_LIMITS } from '../../src/model/limits.js'
import { ReadError } from '../../src/read/document.js'
import { read, readText } from '../../src/read/read.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

async function refusal(content: Uint8Array): Promise<string> {
  const error = await read(content, 'report.txt').catch((reason: unknown) => reason)
  if (!(error instanceof ReadError)) throw new Error('was read')
  expect(error.message).toBe(error.texts.en)
  return error.texts.zh
}

describe('limits', () => {
  it('refuses a file of more bytes than allowed, whatever it is', async () => {
    const limits = { ...READ_LIMITS, megabytes: 0.001 }
    await expect(read(new Uint8Array(2000), 'x.pdf', limits)).rejects.toThrow(/larger than the limit/)
  })
})

describe('read', () => {
  it('reads UTF-8 with and without byte order mark to the same text', async () => {
    const plain = await read(bytes('一、总体情况'), 'report.txt')
    const marked = await read(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes('一、总体情况')), 'report.txt')
    expect(marked.source).toBe(plain.source)
  })

  it('tells Markdown from text by the name', async () => {
    expect((await read(bytes('# 标题'), 'report.MD')).format).toBe('markdown')
    expect((await read(bytes('# 标题'), 'report')).format).toBe('text')
  })

  it.each([
    ['an empty file', bytes(''), /是空的/],
    ['a file of blanks', bytes(' \r\n\u3000'), /是空的/],
    ['binary data', Uint8Array.of(1, 2, 0, 3, 4), /二进制/],
    ['PDF', latin('%PDF-1.7 …'), /PDF/],
    ['a zip container', latin('PK\u0003\u0004rest'), /压缩包无法解开/],
    ['an OLE container', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), /OLE/],
    [
      'Word 2003 XML',
      bytes('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><w/>'),
      /Office XML/,
    ],
    ['RTF without text', latin('{\\rtf1}'), /没有文字/],
    ['a page without text', bytes('\n<!DOCTYPE html><html></html>'), /没有可读的文字/],
  ])('refuses %s with one sentence', async (_name, content, sentence) => {
    expect(await refusal(content)).toMatch(sentence)
  })
})

describe('simplification of traditional text', () => {
  it('keeps every offset and folds Taiwan vocabulary', async () => {
    const source = '主動公開檔案213份，省檔案館，網際網路，答覆，複議，餘'
    const { simplify } = await readText(source, 'text')
    expect(simplify?.(source)).toBe('主动公开文件213份，省档案馆，网际网路，答复，复议，余')
    expect(simplify?.(source)).toHaveLength(source.length)
  })

  it('is not loaded for simplified text', async () => {
    expect((await readText('主动公开文件213份', 'text')).simplify).toBeUndefined()
  })

  it('keeps the characters whose simplification would change the length', async () => {
    const source = '關𪜈於㑮䊷' // some characters map outside the basic plane
    const { simplify } = await readText(source, 'text')
    expect(simplify?.(source)).toHaveLength(source.length)
  })
})
