import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import { parseCsv } from 'hucre/csv'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { SaxesParser } from 'saxes'
import { unified } from 'unified'
import { inFolder, type Outcome } from '../cli/command.js'
import { COMPLETE, TORN } from '../cli/reports.js'

/** Marks of every format, which a report or its name may hold. */
const HOSTILE = '<b>&"甲"|乙`戊`]]>@all [a](b) {0} %0A'
const NAME = 'r/年报 (终,稿) 100%|a&b.txt'

const REPORT = `${COMPLETE}
七、${HOSTILE}
有一个部分。
<!-- disclosure-lint-disable-next-line text-garbled -- 引用 "原文" <b> -->
文字丢失。??
`.replace('我局主动公开政府信息。', '我局主动公开政府信息。??')

const outputs = new Map<string, Outcome>()
const FORMATS = [
  'sarif',
  'junit',
  'checkstyle',
  'github',
  'gitlab',
  'rdjson',
  'ndjson',
  'csv',
  'markdown',
  'json',
]

beforeAll(async () => {
  await inFolder({ [NAME]: REPORT, 'r/b.md': COMPLETE, 'r/c.txt': '' }, async (folder) => {
    for (const format of FORMATS) outputs.set(format, await folder.run(`r -f ${format}`))
  })
})

function stdout(format: string): string {
  return outputs.get(format)?.stdout ?? ''
}

interface Found {
  readonly file: string
  readonly diagnostics: readonly {
    readonly message: string
    readonly severity: string
    readonly line: number
    readonly column: number
  }[]
  readonly accepted: readonly { readonly message: string }[]
}

/** What the other formats must hold as well. */
function results(): readonly Found[] {
  return (JSON.parse(stdout('json')) as { results: Found[] }).results
}

function messages(): string[] {
  return results().flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message))
}

/** Elements with their attributes, as a strict parser reads them. */
function elements(xml: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes }))
  parser.write(xml).close()
  return found
}

describe('every format', () => {
  it('is written to standard output alone, with the exit code of the run', () => {
    for (const format of FORMATS) {
      const { code, stderr } = outputs.get(format) ?? {}
      expect({ format, code, stderr }).toEqual({ format, code: 2, stderr: 'r/c.txt：文件是空的\n' })
    }
    expect(messages().some((message) => message.includes(HOSTILE))).toBe(true)
  })
})

interface Sarif {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly rules: readonly {
          readonly id: string
          readonly shortDescription: { readonly text: string }
          readonly fullDescription: { readonly text: string }
          readonly help: { readonly text: string; readonly markdown: string }
        }[]
      }
    }
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly message: { readonly text: string }
      readonly suppressions: readonly { readonly kind: string; readonly justification: string }[]
      readonly partialFingerprints: Readonly<Record<string, string>>
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } }
      }[]
      readonly baselineState?: string
    }[]
    readonly invocations: readonly { readonly executionSuccessful: boolean }[]
  }[]
}

function sarifSchema() {
  const text = readFileSync('test/fixtures/sarif/sarif-2.1.0-rtm.5.schema.json', 'utf8')
  // Ajv reads draft 7, where the dialect is named otherwise.
  const schema = JSON.parse(text.replace(/"\$schema": "[^"]*",|"id": "https:[^"]*",/g, '')) as object
  return new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    schema,
  )
}

