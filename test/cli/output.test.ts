import { readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { asNobody, inFolder, runWith } from './command.js'
import { COMPLETE, GARBLED } from './reports.js'

const ONE = '--only text-garbled'
const GITHUB = { GITHUB_ACTIONS: 'true' }
const GITLAB = { GITLAB_CI: 'true' }

describe('in GitHub Actions', () => {
  it('annotates by itself and says so, and leaves standard output as asked for', async () => {
    await inFolder({ 'a.txt': GARBLED }, async (folder) => {
      const plain = await folder.run(`a.txt ${ONE} -f json`)
      const { stdout, stderr, code } = await folder.run(`a.txt ${ONE} -f json`, { env: GITHUB })
      expect({ stdout, code }).toEqual({ stdout: plain.stdout, code: plain.code })
      expect(stderr).toMatch(
        /^在 GitHub Actions 中运行：问题同时列为注释（不需要时用 --no-ci-format）\n::warning file=a\.txt,line=6,/,
      )
    })
  })

  it('does not where it is told not to, or asked for the format anyway', async () => {
    expect((await runWith({ 'a.txt': GARBLED }, `a.txt ${ONE} --no-ci-format`, { env: GITHUB })).stderr).toBe(
      '',
    )
    const asked = await runWith({ 'a.txt': GARBLED }, `a.txt ${ONE} -f github`, { env: GITHUB })
    expect(asked.stderr).toBe('')
    expect(asked.stdout).toMatch(/^::warning file=a\.txt/)
  })

  it('adds a table to the summary of the step', async () => {
    await inFolder({ 'a.txt': GARBLED, 'summary.md': '# before\n' }, async (folder) => {
      await folder.run(`a.txt ${ONE} --locale en`, { env: { ...GITHUB, GITHUB_STEP_SUMMARY: 'summary.md' } })
      const summary = folder.read('summary.md')
      expect(summary).toMatch(
        /^# before\n## disclosure-lint\n\n1 report checked, 0 errors, 1 warning, 0 info\n/,
      )
      expect(summary).toContain('| a.txt | 6:18 | warning | Question marks “??” left')
    })
  })
})

describe('in GitLab', () => {
  it('writes the Code Quality report by itself and says so', async () => {
    await inFolder({ 'a.txt': GARBLED }, async (folder) => {
      const { stdout, stderr } = await folder.run(`a.txt ${ONE}`, { env: GITLAB })
      expect(stdout).toContain('1 个警告')
      expect(stderr).toBe(
        '在 GitLab 中运行：问题同时写入 gl-code-quality-report.json（不需要时用 --no-ci-format）\n',
      )
      expect(JSON.parse(folder.read('gl-code-quality-report.json'))).toHaveLength(1)
    })
  })

  it('leaves alone a file of that name that was asked for', async () => {
    await inFolder({ 'a.txt': GARBLED }, async (folder) => {
      const command = `a.txt ${ONE} -f json=gl-code-quality-report.json`
      expect((await folder.run(command, { env: GITLAB })).stderr).toBe('')
      expect(JSON.parse(folder.read('gl-code-quality-report.json'))).toHaveProperty('summary')
    })
  })
})

describe('formatters of one’s own', () => {
  const files = {
    'a.txt': GARBLED,
    'mine.mjs': `export default (run, { locale }) => locale + ' ' + run.results[0].warningCount + '\\n'`,
    'async.mjs': `export default async () => new TextEncoder().encode('bytes')`,
    'none.mjs': 'export const formatter = () => ""',
    'number.mjs': 'export default () => 5',
    'broken.mjs': 'export default () => { throw new Error("boom\\nat line 1") }',
    'syntax.mjs': 'export default (',
    'node_modules/fancy-list/package.json': '{"name":"fancy-list","main":"index.cjs"}',
    'node_modules/fancy-list/index.cjs': 'module.exports = () => "fancy\\n"',
    'node_modules/esm-list/package.json': '{"type":"module","exports":{"import":"./esm.js"}}',
    'node_modules/esm-list/esm.js': 'export default () => "esm\\n"',
    'bytes.mjs': 'export default () => new Uint8Array([255, 254, 0])',
  }

  it('come by path or by package', async () => {
    await inFolder(files, async (folder) => {
      expect((await folder.run(`a.txt ${ONE} -f ./mine.mjs`)).stdout).toBe('zh 1\n')
      await folder.run(`a.txt ${ONE} -f async.mjs=out.bin -f ./mine.mjs=out.txt`)
      expect([folder.read('out.bin'), folder.read('out.txt')]).toEqual(['bytes', 'zh 1\n'])
      expect((await folder.run(`a.txt ${ONE} -f fancy-list`)).stdout).toBe('fancy\n')
      expect((await folder.run(`a.txt ${ONE} -f esm-list`)).stdout).toBe('esm\n')
    })
  })

  it('have to name a file for bytes that are no text', async () => {
    await inFolder(files, async (folder) => {
      const { code, stdout, stderr } = await folder.run(`a.txt ${ONE} -f ./bytes.mjs`)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/^\.\/bytes\.mjs 不能写到标准输出，请写明文件：-f \.\/bytes\.mjs=文件\n/)
      expect((await folder.run(`a.txt ${ONE} -f ./bytes.mjs=out.bin`)).code).toBe(0)
    })
  })

  it.each([
    ['./none.mjs', '输出格式 ./none.mjs 的默认导出应为返回文字的函数\n'],
    ['./number.mjs', '输出格式 ./number.mjs 的默认导出应为返回文字的函数\n'],
    ['./broken.mjs', '输出格式 ./broken.mjs 出错：boom\n'],
    ['./syntax.mjs', '输出格式 ./syntax.mjs 出错：'],
    ['./nowhere.mjs', '没有输出格式的文件 ./nowhere.mjs\n'],
    ['fancy-lists', '没有输出格式“fancy-lists”，可以是 '],
  ])('%s: one sentence, exit code 2, nothing written', async (name, sentence) => {
    await inFolder(files, async (folder) => {
      const { code, stdout, stderr } = await folder.run(`a.txt ${ONE} -f ${name}=out.txt`)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr.startsWith(sentence) || stderr).toBe(true)
      expect(stderr.trimEnd().split('\n')).toHaveLength(1)
      expect(readdirSync(folder.path)).not.toContain('out.txt')
    })
  })
})

