import { describe, expect, it } from '@jest/globals'
import iconv from 'iconv-lite'
import { ReadError } from '../../src/read/document.js'
import { decode } from '../../src/read/encoding/decode.js'

const SIMPLIFIED = `临江县水务局2022年政府信息公开工作年度报告

一、总体情况
2022年，我局主动公开政府信息214条，其中通过门户网站公开180条，通过政务新媒体公开34条。受理依申请公开7件，均在法定期限内答复，没有因政府信息公开引起的行政复议和行政诉讼。
二、主动公开政府信息情况
行政许可\t36\t行政处罚\t5\t行政强制\t0
三、存在的主要问题及改进情况
一是公开内容不够丰富，二是解读形式较为单一。下一步将加强业务培训，完善工作制度。
`
const TRADITIONAL = `臨江縣水務局2022年政府信息公開工作年度報告

一、總體情況
2022年，我局主動公開政府信息214條，其中通過門戶網站公開180條，通過政務新媒體公開34條。受理依申請公開7件，均在法定期限內答覆，沒有因政府信息公開引起的行政複議和行政訴訟。
二、存在的主要問題及改進情況
一是公開內容不夠豐富，二是解讀形式較為單一。下一步將加強業務培訓，完善工作制度。
`
const ENGLISH_TABLE = 'Item\tCount\n行政许可\t123\n行政处罚\t4\n新收申请\t15\n'
const RARE = '㐂𠮷堃喆淼，龘𪚥：公开政府信息三条，㙍镕璟。'

const TEXTS: readonly (readonly [string, string])[] = [
  ['a report', SIMPLIFIED],
  ['a traditional report', TRADITIONAL],
  ['a report with CRLF', SIMPLIFIED.replaceAll('\n', '\r\n')],
  ['a table of few words', ENGLISH_TABLE],
  ['rare characters', RARE],
]
const ENCODINGS = ['utf8', 'gb18030', 'gbk', 'utf16le', 'utf16be']

const encode = (text: string, encoding: string, addBOM = false): Uint8Array =>
  iconv.encode(text, encoding, { addBOM })

async function refusal(bytes: Uint8Array): Promise<string> {
  const error = await decode(bytes).then(
    (text) => `was read as ${text.slice(0, 20)}`,
    (reason: unknown) => reason,
  )
  return error instanceof ReadError ? error.texts.zh : String(error)
}

describe('decode', () => {
  const whole = TEXTS.flatMap(([name, text]) => ENCODINGS.map((encoding) => ({ name, text, encoding })))
  it.each(whole)('reads $name in $encoding', async ({ text, encoding }) => {
    // GBK has no room for characters that were added later.
    const readable = encoding === 'gbk' ? iconv.decode(iconv.encode(text, 'gbk'), 'gbk') : text
    expect(await decode(encode(text, encoding))).toBe(readable)
  })

  it('reads Big5', async () => {
    expect(await decode(encode(TRADITIONAL, 'big5'))).toBe(TRADITIONAL)
  })

  const pieces = [20, 60, 200].flatMap((length) => [
    ...['utf8', 'gb18030', 'utf16le', 'utf16be'].map((encoding) => ({
      text: SIMPLIFIED.slice(40, 40 + length),
      encoding,
      length,
    })),
    { text: TRADITIONAL.slice(40, 40 + length), encoding: 'big5', length },
  ])
  it.each(pieces)('reads $length characters in $encoding', async ({ text, encoding }) => {
    expect(await decode(encode(text, encoding))).toBe(text)
  })

  it.each(['utf8', 'utf16le', 'utf16be'])(
    'drops the mark of %s, which counts as no column',
    async (encoding) => {
      expect(await decode(encode(SIMPLIFIED, encoding, true))).toBe(SIMPLIFIED)
    },
  )

  it('takes any short stretch of a report for what it is or refuses it', async () => {
    for (let at = 0; at + 16 < SIMPLIFIED.length; at += 1)
      for (const encoding of ['gb18030', 'utf16le', 'utf16be']) {
        const text = SIMPLIFIED.slice(at, at + 16)
        expect([text, undefined]).toContain(await decode(encode(text, encoding)).catch(() => undefined))
      }
  })
})

describe('decode, of a page', () => {
  const page = (charset: string, text: string): string =>
    `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>${text}</p></body></html>`

  it.each([
    ['gb2312', 'gbk'],
    ['utf-8', 'gbk'],
    ['gb2312', 'utf8'],
    ['big5', 'gb18030'],
  ])('that says %s and is in %s believes the bytes', async (charset, encoding) => {
    const source = page(charset, SIMPLIFIED)
    expect(await decode(encode(source, encoding))).toBe(source)
  })

  it('believes the head where the text alone says too little', async () => {
    const source = page('gb2312', '堃喆淼璟镕龘垚犇骉鑫，公开。')
    expect(await decode(encode(source, 'gbk'))).toBe(source)
    expect(await refusal(encode('堃喆淼璟镕龘垚犇骉鑫，公开。', 'gbk'))).toMatch(/无法确定/)
  })

  it('bears a character that the page lost half of', async () => {
    const bytes = encode(page('gbk', SIMPLIFIED.repeat(3)), 'gbk')
    const cut = bytes.length - '</p></body></html>'.length - 4
    const damaged = Uint8Array.of(...bytes.slice(0, cut), ...bytes.slice(cut + 1))
    expect(await decode(damaged)).toContain('一、总体情况')
  })
})

describe('decode, of what it cannot know', () => {
  it.each([
    ['Korean', encode('2023년 정보공개 연차보고서 우리 기관은 정보공개 청구를 받아 처리하였다', 'euc-kr')],
    ['Japanese', encode('二〇二三年度の情報公開に関する年次報告書です。開示請求の件数', 'shift_jis')],
    ['Cyrillic', encode('Годовой отчет об открытости информации', 'win1251')],
    ['Latin', encode('Le rapport a été préparé à l’égard des données où né', 'win1252')],
    ['two characters', encode('总体', 'gbk')],
  ])('refuses %s of another encoding', async (_name, bytes) => {
    expect(await refusal(bytes)).toMatch(/无法确定文件的编码/)
  })

  it('reads any text in UTF-8, were it Latin or Cyrillic', async () => {
    for (const text of ['données', 'Годовой отчет', 'plain'])
      expect(await decode(encode(text, 'utf8'))).toBe(text)
  })

  it('refuses binary data, also where it is valid in an encoding', async () => {
    expect(await refusal(Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251))).toMatch(/二进制/)
    expect(await refusal(encode('\u0001\u0002\u0003\u0004\u0005公开', 'utf8'))).toMatch(/无法确定|二进制/)
    expect(await refusal(Uint8Array.of(0xff, 0xfe, 0, 0, 0x2d, 0x4e, 0, 0))).toMatch(/二进制/)
  })

  it('bears a stray control character, as copies from Word hold', async () => {
    expect(await decode(encode(`${SIMPLIFIED}\u0007`, 'utf8'))).toContain('总体情况')
  })

  it('never reads noise as text', async () => {
    let seed = 1
    const next = (): number => (seed = (seed * 48271) % 2147483647)
    for (let run = 0; run < 300; run += 1) {
      const bytes = Uint8Array.from({ length: 20 + (run % 60) * 40 }, () => 128 + (next() % 127))
      expect(await refusal(bytes)).toMatch(/无法确定|二进制/)
    }
  })
})
