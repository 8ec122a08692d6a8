import { describe, expect, it } from '@jest/globals'
import { inFolder, runWith } from './command.js'
import { COMPLETE, GARBLED, TORN } from './reports.js'

const KINDS = [GARBLED, COMPLETE, TORN, '今天天气很好。']
const FILES = Object.fromEntries(Array.from({ length: 80 }, (_, at) => [`${at}.txt`, KINDS[at % 4] ?? '']))

describe('--concurrency', () => {
  it('gives the same output whatever the number of threads', async () => {
    await inFolder(FILES, async ({ run }) => {
      const alone = await run('. -f compact --concurrency 1')
      const several = await run('. -f compact --concurrency 3')
      const auto = await run('. -f compact')
      expect(alone.code).toBe(2)
      expect(alone.stdout.split('\n').length).toBeGreaterThan(100)
      expect(alone.stderr).toContain('3.txt：')
      expect(several).toEqual(alone)
      expect(auto).toEqual(alone)
    })
  }, 30_000)

  it('mends files in threads as well', async () => {
    const files = { 'a.txt': COMPLETE.replace('2023年1月18日', '2023年1月18日。。'), 'b.txt': COMPLETE }
    await inFolder(files, async ({ run, read }) => {
      const { stdout } = await run('. --fix --only text-punctuation --concurrency 2')
      expect(stdout).toContain('已修正')
      expect(read('a.txt')).not.toContain('。。')
    })
  }, 30_000)

  it.each(['0', 'many', '2.5', '100'])('refuses %s', async (value) => {
    const { code, stdout, stderr } = await runWith({ 'a.txt': COMPLETE }, `a.txt --concurrency ${value}`)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toBe(`--concurrency 应为 auto 或 1 至 99 的整数，不能是“${value}”\n`)
  })
})
