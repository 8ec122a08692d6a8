import { describe, expect, it } from '@jest/globals'
import { ReadError } from '../../../src/read/document.js'
import { cellRecords } from '../../../src/read/sheet/biff.js'

const SHARED_STRINGS = 0x00fc
const CONTINUE = 0x003c

const two = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff]
const four = (value: number): number[] => [...two(value & 0xffff), ...two(value >>> 16)]
const record = (type: number, bytes: readonly number[]): number[] => [
  ...two(type),
  ...two(bytes.length),
  ...bytes,
]
const table = (count: number, ...bytes: number[]): number[] =>
  record(SHARED_STRINGS, [...four(count), ...four(count), ...bytes])
const letters = (count: number): number[] => Array.from({ length: count }, () => 0x41)

function isRead(...records: readonly number[][]): boolean {
  try {
    cellRecords(Uint8Array.from(records.flat()))
    return true
  } catch (error) {
    if (error instanceof ReadError) return false
    throw error
  }
}

describe('the strings that the sheets of an .xls share', () => {
  it.each([
    ['narrow and wide', [table(2, 3, 0, 0, ...letters(3), 2, 0, 1, ...letters(4))]],
    ['with runs and phonetics', [table(1, 2, 0, 0x0d, ...two(1), ...four(3), ...letters(4 + 4 + 3))]],
    [
      'over records, wide in one and narrow in the next',
      [table(1, 4, 0, 1, ...letters(4)), record(CONTINUE, [0, ...letters(2)])],
    ],
    ['phonetics over records', [table(1, 1, 0, 4, ...four(5), ...letters(3)), record(CONTINUE, letters(3))]],
    ['fewer than announced', [table(9, 3, 0, 0, ...letters(3))]],
  ])('are read: %s', (_, records) => {
    expect(isRead(...records)).toBe(true)
  })

  it.each([
    ['phonetics that go back', [table(2, 1, 0, 4, ...four(0xffffff00), ...letters(1))]],
    ['runs that go past the end', [table(1, 1, 0, 8, ...two(900), ...letters(1))]],
    ['characters that go past the end', [table(1, 200, 0, 0, ...letters(3))]],
    ['a string cut in its head', [table(1, 200)]],
    ['a table without its counts', [record(SHARED_STRINGS, [1])]],
    ['two tables', [table(1, 1, 0, 0, 0x41), table(1, 1, 0, 0, 0x41)]],
  ])('are refused: %s', (_, records) => {
    expect(isRead(...records)).toBe(false)
  })
})
