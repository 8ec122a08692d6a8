import { describe, expect, it } from '@jest/globals'
import { joined, lastAtMost, rangeAt } from '../../src/model/sorted.js'

describe('ranges in order', () => {
  const ranges = [
    { start: 2, end: 4 },
    { start: 6, end: 8 },
    { start: 10, end: 12 },
  ]

  it.each([
    [1, false],
    [2, true],
    [4, false],
    [7, true],
    [11, true],
    [12, false],
  ])('tells of %i whether a range holds it: %s', (offset, expected) => {
    expect(rangeAt(ranges, offset) !== undefined).toBe(expected)
  })

  it('knows that no range holds anything', () => {
    expect(rangeAt([], 0)).toBeUndefined()
  })

  it('begin with the first where an offset stands before all', () => {
    expect(lastAtMost(ranges, 1, ({ start }) => start)).toBe(0)
    expect(lastAtMost(ranges, 9, ({ start }) => start)).toBe(1)
  })

  it('become one where they meet', () => {
    const meeting = [
      { start: 5, end: 9 },
      { start: 0, end: 5 },
      { start: 6, end: 7 },
    ]
    expect(joined([...meeting, ...ranges])).toEqual([
      { start: 0, end: 9 },
      { start: 10, end: 12 },
    ])
  })
})
