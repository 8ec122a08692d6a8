import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { inFolder } from '../cli/command.js'
import { COMPLETE } from '../cli/reports.js'

/** Plugins are looked at as their authors have them: installed beside the built package, in a process of their own. */
const BIN = join(process.cwd(), 'bin/disclosure-lint.js')

function run(cwd: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { PATH: process.env.PATH ?? '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

function install(folder: string): void {
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(process.cwd(), join(folder, 'node_modules/disclosure-lint'))
  cpSync('examples/plugin', join(folder, 'node_modules/disclosure-lint-plugin-yunxi'), { recursive: true })
}

describe('the example plugin', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'disclosure-lint-plugin-'))
    install(folder)
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('passes its own tests under node:test', () => {
    // A copy of its own: node:test looks for no tests below node_modules.
    cpSync('examples/plugin', join(folder, 'plugin'), { recursive: true })
    const { status, stdout } = run(join(folder, 'plugin'), '--test')
    expect(stdout).toContain('# fail 0')
    expect(stdout).toMatch(/# pass [1-9]/)
    expect(status).toBe(0)
  })

  it('brings its rule, its preset and its formatter to a configuration', async () => {
    const config = 'plugins: disclosure-lint-plugin-yunxi\nextends: yunxi:gate'
    await inFolder({ 'a.txt': COMPLETE, '.disclosure-lintrc.yaml': config }, async ({ path, read }) => {
      install(path)
      const { status, stdout } = run(path, BIN, 'a.txt', '--only', 'hotline-stated', '-f', 'yunxi:letter')
      expect(status).toBe(1)
      expect(stdout).toBe(
        '云溪县水利局：\n    你单位2022年度政府信息公开工作年度报告有以下问题，请核对更正。\n    一、没有写明热线 0571-12345\n',
      )
      expect(run(path, BIN, 'a.txt', '-f', 'yunxi:lettr').stderr).toContain('没有输出格式“yunxi:lettr”')
      run(path, BIN, 'a.txt', '-f', 'sarif=out.sarif')
      expect(read('out.sarif')).toContain('云溪市年度报告编制要求')
      expect(run(path, BIN, 'explain', 'hotline-stated').stdout).toMatch(/^# hotline-stated\n/)
      expect(run(path, BIN, 'rules').stdout).toContain('hotline-stated')
      expect(run(path, BIN, 'print-config', 'a.txt').stdout).toContain('"yunxi:gate"')
    })
  })
})

describe('init rule', () => {
  it('writes a rule, a page and a test that pass, and can be used at once', async () => {
    const files = {
      'a.txt': COMPLETE.replace('公开政府信息。', '公开政府信息若干条。'),
      '.disclosure-lintrc.yaml': 'plugins: ./rules/number-given/index.mjs',
    }
    await inFolder(files, async ({ path }) => {
      install(path)
      const written = run(path, BIN, 'init', 'rule', 'number-given')
      expect(written).toMatchObject({ status: 0, stdout: '' })
      expect(written.stderr).toContain('已新建 rules/number-given/：规则、说明和测试')
      const tested = run(path, '--test', 'rules/number-given')
      expect(tested.stdout).toContain('# fail 0')
      expect(tested.stdout).toMatch(/# pass [5-9]/)
      expect(run(path, BIN, 'a.txt', '--only', 'number-given', '-f', 'compact').stdout).toBe(
        'a.txt:6:17: warning number-given/vague “若干条”不是确数，应当写明数量\n',
      )
      expect(run(path, BIN, 'explain', 'number-given', '--locale', 'en').stdout).toContain(
        'Quantities are exact',
      )
    })
  })

  it.each([
    ['init rule number-given', '已有文件夹 rules/number-given，没有改动'],
    ['init rule Number', '规则名“Number”应由小写字母、数字和连字符组成，例如 hotline-stated'],
    ['init rule table-sum', '本工具已有规则 table-sum'],
    ['init rule', '可以写 disclosure-lint init（新建配置）或 disclosure-lint init rule 规则名（新建规则）'],
  ])('refuses: %s', async (command, sentence) => {
    await inFolder({ 'rules/number-given/x': '' }, async ({ run: runHere }) => {
      expect(await runHere(command)).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` })
    })
  })
})
