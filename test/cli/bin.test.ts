import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { writePdf } from '../read/pdf/writePdf.js'
import { inFolder } from './command.js'
import { COMPLETE, GARBLED } from './reports.js'

const BIN = `${process.cwd()}/bin/disclosure-lint.js`

/** The command as it is installed: bundled, with its schemas compiled. */
function spawn(
  cwd: string,
  args: string,
  input = '',
): { status: number | null; stdout: string; stderr: string } {
  const env = { PATH: process.env.PATH ?? '' }
  return spawnSync(process.execPath, [BIN, ...args.split(' ')], { cwd, env, input, encoding: 'utf8' })
}

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

  it('stops reading what takes too long or too much memory, and goes on with the others', async () => {
    const form = (inner: string, content: string): string =>
      `<</Type/XObject/Subtype/Form/BBox[0 0 595 842]${inner}/Length ${content.length}>>stream\n${content}\nendstream`
    const forms = Array.from({ length: 12 }, (_, at) =>
      at < 11
        ? form(`/Resources<</XObject<</F ${8 + at} 0 R>>>>`, '/F Do '.repeat(10))
        : form('', '0 0 m 10 10 l S'),
    )
    const endless = writePdf(
      [{ content: '/F Do', extra: '/Resources<</XObject<</F 7 0 R>>>>' }],
      undefined,
      forms,
    )
    const report = readFileSync('test/fixtures/formats/report.docx')
    const lint = async (limits: object): Promise<ReturnType<typeof spawn>> => {
      let outcome: ReturnType<typeof spawn> | undefined
      const files = {
        'a.pdf': endless,
        'b.docx': report,
        '.disclosure-lintrc.json': JSON.stringify({ overrides: [{ files: '*.pdf', limits }] }),
      }
      await inFolder(files, async ({ path }) => {
        outcome = spawn(path, '. --only text-punctuation -f compact')
        return Promise.resolve()
      })
      return outcome ?? { status: null, stdout: '', stderr: '' }
    }
    const slow = await lint({ seconds: 0.2, memory: 4000 })
    expect(slow).toMatchObject({ status: 2, stderr: 'a.pdf：文件过于复杂，未能在限定时间内读完\n' })
    expect(slow.stdout).toMatch(/^b\.docx:5:\d+: info text-punctuation\/doubled .*\[第5段/)
    expect((await lint({ memory: 50 })).stderr).toMatch(/^a\.pdf：.*内存/)
    expect((await lint({ megabytes: 0.001 })).stderr).toMatch(/^a\.pdf：文件过大/)
  }, 60_000)

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

  it('finds its rule pages and shows its help', async () => {
    await inFolder({}, async ({ path }) => {
      expect(spawn(path, 'explain text-garbled').stdout).toMatch(/^# text-garbled\n/)
      expect(spawn(path, '--help').stdout).toMatch(/^disclosure-lint \[files\.\.\]\n/)
      expect(spawn(path, '--hlp')).toMatchObject({ status: 2, stderr: '没有选项 --hlp，是否指 --help\n' })
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
