import { describe, expect, it } from '@jest/globals'
import { fold } from '../../src/model/fold.js'

describe('fold', () => {
  it('gives one form to the printed forms of digits, brackets, dashes and blanks', () => {
    expect(fold('（２０１３年）\u3000０５７４—６３９６１１０９；ａ＠ｂ．ｃｎ，５％')).toBe(
      '(2013年) 0574-63961109;a@b.cn,5%',
    )
  })

  it('keeps Chinese marks that have no half-width form', () => {
    expect(fold('“公开”、《条例》。〔2021〕30号')).toBe('“公开”、《条例》。〔2021〕30号')
  })

  it('reads the circle of printed years as 〇', () => {
    expect(fold('二○一三年')).toBe('二〇一三年')
  })

  it('never changes the length', () => {
    const text = Array.from({ length: 0x10000 - 0x800 }, (_, code) =>
      String.fromCharCode(code < 0xd800 ? code : code + 0x800),
    ).join('')
    expect(fold(text)).toHaveLength(text.length)
  })
})
