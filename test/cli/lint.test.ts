import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import { inFolder, runWith } from './command.js'
import { COMPLETE, GARBLED, TORN } from './reports.js'

const ONE = '--only text-garbled'

describe('disclosure-lint', () => {
  it('exits with 0 and says so when nothing is found', async () => {
    expect(await runWith({ 'a.txt': COMPLETE }, `a.txt ${ONE}`)).toEqual({
      code: 0,
      stdout: '已检查 1 份报告，没有发现问题\n',
      stderr: '',
    })
  })

  it('exits with 1 on an error and with 0 on a warning', async () => {
    expect((await runWith({ 'a.txt': TORN }, 'a.txt --only section-required')).code).toBe(1)
    expect((await runWith({ 'a.txt': GARBLED }, `a.txt ${ONE}`)).code).toBe(0)
  })

  it.each([
    ['warning', 1],
    ['info', 1],
    ['never', 0],
  ])('gates on --fail-on %s', async (gate, code) => {
    expect((await runWith({ 'a.txt': GARBLED }, `a.txt ${ONE} --fail-on ${gate}`)).code).toBe(code)
  })

  it('counts warnings against --max-warnings, listed or not', async () => {
    expect((await runWith({ 'a.txt': GARBLED }, `a.txt ${ONE} --max-warnings 1`)).code).toBe(0)
    expect((await runWith({ 'a.txt': GARBLED }, `a.txt ${ONE} --max-warnings 0`)).code).toBe(1)
    const quiet = await runWith({ 'a.txt': GARBLED }, `a.txt ${ONE} --max-warnings 0 --quiet -f compact`)
    expect(quiet).toMatchObject({ code: 1, stdout: '' })
  })

  it('speaks Chinese, or English by flag, environment or configuration', async () => {
    const zh = await runWith({ 'a.txt': GARBLED }, `a.txt ${ONE} -f compact`)
    const flag = await runWith({ 'a.txt': GARBLED }, `a.txt ${ONE} -f compact --locale en`)
    const env = await runWith({ 'a.txt': GARBLED }, `a.txt ${ONE} -f compact`, {
      env: { LANG: 'en_GB.UTF-8' },
    })
    const config = await runWith(
      { 'a.txt': GARBLED, '.disclosure-lintrc.json': '{"locale":"en"}' },
      `a.txt ${ONE} -f compact`,
    )
    expect(zh.stdout).toMatch(/^a\.txt:6:\d+: warning text-garbled\/question-marks .*问号/)
    expect(flag.stdout).toMatch(/^a\.txt:6:\d+: warning text-garbled\/question-marks .*question marks/i)
    expect(env.stdout).toBe(flag.stdout)
    expect(config.stdout).toBe(flag.stdout)
  })

  it('lets the first of LC_ALL, LC_MESSAGES and LANG decide', async () => {
    const said = async (env: Record<string, string>): Promise<string> =>
      (await runWith({ 'a.txt': COMPLETE }, `a.txt ${ONE}`, { env })).stdout
    expect(await said({ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' })).toContain('已检查')
    expect(await said({ LC_ALL: '', LC_MESSAGES: 'en', LANG: 'zh' })).toContain('checked')
    expect(await said({ LANG: 'C.UTF-8' })).toContain('已检查')
  })

  it('writes JSON that keeps the contract', async () => {
    const schema = JSON.parse(readFileSync('schemas/result.schema.json', 'utf8')) as object
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema)
    const { stdout } = await runWith({ 'a.txt': GARBLED, 'b.txt': TORN, 'c.txt': '' }, '. -f json')
    const output = JSON.parse(stdout) as { results: { file: string }[]; failures: object[] }
    validate(output)
    expect(validate.errors).toBeNull()
    expect(output.results.map(({ file }) => file)).toEqual(['a.txt', 'b.txt'])
    expect(output.failures).toEqual([
      { file: 'c.txt', message: '文件是空的', texts: { zh: '文件是空的', en: 'The file is empty' } },
    ])
  })

  it('writes several formats at once, files without colours', async () => {
    await inFolder({ 'a.txt': GARBLED }, async (folder) => {
      const { stdout } = await folder.run(
        `a.txt ${ONE} -f compact -f json=out/a.json -f stylish=a.log --color`,
      )
      expect(stdout).toMatch(/^a\.txt:6/)
      expect(JSON.parse(folder.read('out/a.json'))).toHaveProperty('summary.warningCount', 1)
      expect(folder.read('a.log')).not.toContain('\u001b')
    })
  })

  it('says what it cannot write and exits with 2', async () => {
    const { code, stderr } = await runWith({ 'a.txt': COMPLETE }, `a.txt ${ONE} -f json=a.txt/b.json`)
    expect(code).toBe(2)
    expect(stderr).toMatch(/^无法写入 a\.txt\/b\.json：.+\n$/)
  })

  it('gives the same output again', async () => {
    await inFolder({ 'b.txt': GARBLED, 'a.txt': TORN, 'c/d.md': COMPLETE }, async (folder) => {
      const first = await folder.run('.')
      expect(await folder.run('.')).toEqual(first)
      expect(await folder.run('c b.txt a.txt')).toEqual(first)
    })
  })

  it.each([
    [{}, false, false],
    [{}, true, true],
    [{ TERM: 'dumb' }, true, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
  ])('with %j and a terminal (%s) uses colours: %s', async (env: Record<string, string>, isTTY, coloured) => {
    const { stdout } = await runWith({ 'a.txt': GARBLED }, `a.txt ${ONE}`, { env, isTTY })
    expect(stdout.includes('\u001b')).toBe(coloured)
  })

  it('lets --color and --no-color win over the environment', async () => {
    const env = { NO_COLOR: '1' }
    const colored = await runWith({ 'a.txt': GARBLED }, `a.txt ${ONE} --color`, { env })
    const plain = await runWith({ 'a.txt': GARBLED }, `a.txt ${ONE} --no-color`, {
      env: { FORCE_COLOR: '1' },
    })
    expect(colored.stdout).toContain('\u001b[')
    expect(plain.stdout).not.toContain('\u001b[')
  })

  it('sets severities by rule and message', async () => {
    const severity = async (flags: string): Promise<string | undefined> =>
      /: (\w+) text-garbled/.exec(
        (await runWith({ 'a.txt': GARBLED }, `a.txt -f compact ${flags}`)).stdout,
      )?.[1]
    expect(await severity('--rule text-garbled:error')).toBe('error')
    expect(await severity('--rule text-garbled/question-marks:info')).toBe('info')
    expect(await severity('--rule text-garbled:off')).toBeUndefined()
    expect(await severity('--rule text-garbled:off --rule text-garbled')).toBe('warning')
    expect(await severity('--skip text-garbled,title-form')).toBeUndefined()
    expect(await severity('--skip text-garbled/date')).toBe('warning')
    expect(await severity('--only text-garbled/date')).toBeUndefined()
    expect(await severity('--only text-garbled/question-marks --rule text-garbled:off')).toBe('warning')
  })

  it('takes the regime from --regime', async () => {
    const { stdout } = await runWith({ 'a.txt': COMPLETE }, `a.txt ${ONE} -f json --regime cn-2019`)
    expect(JSON.parse(stdout)).toHaveProperty('results.0.regime', 'cn-2019')
  })

  it('shows how much and how fast on standard error', async () => {
    const zh = await runWith({ 'a.txt': COMPLETE }, `a.txt ${ONE} --stats`)
    const en = await runWith({ 'a.txt': COMPLETE }, `a.txt ${ONE} --stats --locale en`)
    expect(zh.stderr).toMatch(/^1 份报告，\d+\.\d KB，用时 \d+ 毫秒\n$/)
    expect(en.stderr).toMatch(/^1 report, \d+\.\d KB, \d+ ms\n$/)
  })
})
