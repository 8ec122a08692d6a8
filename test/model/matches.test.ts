import { describe, expect, it } from '@jest/globals'
import { matchesIn } from '../../src/model/matches.js'

const found = (text: string, pattern: RegExp): (readonly [number, string])[] =>
  matchesIn(text, pattern).map(({ index, 0: words }) => [index, words])

describe('matches in a text', () => {
  it.each([/\d+/g, /\d*/g, /(?=条)/g, /件/g])('are those of matchAll: %s', (pattern) => {
    const text = '公开12条、34条'
    expect(found(text, pattern)).toEqual(
      [...text.matchAll(pattern)].map(({ index, 0: words }) => [index, words]),
    )
  })

  it('begin at the beginning, whatever the pattern was used for before', () => {
    const pattern = /条/g
    pattern.test('公开12条')
    expect(found('条', pattern)).toEqual([[0, '条']])
  })

  it('may be looked for within those of the same pattern', () => {
    const pattern = /\S+/g
    const inner = matchesIn('甲 乙', pattern).flatMap(([word]) => found(word, pattern))
    expect(inner).toEqual([
      [0, '甲'],
      [0, '乙'],
    ])
  })

  it('want a pattern that goes on', () => {
    expect(() => matchesIn('公开12条', /条/)).toThrow('Not global')
  })
})
