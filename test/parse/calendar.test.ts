import { describe, expect, it } from '@jest/globals'
import { datesIn, numeralOf, pageDateIn } from '../../src/parse/identity/calendar.js'

describe('dates', () => {
  it.each([
    ['二十三', 23],
    ['廿三', 23],
    ['卅一', 31],
    ['三十', 30],
    ['十', 10],
    ['九', 9],
    ['12', 12],
    ['二三', undefined],
    ['半', undefined],
    ['', undefined],
  ])('read the numeral %s', (numeral, value) => {
    expect(numeralOf(numeral)).toBe(value)
  })

  it('are found in order with their places, impossible ones left out', () => {
    expect(datesIn('于2013年1月5日、二〇一三年十二月卅一日和2013年13月1日', 0, 40)).toEqual([
      { date: { year: 2013, month: 1, day: 5 }, range: { start: 1, end: 10 } },
      { date: { year: 2013, month: 12, day: 31 }, range: { start: 11, end: 22 } },
    ])
  })

  it('of pages may be written with dots, dashes or slashes', () => {
    expect(pageDateIn('2013.1.5', 0, 8)?.date).toEqual({ year: 2013, month: 1, day: 5 })
    expect(pageDateIn('2013-14-05', 0, 10)).toBeUndefined()
    expect(pageDateIn('无', 0, 1)).toBeUndefined()
  })
})
