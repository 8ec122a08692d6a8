import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { inFolder } from './command.js'
import { COMPLETE, GARBLED, TORN } from './reports.js'

const CACHE = '.disclosure-lint-cache'
const FILES = { 'a.txt': GARBLED, 'b.txt': TORN, 'c.txt': COMPLETE }

describe('--cache', () => {
  it('gives the same output with and without a cache', async () => {
    await inFolder(FILES, async ({ run, read }) => {
      const plain = await run('. -f json')
      expect(await run('. -f json --cache')).toEqual(plain)
      const written = read(CACHE)
      expect(await run('. -f json --cache')).toEqual(plain)
      expect(read(CACHE)).toBe(written)
    })
  })

  it('is off unless asked for', async () => {
    await inFolder(FILES, async ({ run, read }) => {
      await run('.')
      expect(() => read(CACHE)).toThrow('ENOENT')
    })
  })

  it('lints anew what has changed: content, settings, language', async () => {
    await inFolder(FILES, async ({ run, write }) => {
      await run('. --cache --only text-garbled')
      write('c.txt', GARBLED)
      expect((await run('. --cache --only text-garbled -f compact')).stdout.split('\n')).toHaveLength(3)
      expect((await run('a.txt --cache --rule text-garbled:error -f compact')).stdout).toContain(
        ': error text',
      )
      expect((await run('a.txt --cache --locale en')).stdout).toContain('checked')
    })
  })

  it('keeps entries of files that a later run does not name, and drops those of files that are gone', async () => {
    await inFolder(FILES, async ({ run, read, path }) => {
      await run('. --cache')
      rmSync(join(path, 'b.txt'))
      await run('a.txt --cache --locale en')
      expect(read(CACHE)).toContain('"c.txt"')
      expect(read(CACHE)).not.toContain('"b.txt"')
    })
  })

  it('discards a damaged cache with a note', async () => {
    await inFolder(FILES, async ({ run, read, write }) => {
      const plain = await run('. -f json --cache')
      for (const damaged of [read(CACHE).slice(0, -9), read(CACHE).replace('云溪县', '云溪市'), 'x']) {
        write(CACHE, damaged)
        const { stderr, ...rest } = await run('. -f json --cache')
        expect(stderr).toBe(`缓存文件 ${CACHE} 已损坏，没有使用，将重新生成\n`)
        expect(rest).toEqual({ code: plain.code, stdout: plain.stdout })
        expect((await run('. -f json --cache')).stderr).toBe('')
      }
    })
  })

  it('writes over no report, output or baseline', async () => {
    await inFolder(FILES, async ({ run, read }) => {
      const report = await run('. --cache --cache-location c.txt')
      expect(report).toMatchObject({ code: 2, stdout: '' })
      expect(report.stderr).toMatch(/^c\.txt 不是 disclosure-lint 的缓存，没有改动，[^\n]+\n$/)
      expect(read('c.txt')).toBe(COMPLETE)
      for (const other of ['-f json=x', '--baseline x --update-baseline']) {
        const { code, stderr } = await run(`. --cache --cache-location x ${other}`)
        expect({ code, stderr }).toEqual({ code: 2, stderr: '缓存与输出或者基线写到同一个文件 x\n' })
        expect(() => read('x')).toThrow('ENOENT')
      }
    })
  })

  it('says that it cannot write, after it has said what it found', async () => {
    await inFolder(FILES, async ({ run, path }) => {
      mkdirSync(join(path, 'folder'))
      const { code, stdout, stderr } = await run('a.txt --cache --cache-location folder -f compact')
      expect(code).toBe(2)
      expect(stdout).toContain('text-garbled')
      expect(stderr).toMatch(/^无法写入 folder：[^\n]+\n$/)
    })
  })
})
