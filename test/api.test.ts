import { describe, expect, it } from '@jest/globals'
import {
  ConfigError,
  defineConfig,
  definePlugin,
  defineRule,
  formatRun,
  lintFile,
  lintFiles,
  lintText,
  loadConfig,
  ReadError,
  rules,
  runOf,
  type FileFailure,
  type Result,
} from '../src/index.js'
import { inFolder } from './cli/command.js'
import { COMPLETE, GARBLED } from './cli/reports.js'

const noBudget = defineRule({
  id: 'no-budget',
  scope: 'report',
  basis: { tier: 'practice', zh: '本单位的要求', en: 'House rule' },
  messages: { found: { severity: 'warning', zh: '提到了预算', en: 'The budget is mentioned' } },
  *check({ report }) {
    const at = report.folded.indexOf('信息处理费')
    if (at !== -1) yield { message: 'found', range: { start: at, end: at + 5 } }
  },
})

describe('lintText', () => {
  it('lints with the rules of the package', async () => {
    const { diagnostics, year, regime } = await lintText(GARBLED, { rules: { 'text-garbled': 'error' } })
    expect({ year, regime }).toEqual({ year: 2022, regime: 'cn-2021' })
    expect(diagnostics.find(({ ruleId }) => ruleId === 'text-garbled')).toMatchObject({
      severity: 'error',
      line: 6,
    })
  })

  it('lints with rules of the caller, in English, under a given name and regime', async () => {
    const result = await lintText(COMPLETE, {
      ruleSet: [noBudget],
      locale: 'en',
      file: 'x.md',
      format: 'markdown',
      regime: 'cn-2019',
    })
    expect(result).toMatchObject({ file: 'x.md', regime: 'cn-2019', warningCount: 1 })
    expect(result.diagnostics[0]?.message).toBe('The budget is mentioned')
  })

  it('takes the year where the text tells none, and refuses a text without any', async () => {
    expect((await lintText('一、总体情况\n公开有序。', { year: 2020 })).regime).toBe('cn-2019')
    await expect(lintText('今天天气很好。')).rejects.toBeInstanceOf(ReadError)
  })

  it.each([
    [
      { rules: { 'section-requird': 'off' } },
      'Configuration options: rules: No rule “section-requird”; did you mean section-required?',
    ],
    [{ rules: { 'text-garbled': 'loud' } }, 'Configuration options: rules.text-garbled'],
    [{ regime: 'cn-1999' }, 'Configuration options: regime'],
    [{ config: 'x.yaml' }, 'Configuration options:'],
  ])('refuses settings that are wrong: %j', async (options, sentence) => {
    const error: unknown = await lintText(COMPLETE, options as never).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ConfigError)
    expect((error as ConfigError).message).toContain(sentence)
    await expect(lintText(COMPLETE, { format: 'pdf' as never })).rejects.toBeInstanceOf(RangeError)
  })

  it('takes settings of the rules of the caller, and refuses wrong ones', async () => {
    const options = { ruleSet: [...rules, noBudget] }
    const named = await lintText(COMPLETE, { ...options, rules: { 'no-budget': 'error' } })
    expect(named.errorCount).toBeGreaterThan(0)
    await expect(
      lintText(COMPLETE, { ...options, rules: { 'no-budget': 'loud' as never } }),
    ).rejects.toBeInstanceOf(ConfigError)
  })

  it('ends with the reason of an aborted signal', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(lintText(COMPLETE, { signal })).rejects.toThrow('enough')
  })
})

const CONFIG = 'rules: { text-garbled: error }\nignore: [old/]'
const FILES = {
  'a.txt': GARBLED,
  'b.txt': '今天天气很好。',
  'c.txt': COMPLETE,
  'old/d.txt': GARBLED,
  '.disclosure-lintrc.yaml': CONFIG,
}

async function collect(outcomes: AsyncIterable<Result | FileFailure>): Promise<string[]> {
  const found: string[] = []
  for await (const outcome of outcomes)
    found.push('diagnostics' in outcome ? outcome.file : `${outcome.file}: ${outcome.message}`)
  return found
}

describe('lintFile', () => {
  it('obeys the configuration it finds, unless told another or none', async () => {
    await inFolder({ ...FILES, 'off.yaml': 'rules: { text-garbled: off }' }, async ({ path: cwd }) => {
      const severityOf = async (config?: string | false): Promise<string | undefined> => {
        const options = { cwd, ...(config === undefined ? {} : { config }) }
        const { diagnostics } = await lintFile('a.txt', options)
        return diagnostics.find(({ ruleId }) => ruleId === 'text-garbled')?.severity
      }
      expect([await severityOf(), await severityOf(false), await severityOf('off.yaml')]).toEqual([
        'error',
        'warning',
        undefined,
      ])
    })
  })

  it('fails with an error that says what is wrong', async () => {
    await inFolder({ ...FILES, 'bad.yaml': 'rule: 5' }, async ({ path: cwd }) => {
      await expect(lintFile('none.txt', { cwd })).rejects.toMatchObject({ code: 'ENOENT' })
      await expect(lintFile('b.txt', { cwd })).rejects.toBeInstanceOf(ReadError)
      await expect(lintFile('a.txt', { cwd, config: 'bad.yaml' })).rejects.toBeInstanceOf(ConfigError)
    })
  })
})

