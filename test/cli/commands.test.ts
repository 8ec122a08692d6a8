import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { rules } from '../../rules/index.js'
import { inFolder, runWith } from './command.js'
import { COMPLETE, GARBLED, TORN } from './reports.js'

describe('explain', () => {
  it('tells what a rule without a page may say', async () => {
    const declare = `{"declare":{"hotline":{"check":"required-phrase","phrases":["12345"],"zh":"没有热线","en":"No hotline"}}}`
    const { code, stdout } = await runWith({ '.disclosure-lintrc.json': declare }, 'explain hotline')
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^# hotline\n\n- hotline\/missing 警告: 没有热线\n\n依据（惯例）：.+\n$/),
    })
  })

  it('prints the page of a rule in one language', async () => {
    const zh = await runWith({}, 'explain text-garbled')
    const en = await runWith({}, 'explain text-garbled --locale en')
    expect(zh).toMatchObject({ code: 0, stderr: '' })
    expect(zh.stdout).toMatch(/^# text-garbled\n/)
    expect(zh.stdout).toContain('## 不检查什么')
    expect(zh.stdout).not.toContain('## English')
    expect(en.stdout).toMatch(/^# text-garbled\n\n[A-Z]/)
    expect(en.stdout).not.toContain('## 不检查什么')
  })

  it('ends with the law and form that a rule rests on, by report year', async () => {
    const endOf = async (command: string): Promise<string[]> =>
      (await runWith({}, `explain ${command}`)).stdout.split('\n').slice(-4, -1)
    expect(await endOf('table-balance')).toEqual([
      '依据，按报告年度：',
      '- 2019—2020 年度（格式）：国办公开办函〔2019〕60号《政府信息公开工作年度报告格式（试行）》',
      '- 2021 年度起（格式）：国办公开办函〔2021〕30号《政府信息公开工作年度报告格式》',
    ])
    expect(await endOf('section-required --locale en')).toEqual([
      'Basis, by report year:',
      '- 2008–2018 (law): Regulation on Open Government Information (State Council Order 492), Art. 32',
      '- since 2019 (law): Regulation on Open Government Information (State Council Order 711), Art. 50',
    ])
    expect((await endOf('zero-claim')).slice(1)).toEqual([
      '',
      '依据（法规）：《政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息',
    ])
    expect((await runWith({}, 'explain text-garbled')).stdout.match(/依据/g)).toHaveLength(1)
  })

  it('takes a message for its rule', async () => {
    const [rule, message] = await Promise.all([
      runWith({}, 'explain text-garbled'),
      runWith({}, 'explain text-garbled/date'),
    ])
    expect(message).toEqual(rule)
  })
})

describe('rules', () => {
  it('lists every rule with its severities', async () => {
    const { code, stdout } = await runWith({}, 'rules --locale en')
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n')).toHaveLength(rules.length)
    expect(stdout).toMatch(/^section-required +error/m)
    expect((await runWith({}, 'rules')).stdout).toMatch(/^section-required +错误/m)
  })

  it('lists them as JSON with messages and basis', async () => {
    const { stdout } = await runWith({}, 'rules --json')
    const listed = JSON.parse(stdout) as { id: string; messages: object }[]
    expect(listed.map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
    expect(listed.every(({ messages }) => Object.keys(messages).length > 0)).toBe(true)
  })
})

describe('inspect', () => {
  const schema = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as object
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema)

  it.each([
    ['a.txt', COMPLETE],
    ['a.md', TORN.replace('一、', '## 一、')],
  ])('prints what was read from %s, as its schema says', async (name, text) => {
    const { code, stdout } = await runWith({ [name]: text }, `inspect ${name}`)
    const view = JSON.parse(stdout) as object
    validate(view)
    expect(validate.errors).toBeNull()
    expect(code).toBe(0)
    expect(view).toMatchObject({ file: name, year: { value: 2022 }, regime: { id: 'cn-2021' } })
    expect(view).toHaveProperty('sections.0.title', '总体情况')
    expect(view).toHaveProperty('sections.0.heading.line', 5)
  })

  it('prints the extracted text', async () => {
    const file = await runWith({ 'a.txt': COMPLETE }, 'inspect a.txt --text')
    const stdin = await runWith({}, 'inspect - --text', { stdin: COMPLETE })
    expect(file.stdout).toMatch(/^云溪县水利局2022年.*\n[^]*\n2023年1月18日\n$/)
    expect(stdin).toEqual(file)
  })

  it('takes the regime from flag or configuration', async () => {
    const files = { 'a.txt': COMPLETE, '.disclosure-lintrc.json': '{"regime":"cn-2019"}' }
    const config = await runWith(files, 'inspect a.txt')
    const flag = await runWith(files, 'inspect a.txt --regime cn-2014')
    expect(JSON.parse(config.stdout)).toHaveProperty('regime.id', 'cn-2019')
    expect(JSON.parse(flag.stdout)).toHaveProperty('regime.id', 'cn-2014')
  })

  it('says what it cannot read', async () => {
    expect(await runWith({}, 'inspect none.txt')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'none.txt：没有这个文件\n',
    })
    expect(await runWith({ 'a.txt': '' }, 'inspect a.txt --locale en')).toMatchObject({
      code: 2,
      stderr: 'a.txt: The file is empty\n',
    })
  })
})