describe('sarif', () => {
  it('is valid by the published schema of SARIF 2.1.0', () => {
    const validate = sarifSchema()
    validate(JSON.parse(stdout('sarif')))
    expect(validate.errors).toBeNull()
    expect(validate({ version: '2.1.0', runs: [{ results: [{ message: {} }] }] })).toBe(false)
  })

  it('holds every finding, accepted ones with their reason, and rules with help in both languages', () => {
    const [run] = (JSON.parse(stdout('sarif')) as Sarif).runs
    const open = run?.results.filter(({ suppressions }) => suppressions.length === 0) ?? []
    expect(open).toHaveLength(messages().length)
    expect(run?.results.flatMap(({ suppressions }) => suppressions)).toMatchObject([
      { kind: 'inSource', justification: '引用 "原文" <b>' },
    ])
    for (const { ruleId, ruleIndex, partialFingerprints } of run?.results ?? []) {
      const rule = run?.tool.driver.rules[ruleIndex]
      expect(rule?.id).toBe(ruleId)
      expect(rule?.help.markdown).toMatch(/^# [a-z-]+\n[^]*\n## English\n/)
      expect(partialFingerprints['disclosureLint/v1']).toMatch(/^[0-9a-f]{16}$/)
    }
    expect(run?.invocations[0]?.executionSuccessful).toBe(false)
  })

  it('names files as relative references and escapes what would be a placeholder or a link', () => {
    const [run] = (JSON.parse(stdout('sarif')) as Sarif).runs
    const uris = run?.results.map(
      ({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri ?? '',
    )
    expect(uris?.map(decodeURIComponent)).toContain(NAME)
    for (const uri of uris ?? []) expect(uri).toMatch(/^[\w.~!$'()*+,;=:@%/-]+$/)
    const texts = run?.results.map(({ message }) => message.text).join('\n')
    expect(texts).not.toMatch(/(?<!\{)\{\d\}|(?<!\\)\]\(/)
  })

  it('lists the rules that found nothing too, without their pages', () => {
    const { rules } = (JSON.parse(stdout('sarif')) as Sarif).runs[0]?.tool.driver ?? { rules: [] }
    const silent = rules.find(({ id }) => id === 'table-balance')
    expect(rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id).toSorted())
    expect(silent).toMatchObject({ shortDescription: { text: expect.stringContaining('收办平衡') } })
    expect(silent?.help.markdown).toBeUndefined()
  })

  it('gives every rule what GitHub requires and accepts', () => {
    const { rules } = (JSON.parse(stdout('sarif')) as Sarif).runs[0]?.tool.driver ?? { rules: [] }
    for (const { shortDescription, fullDescription, help } of rules) {
      for (const { text } of [shortDescription, fullDescription]) {
        expect(text).not.toBe('')
        expect(text.length).toBeLessThanOrEqual(1024)
      }
      expect(help.text).not.toBe('')
    }
  })

  it('tells new findings from those of a baseline', async () => {
    await inFolder({ 'a.txt': REPORT }, async (folder) => {
      await folder.run('a.txt --only text-garbled --baseline b.json --update-baseline')
      const { stdout: log } = await folder.run(
        'a.txt --only text-garbled,section-unexpected --baseline b.json -f sarif',
      )
      const states = (JSON.parse(log) as Sarif).runs[0]?.results.map(({ ruleId, baselineState }) => [
        ruleId,
        baselineState,
      ])
      expect(states).toEqual(
        expect.arrayContaining([
          ['text-garbled', 'unchanged'],
          ['section-unexpected', 'new'],
        ]),
      )
      expect(sarifSchema()(JSON.parse(log))).toBe(true)
    })
  })
})

describe('junit', () => {
  it('is well-formed, counts right, and fails for every error and warning, not for notes', () => {
    const all = elements(stdout('junit'))
    const count = (name: string): number => all.filter((element) => element.name === name).length
    const [suites] = all
    expect(suites?.attributes).toMatchObject({
      tests: String(count('testcase')),
      failures: String(count('failure')),
      errors: String(count('error')),
      skipped: String(count('skipped')),
    })
    const failures = all.filter(({ name }) => name === 'failure').map(({ attributes }) => attributes.message)
    const severe = results().flatMap(({ diagnostics }) =>
      diagnostics.filter(({ severity }) => severity !== 'info').map(({ message }) => message),
    )
    expect(failures.sort()).toEqual(severe.sort())
    expect(count('system-out')).toBe(messages().length - severe.length)
    expect(all.filter(({ name }) => name === 'testsuite').map(({ attributes }) => attributes.name)).toEqual([
      'r/b.md',
      NAME,
      'r/c.txt',
    ])
  })
})

describe('junit, where a report lacks several contents at one place', () => {
  it('gives every case a name of its own, as GitLab keeps one of each', async () => {
    await inFolder({ 'a.txt': TORN }, async (folder) => {
      const all = elements((await folder.run('a.txt -f junit')).stdout)
      const names = all.filter(({ name }) => name === 'testcase').map(({ attributes }) => attributes.name)
      expect(names.filter((name) => name?.startsWith('section-required/missing')).length).toBeGreaterThan(1)
      expect(new Set(names).size).toBe(names.length)
    })
  })
})

describe('checkstyle', () => {
  it('is well-formed and holds every finding at its place', () => {
    const all = elements(stdout('checkstyle'))
    const errors = all.filter(({ name }) => name === 'error').map(({ attributes }) => attributes)
    const wanted = results().flatMap(({ diagnostics }) => diagnostics)
    expect(errors.slice(0, -1)).toMatchObject(
      wanted.map(({ message, line, column }) => ({ message, line: String(line), column: String(column) })),
    )
    expect(errors.at(-1)).toMatchObject({ message: '文件是空的', severity: 'error' })
  })
})

/** As the runner of GitHub Actions reads a line. */
function commandOf(line: string) {
  const [, name, given = '', text = ''] = /^::(\w+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/.exec(line) ?? []
  const unescaped = (value: string): string =>
    value
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%')
  const properties = given.split(',').map((pair) => pair.split('='))
  return {
    name,
    properties: Object.fromEntries(properties.map(([key, value = '']) => [key, unescaped(value)])) as Record<
      string,
      string
    >,
    text: text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%'),
  }
}

describe('github', () => {
  it('gives at most ten annotations, the worst first, then one line for the rest', () => {
    const commands = stdout('github').trimEnd().split('\n').map(commandOf)
    const found = messages().length + 1
    expect(commands).toHaveLength(Math.min(found, 10) + (found > 10 ? 1 : 0))
    expect(commands[0]).toMatchObject({ name: 'error', properties: { file: 'r/c.txt' }, text: '文件是空的' })
    const order = ['error', 'warning', 'notice']
    const ranks = commands.map(({ name = '' }) => order.indexOf(name))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    if (found > 10) expect(commands.at(-1)?.text).toBe(`另有 ${found - 10} 个问题没有列为注释，见完整的输出`)
    const named = commands.filter(({ properties }) => properties.file === NAME)
    expect(named.length).toBeGreaterThan(0)
    for (const { text } of named) expect(messages()).toContain(text.split('\n')[0])
  })
})

describe('gitlab', () => {
  it('is a list of issues with distinct fingerprints', () => {
    const issues = JSON.parse(stdout('gitlab')) as Record<string, unknown>[]
    const validate = new Ajv({ strict: false }).compile({
      type: 'array',
      items: {
        type: 'object',
        required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
        properties: {
          description: { type: 'string', minLength: 1 },
          check_name: { type: 'string' },
          severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
          location: {
            type: 'object',
            required: ['path'],
            properties: { path: { type: 'string', pattern: '^(?!\\./)' } },
            oneOf: [{ required: ['lines'] }, { required: ['positions'] }],
          },
        },
      },
    })
    validate(issues)
    expect(validate.errors).toBeNull()
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
    expect(issues).toHaveLength(messages().length + 1)
  })
})

describe('rdjson', () => {
  it('counts columns in bytes of UTF-8', () => {
    const { diagnostics } = JSON.parse(stdout('rdjson')) as {
      diagnostics: {
        message: string
        severity: string
        location: {
          path: string
          range: { start: { line: number; column: number }; end: { column: number } }
        }
        code: { value: string }
      }[]
    }
    const lost = diagnostics.find(({ code }) => code?.value === 'text-garbled/question-marks')
    const line = Buffer.from(REPORT.split('\n')[5] ?? '')
    const { start, end } = lost?.location.range ?? {}
    expect(start?.line).toBe(6)
    expect(line.subarray((start?.column ?? 1) - 1, (end?.column ?? 1) - 1).toString()).toBe('??')
    expect(new Set(diagnostics.map(({ severity }) => severity))).toEqual(
      new Set(['ERROR', 'WARNING', 'INFO']),
    )
  })
})

describe('ndjson', () => {
  it('gives one object a line, and a summary at last', () => {
    const lines = stdout('ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string; message?: string })
    const of = (type: string) => lines.filter((line) => line.type === type)
    expect(of('finding').map(({ message }) => message)).toEqual(messages())
    expect(of('accepted')).toMatchObject([{ acceptance: { by: 'directive', reason: '引用 "原文" <b>' } }])
    expect(of('failure')).toMatchObject([{ file: 'r/c.txt', message: '文件是空的' }])
    expect(lines.at(-1)).toMatchObject({ type: 'summary', accepted: { directive: 1 } })
  })
})

describe('csv', () => {
  it('begins with a byte order mark, has rows of one width, and runs no formula', () => {
    const text = stdout('csv')
    expect(text.startsWith('\uFEFF序号,机关,年度,文件,')).toBe(true)
    const [head = [], ...rows] = parseCsv(text.slice(1)) as string[][]
    const at = (name: string): number => head.indexOf(name)
    expect(rows.every((row) => row.length === head.length)).toBe(true)
    expect(rows).toHaveLength(messages().length + 2)
    const open = rows.filter((row) => row[at('状态')] === '待整改').map((row) => row[at('问题')])
    expect(open).toEqual([...messages(), '无法检查：文件是空的'])
    expect(rows.flat().filter((cell) => /^[=+@\t]/.test(String(cell ?? '')))).toEqual([])
  })
})

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}

function textIn({ value = '', children = [] }: Node): string {
  return value + children.map(textIn).join('')
}

describe('markdown', () => {
  it('is a table whose cells are nothing but text', () => {
    const root = unified().use(remarkParse).use(remarkGfm).parse(stdout('markdown')) as Node
    const table = root.children?.find(({ type }) => type === 'table')
    const rows = table?.children?.map(({ children = [] }) => children) ?? []
    expect(rows.every((cells) => cells.length === 6)).toBe(true)
    expect(rows).toHaveLength(messages().length + 3)
    const types = new Set(rows.flat().flatMap(({ children = [] }) => children.map(({ type }) => type)))
    expect([...types].sort()).toEqual(['html', 'text'])
    const html = rows.flat().flatMap(({ children = [] }) => children.filter(({ type }) => type === 'html'))
    expect(new Set(html.map(({ value }) => value))).toEqual(new Set(['<br>']))
    const texts = rows.map(([, , , problem]) => (problem ? textIn(problem) : '')).join('\n')
    for (const message of messages()) expect(texts.replaceAll('\u200b', '')).toContain(message)
  })
})
