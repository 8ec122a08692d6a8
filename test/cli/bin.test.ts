import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { inFolder } from './command.js'
import { BIN, spawn } from './installed.js'
import { COMPLETE, GARBLED } from './reports.js'

describe('bin/disclosure-lint.js', () => {
  beforeAll(() => {
    if (!existsSync('dist/cli/main.cjs')) execFileSync(process.execPath, ['esbuild.config.js'])
  }, 60_000)

  it('lints files and standard input', async () => {
    await inFolder({ 'a.txt': GARBLED, 'b.md': COMPLETE }, async ({ path }) => {
      const files = spawn(path, '. --only text-garbled --fail-on warning -f compact')
      const stdin = spawn(path, '- --only text-garbled', COMPLETE)
      expect(files).toMatchObject({ status: 1, stderr: '' })
      expect(files.stdout).toMatch(/^a\.txt:6:\d+: warning text-garbled\/question-marks .*\n$/)
      expect(stdin).toMatchObject({ status: 0, stdout: '已检查 1 份报告，没有发现问题\n' })
      return Promise.resolve()
    })
  })

  it('says in one sentence that standard output cannot be written', async () => {
    await inFolder({ 'a.txt': GARBLED }, ({ path }) => {
      const args = ['-c', `"${process.execPath}" "${BIN}" a.txt -f json > /dev/full`]
      expect(spawnSync('sh', args, { cwd: path, encoding: 'utf8' })).toMatchObject({
        status: 2,
        stderr: '无法写到标准输出 · Cannot write to standard output: The disk is full\n',
      })
      return Promise.resolve()
    })
  })

  it.each(['await new Promise(() => {})', 'process.exit(0)'])(
    'is no pass where a plugin ends the run before its time: %s',
    async (source) => {
      const files = { 'a.txt': COMPLETE, 'p.mjs': source, '.disclosure-lintrc.yaml': 'plugins: ./p.mjs' }
      await inFolder(files, ({ path }) => {
        const { status, stderr } = spawn(path, 'a.txt')
        expect(status).toBe(2)
        expect(stderr).toMatch(/^没有检查完就结束了，不算通过.* · Ended before it was done[^\n]*\n$/)
        return Promise.resolve()
      })
    },
  )

  it('checks configurations with the compiled schema as it does with ajv', async () => {
    const files = {
      'a.txt': GARBLED,
      'good.yaml': 'extends: strict\noverrides: [{ files: "*.txt", locale: en }]',
      'bad.json': '{"rules":{"text-garbled":5,"x":"off"},"deadlines":{"township":"1-1"}}',
    }
    await inFolder(files, async (folder) => {
      const good = spawn(folder.path, 'a.txt -c good.yaml --only text-garbled')
      const bad = spawn(folder.path, 'a.txt -c bad.json')
      expect(good).toMatchObject({ status: 1, stderr: '' })
      expect(good.stdout).toContain('error')
      expect(bad).toMatchObject({
        status: 2,
        stdout: '',
        stderr: (await folder.run('a.txt -c bad.json')).stderr,
      })
    })
  })

  it('reads a configuration in TypeScript where Node does, and says so where it does not', async () => {
    const files = {
      'a.txt': GARBLED,
      'disclosure-lint.config.ts':
        "const level: 'error' = 'error'\nexport default { rules: { 'text-garbled': level } }",
      'enum/a.txt': GARBLED,
      'enum/disclosure-lint.config.ts': 'enum Level { error }\nexport default {}',
    }
    await inFolder(files, ({ path }) => {
      const { status, stdout, stderr } = spawn(path, 'a.txt --only text-garbled -f compact')
      if ((process.features as { typescript?: string | false }).typescript) {
        expect(status).toBe(1)
        expect(stdout).toMatch(/^a\.txt:6:\d+: error /)
        const other = spawn(path, 'enum/a.txt --locale en')
        expect(other.status).toBe(2)
        expect(other.stderr).toMatch(/^Configuration enum\/\S+: cannot be loaded \(.*enum.*\)\n$/)
      } else {
        expect({ status, stderr }).toEqual({
          status: 2,
          stderr:
            '配置文件 disclosure-lint.config.ts：这个版本的 Node 不能读取 TypeScript，应为 Node 22.18 以上，或者改用 .mjs、.json、.yaml 文件\n',
        })
        expect(spawn(path, 'a.txt --locale en').stderr).toMatch(/^Configuration .* cannot read TypeScript; /)
      }
      return Promise.resolve()
    })
  })

  it('finds its rule pages and shows its help', async () => {
    await inFolder({}, async ({ path }) => {
      expect(spawn(path, 'explain text-garbled').stdout).toMatch(/^# text-garbled\n/)
      expect(spawn(path, '--help').stdout).toMatch(/^disclosure-lint \[files\.\.\]\n/)
      expect(spawn(path, '--hlp')).toMatchObject({ status: 2, stderr: '没有选项 --hlp；是否指 --help\n' })
      return Promise.resolve()
    })
  })

  it('ends quietly when its reader goes away', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [`${at}.txt`, GARBLED.replace('??', '??。??'.repeat(200))]),
    )
    await inFolder(files, async ({ path }) => {
      const script = `"${process.execPath}" "${BIN}" . -f json | head -c 10`
      const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: path, encoding: 'utf8' })
      expect({ stdout, stderr }).toEqual({ stdout: '{\n  "schem', stderr: '' })
      return Promise.resolve()
    })
  })
})
