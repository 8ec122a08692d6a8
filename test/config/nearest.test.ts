import { describe, expect, it } from '@jest/globals'
import { nearest } from '../../src/config/nearest.js'

const names = ['section-required', 'section-order', 'title-form', 'text-garbled']

describe('nearest', () => {
  it.each([
    ['section-requird', 'section-required'],
    ['setcion-order', 'section-order'],
    ['title-from', 'title-form'],
    ['TITLE-FORM', 'title-form'],
    ['garbled', undefined],
    ['x', undefined],
    ['', undefined],
  ])('%s means %s', (name, meant) => {
    expect(nearest(name, names)).toBe(meant)
  })

  it('guesses no numbers', () => {
    expect(nearest('cn-2020', ['cn-2019', 'cn-2021'])).toBeUndefined()
  })
})
