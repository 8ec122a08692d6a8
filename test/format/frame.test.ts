import { describe, expect, it } from '@jest/globals'
import { frameOf } from '../../src/format/frame.js'
import { widthOf } from '../../src/format/width.js'

/** The frame of the first `words` in a line, as it looks in a terminal. */
function draw(line: string, words: string): string {
  const start = line.indexOf(words)
  const { text, caret } = frameOf(line, start, start + words.length)
  return `${text}\n${caret}`
}

describe('frameOf', () => {
  it('counts Chinese characters and full-width marks as two columns', () => {
    expect(draw('（一）共12件', '12件')).toBe('（一）共12件\n        ^^^^')
  })

  it('counts other letters, tabs and marks as one', () => {
    expect(draw('ab\té—12', '12')).toBe('ab é—12\n     ^^')
  })

  it('puts one caret at an empty range and at the end of a line', () => {
    expect(frameOf('总体情况', 4, 4)).toEqual({ text: '总体情况', caret: '        ^' })
    expect(frameOf('总体', 9, 12)).toEqual({ text: '总体', caret: '    ^' })
  })

  it('cuts long lines around the place', () => {
    const line = `${'前'.repeat(2000)}12件${'后'.repeat(2000)}`
    const [text = '', caret = ''] = draw(line, '12件').split('\n')
    expect(text).toMatch(/^…前+12件后+…$/)
    expect(widthOf(text)).toBeLessThan(90)
    expect(widthOf(text.slice(0, text.indexOf('12')))).toBe(caret.indexOf('^'))
  })

  it('marks no further than the line is shown', () => {
    const { text, caret } = frameOf('长'.repeat(500), 100, 400)
    expect(widthOf(caret)).toBeLessThanOrEqual(widthOf(text))
  })

  it('shows no control characters, which could take over the terminal', () => {
    expect(draw('\u001b[2J一\u202e12件', '12')).toBe(' [2J一 12件\n       ^^')
  })

  it('takes no longer for a line of ten megabytes', () => {
    const line = '长'.repeat(10_000_000)
    for (let at = 0; at < 1000; at += 1)
      expect(frameOf(line, at * 9000, at * 9000 + 2).caret).toContain('^^^^')
  })

  it('never cuts a character in two', () => {
    const line = '𠮷'.repeat(300)
    for (const at of [100, 102, 104]) expect(frameOf(line, at, at + 2).text).toMatch(/^…(?:𠮷)+…$/u)
  })
})

describe('widthOf', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['总计', 4],
    ['１２', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['\u001b', 0],
    ['𠮷', 2],
  ])('%s', (text, width) => {
    expect(widthOf(text)).toBe(width)
  })
})
