import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { inFolder, type Folder } from '../cli/command.js'
import { COMPLETE } from '../cli/reports.js'

/** What the documentation shows is run as its readers would run it. */
function fences(page: string, language: string): string[] {
  const text = readFileSync(join('docs', page), 'utf8')
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, code = '']) => code,
  )
}

function node(
  { path }: Folder,
  ...args: string[]
): { status: number | null; stdout: string; stderr: string } {
  mkdirSync(join(path, 'node_modules'), { recursive: true })
  spawnSync('rm', ['-f', join(path, 'node_modules/disclosure-lint')])
  symlinkSync(process.cwd(), join(path, 'node_modules/disclosure-lint'))
  const env = { PATH: process.env.PATH ?? '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: path, env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const BIN = join(process.cwd(), 'bin/disclosure-lint.js')
const DRAFT = COMPLETE.replace('见附表。', '见附表（征求意见稿）。')

describe('docs/plugins.md', () => {
  it('declares rules that work as it says', async () => {
    const [declared = ''] = fences('plugins.md', 'yaml')
    await inFolder({ 'a.txt': DRAFT, '.disclosure-lintrc.yaml': declared }, async ({ run }) => {
      const names = 'hotline-stated,no-draft,annex-attached,old-number,petitions-few'
      const { stdout, stderr } = await run(`a.txt --only ${names} -f compact`)
      expect(stderr).toBe('')
      expect(stdout.split('\n').map((line) => line.replace(/^a\.txt:\d+:\d+: /, ''))).toEqual([
        'warning hotline-stated/missing 没有写明12345热线（12345热线、12345平台）',
        'error no-draft/found 报告中有“征求意见稿”，应为定稿',
        'warning annex-attached/missing 没有附件',
        '',
      ])
    })
  })

  it('shows a plugin and a test that run', async () => {
    const [plugin = '', test = ''] = fences('plugins.md', 'js')
    const files = {
      'a.txt': COMPLETE,
      'package.json': '{"type":"module"}',
      'index.js': plugin.replace('const hotlineStated', 'export const hotlineStated'),
      'page.markdown':
        '# hotline-stated\n\n```txt problem missing\n云溪市水利局2023年政府信息公开工作年度报告\n请来信。\n```\n\n```txt ok year=2023\n12345公开\n```\n',
      'index.test.js': test,
      '.disclosure-lintrc.yaml': 'plugins: ./index.js\nextends: yunxi:gate',
    }
    await inFolder(files, async (folder) => {
      expect(node(folder, BIN, 'a.txt', '--only', 'hotline-stated', '-f', 'compact').stdout).toContain(
        ': error hotline-stated/missing 没有写明热线',
      )
      expect(node(folder, BIN, 'a.txt', '-f', 'yunxi:letter').stdout).toBe('…')
      expect(node(folder, '--test').stdout).toContain('# fail 0')
      return Promise.resolve()
    })
  })
})

describe('docs/api.md', () => {
  it('shows code that runs', async () => {
    const [imports = '', loop = ''] = fences('api.md', 'js')
    const code = `${imports}${loop.replace('submissions/*.docx', '*.txt')}\nconsole.log(JSON.parse(sarif).version)`
    await inFolder({ 'a.txt': DRAFT, 'x.mjs': code }, async (folder) => {
      const { stdout, stderr } = node(folder, 'x.mjs')
      expect(stderr).toBe('')
      expect(stdout).toMatch(/^a\.txt \d+\n2\.1\.0\n$/)
      return Promise.resolve()
    })
  })
})
