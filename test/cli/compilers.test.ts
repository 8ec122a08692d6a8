import { beforeEach, expect, jest, test } from '@jest/globals'

const setFlagsFromString = jest.fn<(flag: string) => void>()
jest.unstable_mockModule('node:v8', () => ({ setFlagsFromString }))
const { compileLate, holdCompilers } = await import('../../src/cli/compilers.js')

const flags = (): string[] => setFlagsFromString.mock.calls.map(([flag]) => flag)

beforeEach(() => {
  setFlagsFromString.mockClear()
})

test('one report is read before compiling pays', () => {
  const onWork = holdCompilers()
  onWork(10_000)
  expect(flags()).toContain('--no-opt')
  expect(flags()).not.toContain('--opt')
})

test('many reports are compiled for, once', () => {
  const onWork = holdCompilers()
  for (let report = 0; report < 40; report += 1) onWork(10_000)
  expect(flags().filter((flag) => flag === '--opt')).toHaveLength(1)
})

test('a large file is compiled for before it is read', () => {
  holdCompilers()(5_000_000)
  expect(flags().at(-1)).toBe('--regexp-tier-up-ticks=1')
})

test('whatever is held is released before threads start', () => {
  holdCompilers()
  const held = flags().map(nameOf)
  setFlagsFromString.mockClear()
  compileLate()
  expect(flags().map(nameOf)).toEqual(expect.arrayContaining(held))
})

function nameOf(flag: string): string {
  return flag.replace(/^--(?:no-)?/, '').replace(/=.*/, '')
}