describe('lintFiles', () => {
  it('gives results and failures in the order of names, and nothing for ignored files', async () => {
    await inFolder(FILES, async ({ path: cwd }) => {
      expect(await collect(lintFiles(['.', 'none.txt', '-'], { cwd }))).toEqual([
        'none.txt: 没有这个文件',
        './-: 没有这个文件',
        'a.txt',
        expect.stringMatching(/^b\.txt: 无法判断适用哪一部法规和格式/),
        'c.txt',
      ])
    })
  })

  it('tells once of a plugin that cannot be used, and lints the rest', async () => {
    const files = {
      'a.txt': '',
      'b.txt': COMPLETE,
      'p.mjs': 'throw new Error("boom")',
      '.disclosure-lintrc.yaml': 'plugins: ./p.mjs',
    }
    await inFolder(files, async ({ path }) => {
      const outcomes: (Result | FileFailure)[] = []
      for await (const outcome of lintFiles('.', { cwd: path, locale: 'en' })) outcomes.push(outcome)
      expect(outcomes.map(({ file }) => file)).toEqual(['.disclosure-lintrc.yaml', 'a.txt', 'b.txt'])
      expect(outcomes[0]).toMatchObject({ message: expect.stringContaining('./p.mjs cannot be used') })
      await expect(lintFile('b.txt', { cwd: path })).rejects.toThrow('./p.mjs cannot be used')
    })
  })

  it('stops between two reports when its signal is aborted', async () => {
    await inFolder(FILES, async ({ path: cwd }) => {
      const controller = new AbortController()
      const seen: string[] = []
      const linting = (async () => {
        for await (const { file } of lintFiles('.', { cwd, signal: controller.signal })) {
          seen.push(file)
          controller.abort()
        }
      })()
      await expect(linting).rejects.toMatchObject({ name: 'AbortError' })
      expect(seen).toEqual(['a.txt'])
    })
  })
})

describe('loadConfig', () => {
  it('tells what is in force for a report, and what its configuration brings', async () => {
    const files = {
      ...FILES,
      '.disclosure-lintrc.yaml': `${CONFIG}\nplugins: ./p.mjs\ndeclare: { own: { check: pattern, pattern: x, zh: a, en: b } }`,
      'p.mjs': 'throw new Error("boom")',
    }
    await inFolder(files, async ({ path: cwd }) => {
      const { settings, rules: all, isIgnored, problems, configFile } = await loadConfig('old/d.txt', { cwd })
      expect(settings.rules['text-garbled']?.messages.date).toEqual({
        value: 'error',
        origin: '.disclosure-lintrc.yaml',
      })
      expect(all.map(({ id }) => id)).toContain('own')
      expect(isIgnored).toBe(true)
      expect(problems).toEqual([expect.objectContaining({ en: expect.stringContaining('boom') })])
      expect(configFile).toBe(`${cwd}/.disclosure-lintrc.yaml`)
    })
  })
})

describe('formatRun', () => {
  it('writes a run in a format of the command or of the caller', async () => {
    await inFolder(FILES, async ({ path: cwd, run }) => {
      const outcomes = []
      for await (const outcome of lintFiles('.', { cwd })) outcomes.push(outcome)
      const all = runOf(outcomes)
      expect(await formatRun(all)).toBe((await run('. -f json')).stdout)
      expect(await formatRun(all, { format: 'compact' })).toBe((await run('. -f compact')).stdout)
      expect(await formatRun(all, { format: ({ failures }) => `${failures.length}` })).toBe('1')
      expect(String(await formatRun(all, { format: 'sarif', locale: 'en' }))).toContain('"2.1.0"')
    })
  })

  it('names a format that is none', async () => {
    await expect(formatRun(runOf([]), { format: 'jsn' as 'json' })).rejects.toThrow(
      /^No format “jsn”, expected stylish, .* or a function$/,
    )
  })
})

describe('the public API', () => {
  it('offers types for configurations and plugins, and lists the rules', () => {
    expect(defineConfig({ extends: 'strict' })).toEqual({ extends: 'strict' })
    expect(definePlugin({ name: 'yunxi', rules: [noBudget] }).rules).toHaveLength(1)
    expect(rules.length).toBeGreaterThan(20)
  })
})
