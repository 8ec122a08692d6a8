import { describe, expect, it } from '@jest/globals'
import { runWith } from './command.js'
import { COMPLETE } from './reports.js'

const files = { 'a.txt': COMPLETE, 'b.txt': COMPLETE }

describe('--previous', () => {
  it.each(['--previous a.txt a.txt', '--previous ./a.txt a.txt', 'x/../a.txt --previous a.txt'])(
    'refuses to compare a report with itself: %s',
    async (command) => {
      const { code, stdout, stderr } = await runWith(files, command)
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toBe('--previous a.txt：这就是要检查的报告，应为它上一年度的报告\n')
      expect((await runWith(files, `${command} --locale en`)).stderr).toBe(
        '--previous a.txt: this is the report to be linted; expected its report of the year before\n',
      )
    },
  )

  it('leaves it out among others, and says so', async () => {
    const { stdout, stderr } = await runWith(files, '. --previous a.txt --only carry-over -f json')
    const { results } = JSON.parse(stdout) as {
      results: { file: string; notAssessed: { reason: string }[] }[]
    }
    expect(
      results.map(({ file, notAssessed }) => [file, ...notAssessed.map(({ reason }) => reason)]),
    ).toEqual([
      ['a.txt', '这就是所给的上年报告，没有对照'],
      ['b.txt', 'a.txt 是2022年的报告，不是2022年的上一年度，没有对照'],
    ])
    expect(stderr).toBe('')
  })
})
