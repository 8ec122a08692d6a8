import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { asNobody, inFolder, runWith, type Folder } from './command.js'
import { COMPLETE, GARBLED } from './reports.js'

const FLAGS = '--only text-garbled -f json'

interface Listed {
  readonly results: readonly { readonly file: string }[]
  readonly failures: readonly { readonly file: string; readonly message: string }[]
}

async function listed(folder: Folder, operands: string): Promise<string[]> {
  const { stdout } = await folder.run(`${operands} ${FLAGS}`)
  return (JSON.parse(stdout) as Listed).results.map(({ file }) => file)
}

describe('files', () => {
  it('takes text and Markdown from directories, each file once, sorted', async () => {
    const files = {
      'b.txt': COMPLETE,
      'a.md': COMPLETE,
      'sub/C.TXT': COMPLETE,
      'notes.csv': 'x',
      'node_modules/x/readme.md': 'x',
    }
    await inFolder(files, async (folder) => {
      expect(await listed(folder, '.')).toEqual(['a.md', 'b.txt', 'sub/C.TXT'])
      expect(await listed(folder, './sub b.txt . b.txt sub/../b.txt')).toEqual(['a.md', 'b.txt', 'sub/C.TXT'])
    })
  })

  it('expands globs, but never an existing path', async () => {
    await inFolder(
      { '年报[终稿](1).txt': COMPLETE, 'x/a.txt': COMPLETE, 'x/b.md': COMPLETE },
      async (folder) => {
        expect(await listed(folder, '年报[终稿](1).txt')).toEqual(['年报[终稿](1).txt'])
        expect(await listed(folder, '**/*.{txt,md}')).toEqual(['x/a.txt', 'x/b.md', '年报[终稿](1).txt'])
      },
    )
  })

  it('leaves out no file for the marks in its name, and prints them so that they move nothing', async () => {
    await inFolder(
      { 'r/a\nb.txt': GARBLED, 'r/\u001b[31m\u202e.txt': GARBLED, 'r/\n.txt': '' },
      async (folder) => {
        expect(await listed(folder, 'r')).toEqual(['r/\u001b[31m\u202e.txt', 'r/a\nb.txt'])
        for (const format of ['compact', 'stylish']) {
          const { stdout, stderr } = await folder.run(`r --only text-garbled -f ${format}`)
          expect(stdout).toContain('r/a b.txt')
          expect(stdout).not.toContain('\u001b')
          expect(stdout).not.toContain('\u202e')
          expect(stderr).toBe('r/ .txt：文件是空的\n')
        }
      },
    )
  })

  it('reads a file whatever its extension when it is named', async () => {
    expect((await runWith({ report: COMPLETE }, `report ${FLAGS}`)).code).toBe(0)
  })

  it('takes what follows -- as files', async () => {
    expect((await runWith({ '-a.txt': COMPLETE }, `${FLAGS} -- -a.txt`)).code).toBe(0)
  })

  it('reads standard input, under the name it is given', async () => {
    const anonymous = await runWith({}, '- --only text-garbled -f compact', { stdin: GARBLED })
    const named = await runWith({}, '- --only text-garbled -f compact --stdin-filename dir/r.md', {
      stdin: GARBLED,
    })
    expect(anonymous.stdout).toMatch(/^<stdin>:6:/)
    expect(named.stdout).toMatch(/^dir\/r\.md:6:/)
  })

  it('names what matches nothing, lints the rest and exits with 2', async () => {
    const files = { 'a.txt': GARBLED, 'empty/x.csv': '' }
    const { code, stdout, stderr } = await runWith(
      files,
      'a.txt none.txt *.docx empty --only text-garbled -f compact',
    )
    expect(code).toBe(2)
    expect(stdout).toMatch(/^a\.txt:6/)
    expect(stderr).toBe(
      [
        '*.docx：没有匹配的文件',
        'empty：目录中没有可以检查的文件（txt、md、html、mht、docx、doc、wps、rtf、pdf、ofd、xlsx、xls、zip）',
        'none.txt：没有这个文件',
        '',
      ].join('\n'),
    )
  })

  it('accepts that nothing matches with --allow-no-match', async () => {
    expect(await runWith({}, 'none.txt --allow-no-match -f compact')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
  })

  it('leaves out what --ignore-pattern or a configuration ignores', async () => {
    const files = { 'a.txt': COMPLETE, 'draft/b.txt': COMPLETE, 'c.md': COMPLETE }
    await inFolder(files, async (folder) => {
      expect(await listed(folder, '. --ignore-pattern draft/ --ignore-pattern *.md')).toEqual(['a.txt'])
      expect(await listed(folder, '**/*.txt --ignore-pattern draft')).toEqual(['a.txt'])
      folder.write('.disclosure-lintrc.json', '{"ignore":["*.txt","!a.txt"]}')
      expect(await listed(folder, '.')).toEqual(['a.txt', 'c.md'])
    })
  })

  it('tells of a named file that is ignored, and of a search that found only ignored files', async () => {
    const named = await runWith({ 'a.txt': COMPLETE }, 'a.txt --ignore-pattern a.txt -f compact --locale en')
    const found = await runWith({ 'a.txt': COMPLETE, '.disclosure-lintrc.json': '{"ignore":["*.txt"]}' }, '.')
    expect(named).toEqual({ code: 0, stdout: '', stderr: 'a.txt: Ignored by the settings, not checked\n' })
    expect(found).toMatchObject({ code: 2, stderr: '.：找到的文件都被忽略\n' })
  })

  it.each([
    ['empty.txt', '', '文件是空的'],
    ['blank.md', '\uFEFF \r\n', '文件是空的'],
    ['poem.txt', '床前明月光', '无法判断适用哪一部法规和格式'],
  ])('refuses %s with one sentence and lints the others', async (name, content, sentence) => {
    const { code, stderr, stdout } = await runWith(
      { [name]: content, 'z.txt': GARBLED },
      '. --only text-garbled',
    )
    expect(code).toBe(2)
    expect(stderr).toMatch(new RegExp(`^${name}：${sentence}.*\n$`))
    expect(stdout).toContain('1 个文件无法检查')
    expect(stdout).toContain('z.txt')
  })

  it('takes no README of a folder for a report, but lints one that is named', async () => {
    const files = {
      'a.txt': COMPLETE,
      'README.md': '# 说明',
      'docs/readme.zh.md': '# 说明',
      'LICENSE.txt': 'x',
    }
    await inFolder(files, async (folder) => {
      expect(await listed(folder, '.')).toEqual(['a.txt'])
      expect((await folder.run('README.md')).stderr).toContain('README.md：无法判断适用哪一部法规和格式')
    })
  })

  it('says of a dangling link that it points to nothing', async () => {
    await inFolder({ 'a.txt': COMPLETE }, async (folder) => {
      symlinkSync('gone.txt', join(folder.path, 'link.txt'))
      const { code, stderr } = await folder.run(`. ${FLAGS}`)
      expect(code).toBe(2)
      expect(stderr).toBe('link.txt：链接所指的文件不存在\n')
    })
  })

  it('follows links to files, not to directories', async () => {
    await inFolder({ 'a.txt': COMPLETE }, async (folder) => {
      symlinkSync('a.txt', join(folder.path, 'b.txt'))
      symlinkSync('.', join(folder.path, 'loop.txt'))
      expect(await listed(folder, '.')).toEqual(['a.txt', 'b.txt'])
    })
  })

  it('names a directory it may not read', async () => {
    await inFolder({ 'a.txt': COMPLETE }, async (folder) => {
      chmodSync(folder.path, 0o755)
      mkdirSync(join(folder.path, 'shut'), { mode: 0o000 })
      const { code, stderr } = await asNobody(() => folder.run(`. ${FLAGS}`))
      expect(code).toBe(2)
      expect(stderr).toBe('shut：没有权限\n')
    })
  })
})