describe('files', () => {
  it('are all written or none, and what was there stays', async () => {
    await inFolder({ 'a.txt': GARBLED, 'old.json': 'old', 'folder/x': '' }, async (folder) => {
      const command = `a.txt ${ONE} -f stylish -f json=old.json -f csv=new.csv -f sarif=folder`
      const { code, stdout, stderr } = await folder.run(command)
      expect(code).toBe(2)
      expect(stdout).toContain('1 个警告')
      expect(stderr).toMatch(/^无法写入 folder：.+\n$/)
      expect(folder.read('old.json')).toBe('old')
      expect(readdirSync(folder.path).sort()).toEqual(['a.txt', 'folder', 'old.json'])
    })
  })

  it('that may not be written are named', async () => {
    await inFolder({ 'a.txt': COMPLETE, 'locked/x.json': '{}' }, async (folder) => {
      const { chmodSync } = await import('node:fs')
      chmodSync(folder.path, 0o755)
      chmodSync(`${folder.path}/locked`, 0o755)
      const { code, stderr } = await asNobody(() => folder.run(`a.txt ${ONE} -f json=locked/new.json`))
      expect({ code, stderr }).toEqual({ code: 2, stderr: '无法写入 locked/new.json：没有权限\n' })
      const over = await asNobody(() => folder.run(`a.txt ${ONE} -f json=locked/x.json`))
      expect(over.stderr).toBe('无法写入 locked/x.json：没有权限\n')
      expect(folder.read('locked/x.json')).toBe('{}')
    })
  })

  it('such as /dev/null are written to, not replaced', async () => {
    const { code, stderr } = await runWith({ 'a.txt': COMPLETE }, `a.txt ${ONE} -f json=/dev/null`)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { statSync } = await import('node:fs')
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  it('of a workbook have to be named', async () => {
    const { code, stderr } = await runWith({ 'a.txt': COMPLETE }, 'a.txt -f xlsx')
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'xlsx 不能写到标准输出，请写明文件：-f xlsx=文件\n' })
  })
})

it('counts and lists nothing twice where several formats are asked for at once', async () => {
  await inFolder({ 'a.txt': GARBLED }, async (folder) => {
    const names = [
      'json',
      'sarif',
      'junit',
      'checkstyle',
      'gitlab',
      'ndjson',
      'rdjson',
      'csv',
      'markdown',
      'xlsx',
      'html',
    ]
    const { stdout } = await folder.run(
      `a.txt ${ONE} ${names.map((name) => `-f ${name}=o/${name}`).join(' ')} -f compact`,
    )
    expect(stdout).toMatch(/^a\.txt:6:18: warning [^\n]+\n$/)
    expect(readdirSync(`${folder.path}/o`).sort()).toEqual(names.sort())
  })
})

describe('a file that is written', () => {
  it('is not linted by the next run', async () => {
    await inFolder({ 'a.txt': GARBLED }, async (folder) => {
      const command = `. ${ONE} -f stylish -f html=list.html -f csv=list.csv -f markdown=list.md`
      const first = await folder.run(command)
      expect(first.stdout).toContain('已检查 1 份报告')
      expect((await folder.run(command)).stdout).toBe(first.stdout)
    })
  })

  it('is no report that is linted', async () => {
    await inFolder({ 'a.txt': GARBLED }, async (folder) => {
      const { code, stderr } = await folder.run('a.txt -f json=./a.txt')
      expect({ code, stderr }).toEqual({ code: 2, stderr: 'a.txt 既是要检查的报告，又是输出的文件\n' })
      expect(folder.read('a.txt')).toBe(GARBLED)
    })
  })
})

describe('a link', () => {
  it.each(['there.json', 'gone.json'])('to %s is the file it leads to', async (name) => {
    await inFolder({ 'a.txt': GARBLED, 'there.json': '{}' }, async (folder) => {
      symlinkSync(name, join(folder.path, 'link.json'))
      const { code, stderr } = await folder.run(`a.txt ${ONE} -f json=${name} -f ndjson=link.json`)
      expect({ code, stderr }).toEqual({ code: 2, stderr: '两种格式写到同一个文件 link.json\n' })
      await folder.run(`a.txt ${ONE} -f json=link.json`)
      expect(folder.read(name)).toContain('text-garbled')
    })
  })
})

describe('the html format', () => {
  it('tells what could not be read, what was not compared and unused waivers in both languages', async () => {
    const files = {
      'a.txt': COMPLETE,
      'old.txt': COMPLETE,
      'empty.txt': '',
      'waivers.yaml': '- { rule: text-garbled, reason: 旧 }',
      '.disclosure-lintrc.yaml': 'waivers: waivers.yaml',
    }
    await inFolder(files, async (folder) => {
      await folder.run('a.txt empty.txt --previous old.txt -f html=out.html')
      const page = folder.read('out.html')
      for (const words of ['文件是空的', 'The file is empty', 'they were not compared', '没有对照'])
        expect(page).toContain(words)
      expect(page).toContain('The waiver of text-garbled meets no finding and can be removed')
      expect(page).toContain('对 text-garbled 的豁免没有对应的问题，可以删去')
    })
  })
})
