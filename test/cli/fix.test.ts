import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import iconv from 'iconv-lite'
import { asNobody, inFolder } from './command.js'
import { COMPLETE } from './reports.js'

/** A template instruction that \`text-leftover\` removes, and a figure that must stay. */
const LEFT = COMPLETE.replace('见附表。', '该部分以表格形式报告。共12件。')
const FLAGS = '--only text-leftover'

describe('--fix', () => {
  it('mends the file and reports what is left', async () => {
    await inFolder({ 'a.txt': LEFT, 'b.txt': COMPLETE }, async (folder) => {
      const { code, stdout } = await folder.run(`. ${FLAGS} --fix`)
      expect(code).toBe(0)
      expect(stdout).toBe('已检查 2 份报告，没有发现问题，已修正 1 处\n')
      expect(folder.read('a.txt')).not.toContain('该部分以表格形式报告')
      expect(folder.read('a.txt')).toContain('共12件。')
      expect(folder.read('b.txt')).toBe(COMPLETE)
      expect((await folder.run(`. ${FLAGS} --fix`)).stdout).toBe('已检查 2 份报告，没有发现问题\n')
      expect(readdirSync(folder.path)).toEqual(['a.txt', 'b.txt'])
    })
  })

  it('keeps byte order mark, line ends and mode', async () => {
    const text = `\uFEFF${LEFT}`.replaceAll('\n', '\r\n')
    await inFolder({ 'a.txt': text }, async (folder) => {
      chmodSync(join(folder.path, 'a.txt'), 0o640)
      await folder.run(`a.txt ${FLAGS} --fix`)
      const mended = folder.read('a.txt')
      expect(mended).not.toBe(text)
      expect(mended.startsWith('\uFEFF')).toBe(true)
      expect(mended.replaceAll('\r\n', '')).not.toContain('\n')
      expect(statSync(join(folder.path, 'a.txt')).mode & 0o777).toBe(0o640)
    })
  })

  it('mends the file behind a link and keeps the link', async () => {
    await inFolder({ 'a.txt': LEFT }, async (folder) => {
      symlinkSync('a.txt', join(folder.path, 'link.txt'))
      await folder.run(`link.txt ${FLAGS} --fix`)
      expect(lstatSync(join(folder.path, 'link.txt')).isSymbolicLink()).toBe(true)
      expect(folder.read('a.txt')).not.toBe(LEFT)
    })
  })

  it('mends a page around its tags, and leaves what tags run through', async () => {
    const page = `<!DOCTYPE html><html><body><p>${LEFT.replaceAll('\n', '</p>\n<p>')}</p></body></html>`
    const broken = page.replace('该部分以表格', '该部分<b>以</b>表格')
    await inFolder({ 'a.html': page, 'b.html': broken }, async (folder) => {
      await folder.run(`. ${FLAGS} --fix`)
      expect(folder.read('a.html')).toBe(page.replace('该部分以表格形式报告。', ''))
      expect(folder.read('b.html')).toBe(broken)
    })
  })

  it('never writes UTF-8 over a file in another encoding', async () => {
    const bytes = iconv.encode(LEFT, 'gbk')
    await inFolder({ 'a.txt': bytes }, async (folder) => {
      await folder.run(`a.txt ${FLAGS} --fix`)
      expect(readFileSync(join(folder.path, 'a.txt')).equals(bytes)).toBe(true)
    })
  })

  it('leaves the file as it was when it cannot be replaced', async () => {
    await inFolder({ 'a.txt': LEFT }, async (folder) => {
      chmodSync(folder.path, 0o555)
      const { code, stderr } = await asNobody(() => folder.run(`a.txt ${FLAGS} --fix`))
      chmodSync(folder.path, 0o755)
      expect({ code, stderr }).toEqual({ code: 2, stderr: 'a.txt：没有权限\n' })
      expect(folder.read('a.txt')).toBe(LEFT)
      expect(readdirSync(folder.path)).toEqual(['a.txt'])
    })
  })

  it('counts fixes in JSON', async () => {
    await inFolder({ 'a.txt': LEFT }, async (folder) => {
      const before = JSON.parse((await folder.run(`a.txt ${FLAGS} -f json`)).stdout) as object
      const after = JSON.parse((await folder.run(`a.txt ${FLAGS} -f json --fix`)).stdout) as object
      expect(before).toHaveProperty('summary.fixable', 1)
      expect(after).toMatchObject({ summary: { fixable: 0, fixed: 1 } })
    })
  })
})

describe('--fix-dry-run', () => {
  it('shows a unified diff, reports what would be left, writes nothing', async () => {
    await inFolder({ 'b.txt': LEFT, 'a.txt': LEFT }, async (folder) => {
      const { code, stdout } = await folder.run(`. ${FLAGS} --fix-dry-run --fix -f compact`)
      expect(code).toBe(0)
      expect(stdout).toMatch(/^--- a\/a\.txt\n\+\+\+ b\/a\.txt\n@@ -\d+,3 \+\d+,3 @@\n/)
      expect(stdout).toContain('\n-该部分以表格形式报告。共12件。\n+共12件。\n')
      expect(stdout.indexOf('b/a.txt')).toBeLessThan(stdout.indexOf('b/b.txt'))
      expect(stdout).not.toContain('text-leftover')
      expect(folder.read('a.txt')).toBe(LEFT)
    })
  })

  it('takes standard input, and JSON to a file', async () => {
    await inFolder({}, async (folder) => {
      const { stdout } = await folder.run(`- ${FLAGS} --fix-dry-run -f json=out.json`, { stdin: LEFT })
      expect(stdout).toMatch(/^--- a\/<stdin>\n/)
      expect(JSON.parse(folder.read('out.json'))).toHaveProperty('results.0.diagnostics', [])
    })
  })
})