describe('print-config', () => {
  it('names the origin of every setting', async () => {
    const files = {
      '.disclosure-lintrc.json': JSON.stringify({
        extends: 'strict',
        rules: { 'text-garbled': 'info' },
        body: { kind: 'department' },
        overrides: [{ files: 'x/*', rules: { 'text-garbled/date': 'off' }, locale: 'en' }],
      }),
    }
    const { code, stdout } = await runWith(files, 'print-config x/a.txt --rule text-garbled/markup:error')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'x/a.txt',
      configFile: '.disclosure-lintrc.json',
      ignored: false,
      locale: { value: 'en', origin: '.disclosure-lintrc.json overrides[0]' },
      body: { value: { kind: 'department' }, origin: '.disclosure-lintrc.json' },
      rules: {
        'section-required': { messages: { missing: { value: 'error', origin: 'strict' } } },
        'text-garbled': {
          messages: {
            encoding: { value: 'info', origin: '.disclosure-lintrc.json' },
            date: { value: 'off', origin: '.disclosure-lintrc.json overrides[0]' },
            markup: { value: 'error', origin: '--rule' },
          },
        },
      },
    })
  })

  it('shows the defaults without a configuration', async () => {
    const { stdout } = await runWith({}, 'print-config a.txt --no-config --only section-required')
    const view = JSON.parse(stdout) as object
    expect(view).not.toHaveProperty('configFile')
    expect(view).toHaveProperty('rules.section-required.messages.missing', {
      value: 'error',
      origin: 'default',
    })
    expect(view).toHaveProperty('rules.text-garbled.messages.date', { value: 'off', origin: '--only' })
  })
})

describe('init', () => {
  it('writes a valid configuration in the language of the user', async () => {
    for (const locale of ['zh', 'en']) {
      await inFolder({ 'a.txt': GARBLED }, async (folder) => {
        expect(await folder.run(`init --locale ${locale}`)).toMatchObject({ code: 0, stdout: '' })
        const written = folder.read('.disclosure-lintrc.yaml')
        expect(parse(written)).toEqual({ extends: 'recommended' })
        expect((await folder.run('a.txt --only text-garbled --max-warnings 0')).code).toBe(1)
      })
    }
  })

  it('writes what is valid with every comment taken out', async () => {
    await inFolder({ 'a.txt': GARBLED }, async (folder) => {
      await folder.run('init')
      const lines = folder.read('.disclosure-lintrc.yaml').split('\n')
      const all = lines.map((line) => line.replace(/^# (?=[a-z]+:| {2})/, '')).join('\n')
      folder.write('.disclosure-lintrc.yaml', all)
      folder.write('waivers.yaml', '')
      expect(Object.keys(parse(all) as object).length).toBeGreaterThan(5)
      expect(await folder.run('a.txt --only text-garbled -f compact')).toMatchObject({ code: 0, stderr: '' })
    })
  })

  it.each(['.disclosure-lintrc.yaml', 'disclosure-lint.config.js'])(
    'never writes beside %s',
    async (name) => {
      await inFolder({ [name]: 'x' }, async (folder) => {
        const outcome = await folder.run('init')
        expect(outcome).toEqual({ code: 2, stdout: '', stderr: `已有配置文件 ${name}，没有改动\n` })
        expect(folder.read(name)).toBe('x')
      })
    },
  )

  it('writes beside a package.json only when that has no settings of ours', async () => {
    const plain = await runWith(
      { 'package.json': '{"dependencies":{"disclosure-lint":"1"}}' },
      'init --locale en',
    )
    const taken = await runWith({ 'package.json': '{"disclosure-lint":{}}' }, 'init --locale en')
    expect(plain).toMatchObject({ code: 0, stderr: 'Wrote .disclosure-lintrc.yaml\n' })
    expect(taken).toMatchObject({ code: 2 })
  })
})
