import { chmodSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { asNobody, inFolder, runWith } from '../cli/command.js'
import { spawn } from '../cli/installed.js'
import { COMPLETE } from '../cli/reports.js'

/** Permissions mean nothing where nobody can be refused. */
const withPermissions = process.platform === 'win32' ? it.skip : it

const RULE = `{
  id: 'hotline-stated',
  scope: 'report',
  basis: { tier: 'practice', zh: '本市的要求', en: 'House rule' },
  messages: { missing: { severity: 'warning', zh: '没有写明热线', en: 'No hotline is named' } },
  options: { type: 'object', properties: { number: { type: 'string' } }, additionalProperties: false },
  *check({ report, options }) {
    if (!report.folded.includes(options.number ?? '12345')) yield { message: 'missing', range: report.title.range }
  },
}`
const PLUGIN = `export default { name: 'yunxi', rules: [${RULE}], presets: { strict: { rules: { 'hotline-stated': 'error' } } } }`
/** Ajv's own words. */
const NO_SCHEMA =
  'schema is invalid: data/type must be equal to one of the allowed values, data/type must be array, data/type must match a schema in anyOf'
const FILES = { 'a.txt': COMPLETE, 'p.mjs': PLUGIN }
const only = (config: string): Readonly<Record<string, string>> => ({
  ...FILES,
  '.disclosure-lintrc.yaml': config,
})

describe('plugins', () => {
  it('bring rules by path', async () => {
    const { code, stdout } = await runWith(only('plugins: ./p.mjs'), 'a.txt -f compact --fail-on warning')
    expect(code).toBe(1)
    expect(stdout).toContain('a.txt:1:1: warning hotline-stated/missing 没有写明热线\n')
  })

  it.each(['"main":"p.mjs"', '"exports":{"import":"./p.mjs"}', '"exports":{".":{"default":"./p.mjs"}}'])(
    'bring rules by package: %s',
    async (entry) => {
      const files = {
        'a.txt': COMPLETE,
        'node_modules/plugin-x/package.json': `{"name":"plugin-x","type":"module",${entry}}`,
        'node_modules/plugin-x/p.mjs': PLUGIN,
        '.disclosure-lintrc.yaml': 'plugins: [plugin-x]',
      }
      expect((await runWith(files, 'a.txt -f compact')).stdout).toContain('hotline-stated/missing')
    },
  )

  it('have their rules set like any other', async () => {
    const off = only('plugins: [./p.mjs]\nrules: { hotline-stated/missing: off }')
    const options = only('plugins: [./p.mjs]\nrules: { hotline-stated: [error, { number: 云溪县 }] }')
    expect((await runWith(off, 'a.txt -f compact')).stdout).not.toContain('hotline')
    expect((await runWith(options, 'a.txt -f compact')).stdout).not.toContain('hotline')
    expect(
      (await runWith(only('plugins: [./p.mjs]'), 'a.txt --skip hotline-stated -f compact')).stdout,
    ).not.toContain('hotline')
    const named = await runWith(
      only('plugins: [./p.mjs]'),
      'a.txt --only hotline-stated -f compact --locale en',
    )
    expect(named.stdout).toBe('a.txt:1:1: warning hotline-stated/missing No hotline is named\n')
  })

  it('have their rules raised by the preset strict, and bring presets of their own', async () => {
    const strict = await runWith(
      only('plugins: ./p.mjs\nextends: strict'),
      'a.txt -f compact --only hotline-stated',
    )
    const own = await runWith(only('plugins: ./p.mjs\nextends: yunxi:strict'), 'a.txt -f compact')
    expect(strict.stdout).toContain(': error hotline-stated')
    expect(own.stdout).toContain(': error hotline-stated')
  })

  it('come with a configuration that is extended', async () => {
    const files = {
      ...FILES,
      'base.yaml': 'plugins: ./p.mjs\nrules: { hotline-stated: error }',
      '.disclosure-lintrc.yaml': 'extends: ./base.yaml\nplugins: ./p.mjs\nrules: { hotline-stated: info }',
    }
    expect((await runWith(files, 'a.txt -f compact')).stdout).toContain(': info hotline-stated')
  })

  it('work in several threads, and are known by the cache', async () => {
    const files = { ...only('plugins: ./p.mjs'), 'b.txt': COMPLETE }
    await inFolder(files, async ({ run, write, read }) => {
      const alone = await run('. -f json --concurrency 1')
      expect(alone.stdout).toContain('hotline-stated')
      expect(await run('. -f json --concurrency 2')).toEqual(alone)
      await run('. -f json --cache')
      const before = read('.disclosure-lint-cache')
      await run('. -f json --cache')
      expect(read('.disclosure-lint-cache')).toBe(before)
      write('p.mjs', read('p.mjs').replace("?? '12345'", "?? '云溪县'"))
      await run('. -f json --cache')
      expect(read('.disclosure-lint-cache')).not.toBe(before)
    })
  }, 30_000)
})

const VARIANT = `export default {
  name: 'yunxi',
  regimes: [{
    id: 'yunxi-2021',
    base: 'cn-2021',
    articles: { deadline: { tier: 'practice', zh: '云溪市通知', en: 'Notice of Yunxi' } },
    deadlines: { department: { month: 1, day: 10 } },
    contents: { other: { required: false } },
  }],
}`

describe('a regime of a plugin', () => {
  const config = 'plugins: ./p.mjs\nregime: yunxi-2021\nbody: { kind: department }'
  const files = { 'a.txt': COMPLETE, 'p.mjs': VARIANT, '.disclosure-lintrc.yaml': config }

  it('changes deadlines and their basis where its base applies', async () => {
    const { stdout } = await runWith(files, 'a.txt --only publication-date -f json')
    expect(stdout).toContain('publication-date')
    expect(stdout).toContain('云溪市通知')
    expect(stdout).toContain('"regime": "cn-2021"')
    const plain = { ...files, '.disclosure-lintrc.yaml': 'body: { kind: department }' }
    expect((await runWith(plain, 'a.txt --only publication-date -f compact')).stdout).toBe('')
    const older = { ...files, 'a.txt': COMPLETE.replaceAll('2022年', '2019年').replace('2023年', '2020年') }
    expect((await runWith(older, 'a.txt --only publication-date -f compact')).stdout).toBe('')
  })

  it('changes which contents are demanded', async () => {
    const short = COMPLETE.replace(/六、[\s\S]*?信息处理费。\n/, '')
    const torn = { ...files, 'a.txt': short }
    expect((await runWith(torn, 'a.txt --only section-required -f compact')).stdout).toBe('')
    const plain = await runWith(torn, 'a.txt --no-config --only section-required -f compact')
    expect(plain.stdout).toContain('section-required')
  })

  it('may hold for some files only, and is refused where no plugin has it', async () => {
    const some = {
      ...files,
      '.disclosure-lintrc.yaml': 'plugins: ./p.mjs\noverrides: [{ files: a.txt, regime: yunxi-2021 }]',
    }
    expect((await runWith(some, 'a.txt --only table-sum')).code).toBe(0)
    const none = await runWith(
      { ...files, '.disclosure-lintrc.yaml': 'plugins: ./p.mjs\nregime: yunxi-2022' },
      'a.txt',
    )
    expect(none).toMatchObject({ code: 2, stderr: expect.stringContaining('regime 是 "yunxi-2022"') })
  })

  it('works in several threads', async () => {
    await inFolder({ ...files, 'b.txt': COMPLETE }, async ({ run }) => {
      const alone = await run('. -f json --concurrency 1')
      expect(alone.stdout).toContain('云溪市通知')
      expect(await run('. -f json --concurrency 2')).toEqual(alone)
    })
  }, 30_000)
})

describe('a plugin that is at fault', () => {
  it.each([
    [
      'plugins: ./gone.mjs',
      'plugins 中的插件“./gone.mjs”不存在',
      'plugins names “./gone.mjs”, which does not exist',
    ],
    ['plugins: gone', 'plugins 中的插件“gone”不存在', 'plugins names “gone”, which does not exist'],
    ['plugins: fs', 'plugins 中的插件“fs”不存在', 'plugins names “fs”, which does not exist'],
    [
      'plugins: [./p.mjs, ./twin.mjs]',
      '两个插件的 name 都是 yunxi：p.mjs、twin.mjs',
      'Two plugins have the name yunxi: p.mjs and twin.mjs',
    ],
    [
      'plugins: ./opt.mjs\nrules: { hotline-stated: [on, { nr: 1 }] }',
      `规则 hotline-stated 的 options 不是 JSON Schema（${NO_SCHEMA}）`,
      `The options of the rule hotline-stated are no JSON Schema (${NO_SCHEMA})`,
    ],
    [
      'plugins: ./p.mjs\nrules: { hotline-statd: off }',
      'rules 中没有规则“hotline-statd”；是否指 hotline-stated',
      'rules: No rule “hotline-statd”; did you mean hotline-stated?',
    ],
    [
      'plugins: ./p.mjs\nrules: { hotline-stated: eror }',
      'rules.hotline-stated 是 "eror"，可以是 error、warning、info、off、on；是否指 error',
      'rules.hotline-stated is "eror"; it can be error, warning, info, off, on; did you mean error?',
    ],
    [
      'plugins: ./p.mjs\nrules: { hotline-stated: [on, { nr: 1 }] }',
      'rules.hotline-stated 的选项不符合要求（options must NOT have additional properties）',
      'rules.hotline-stated has options that do not fit (options must NOT have additional properties)',
    ],
    [
      'plugins: ./p.mjs\nextends: yunxi:strickt',
      'extends 中没有预设“yunxi:strickt”，可以是 recommended、strict、all、yunxi:strict 或文件路径；是否指 yunxi:strict',
      'extends has no preset “yunxi:strickt”; it can be recommended, strict, all, yunxi:strict or the path of a file; did you mean yunxi:strict?',
    ],
    [
      'plugins: [./p.mjs, ./q.mjs]',
      '规则 hotline-stated 重复，见于插件 yunxi、插件 other',
      'The rule hotline-stated exists twice: in the plugin yunxi and in the plugin other',
    ],
  ])('is refused with one sentence: %s', async (config, zh, en) => {
    const files = {
      ...only(config),
      'q.mjs': PLUGIN.replace("'yunxi'", "'other'"),
      'twin.mjs': PLUGIN.replace("'hotline-stated'", "'hotline-again'"),
      'opt.mjs': PLUGIN.replace("type: 'object'", "type: 'nope'"),
    }
    expect(await runWith(files, 'a.txt')).toMatchObject({
      code: 2,
      stderr: `配置文件 .disclosure-lintrc.yaml：${zh}\n`,
    })
    expect((await runWith(files, 'a.txt --locale en')).stderr).toBe(
      `Configuration .disclosure-lintrc.yaml: ${en}\n`,
    )
  })

  it.each([
    ['throw new Error("boom")', 'boom'],
    ['export default 5', '默认导出应为 definePlugin({ name, rules … })'],
    ['export default { name: "A b" }', 'name 应为小写字母、数字和连字符'],
    ['export default { name: "a", rules: [{ id: "x" }] }', '规则 x 缺少 scope 或其内容不对'],
    ['export default { name: "a", rules: {} }', 'rules 的内容不对'],
    [
      'export default { name: "a", ruels: [] }',
      '没有“ruels”这一项，可以是 name、rules、regimes、presets、formatters；是否指 rules',
    ],
    [
      'export default { name: "a", regimes: [{ id: "cn-2021", base: "cn-2021" }] }',
      'regimes 的 id 不能是本工具的 cn-2021',
    ],
    ['export default { name: "a", regimes: [{ id: "x", base: "y" }] }', 'regimes 的内容不对'],
  ])('is named when it does not load (%s); the other rules run', async (source, reason) => {
    const files = {
      'a.txt': COMPLETE.replace('公开政府信息。', '公开政府信息。??'),
      'b.txt': COMPLETE,
      'p.mjs': source,
      '.disclosure-lintrc.yaml': 'plugins: ./p.mjs\nrules: { hotline-stated: error }',
    }
    const { code, stdout, stderr } = await runWith(files, '. -f compact')
    expect(code).toBe(2)
    expect(stdout).toContain('text-garbled')
    expect(stderr).toBe(`.disclosure-lintrc.yaml：插件 ./p.mjs 无法使用，其规则没有运行（${reason}）\n`)
  })

  it.each([
    ['p.mjs', 'export default {', '语法有误：Unexpected end of input', 'Unexpected end of input'],
    [
      'p.mjs',
      'import "not-there"\nexport default {}',
      '找不到其中引用的 not-there',
      'It imports not-there, which was not found',
    ],
    ['p.mjs/index.js', '', '这是一个目录，不是文件', 'It is a directory, not a file'],
  ])('says in the language of the user why Node does not load it (%s: %s)', async (name, source, zh, en) => {
    const files = { 'a.txt': COMPLETE, [name]: source, '.disclosure-lintrc.yaml': 'plugins: ./p.mjs' }
    await inFolder(files, ({ path }) => {
      const reason = (locale: string): string => spawn(path, `a.txt --locale ${locale}`).stderr
      expect(reason('zh')).toContain(`插件 ./p.mjs 无法使用，其规则没有运行（${zh}）\n`)
      expect(reason('en')).toContain(`The plugin ./p.mjs cannot be used, its rules did not run (${en})\n`)
      return Promise.resolve()
    })
  })

  withPermissions('says so where it may not be read', async () => {
    const files = {
      'a.txt': COMPLETE,
      'p.mjs': '',
      'q.mjs': '',
      '.disclosure-lintrc.yaml': 'plugins: ./q.mjs',
    }
    await inFolder(files, async ({ path, run, write }) => {
      chmodSync(path, 0o755)
      await run('a.txt') // Jest keeps what it compiles, which nobody may not.
      write('.disclosure-lintrc.yaml', 'plugins: ./p.mjs')
      chmodSync(`${path}/p.mjs`, 0o000)
      const { stderr } = await asNobody(() => run('a.txt'))
      expect(stderr).toBe('.disclosure-lintrc.yaml：插件 ./p.mjs 无法使用，其规则没有运行（没有权限）\n')
    })
  })

  it.each([
    ['throw new Error("boom")', 'boom'],
    ['yield { message: "other", range: { start: 0, end: 1 } }', 'other'],
    ['yield { message: "missing", range: { start: 5, end: 1e9 } }', 'range'],
    ['yield { message: "missing" }', 'range'],
    ['yield 5', '所给的 5 有误，应为一个问题'],
    ['yield { message: "missing", range: report.title.range, hint: "none" }', 'note "none"'],
    ['yield { message: "missing", range: report.title.range, data: { a: {} } }', 'data.a {}'],
    ['yield { notAssessed: "none" }', 'note "none"'],
    ['throw new Error("first\\nsecond")', '（first）'],
  ])('is named when its rule fails (%s); the other rules run', async (body, reason) => {
    const source = PLUGIN.replace(/if \(!report[^\n]+/, body)
    const files = {
      'a.txt': COMPLETE.replace('公开政府信息。', '公开政府信息。??'),
      'p.mjs': source,
      '.disclosure-lintrc.yaml': 'plugins: ./p.mjs',
    }
    const { code, stdout, stderr } = await runWith(files, '. -f compact')
    expect(code).toBe(2)
    expect(stdout).toContain('text-garbled')
    expect(stderr).toMatch(/^a\.txt：规则 hotline-stated（插件 yunxi）内部出错（.*）\n$/)
    expect(stderr).toContain(reason)
  })

  it.each(['async *check', 'async check', 'check'])('is told how a rule is written (%s)', async (head) => {
    const source = PLUGIN.replace('*check', head).replace(/if \(!report[^\n]+/, '')
    const files = { 'a.txt': COMPLETE, 'p.mjs': source, '.disclosure-lintrc.yaml': 'plugins: ./p.mjs' }
    expect((await runWith(files, 'a.txt')).stderr).toContain('检查函数应为生成器 function*')
  })

  it.each([
    ['throw new Error("boom")', 'boom'],
    ['yield { message: "other", spot: report.head }', 'message "other"'],
    ['yield { message: "missing" }', 'spot undefined'],
    ['yield { message: "missing", spot: { line: 1 } }', 'spot {"line":1}'],
    ['yield { message: "missing", spot: report.head, related: [{ note: "none" }] }', 'note "none"'],
    ['yield 5', '所给的 5 有误'],
  ])('is named when its rule between years fails (%s); the other rules run', async (body, reason) => {
    const source = PLUGIN.replace("scope: 'report'", "scope: 'series'")
      .replace('*check({ report, options })', '*checkSeries({ report })')
      .replace(/if \(!report[^\n]+/, body)
    const files = {
      'b.txt': COMPLETE.replace('公开政府信息。', '公开政府信息。??'),
      'a.txt': COMPLETE.replaceAll('2022', '2021'),
      'p.mjs': source,
      '.disclosure-lintrc.yaml': 'plugins: ./p.mjs',
    }
    const { code, stdout, stderr } = await runWith(files, 'b.txt --previous a.txt -f compact')
    expect(code).toBe(2)
    expect(stdout).toContain('text-garbled')
    expect(stderr).toMatch(/^b\.txt：规则 hotline-stated（插件 yunxi）内部出错（.*）\n$/)
    expect(stderr).toContain(reason)
  })

  it.each([
    ['yield { message: "missing", body: "nobody", year: 2022 }', 'body "nobody"'],
    ['yield { message: "missing", body: bodies[0].name, year: 2022, file: "none.txt" }', 'file "none.txt"'],
    ['yield { message: "missing", body: bodies[0].name, year: 2022, spot: {} }', 'spot {}'],
  ])('is named when its rule between bodies fails (%s); the audit goes on', async (body, reason) => {
    const source = PLUGIN.replace("scope: 'report'", "scope: 'set'")
      .replace('*check({ report, options })', '*checkSet({ bodies })')
      .replace(/if \(!report[^\n]+/, body)
    await inFolder(
      { 'r/a.txt': COMPLETE, 'p.mjs': source, '.disclosure-lintrc.yaml': 'plugins: ./p.mjs' },
      async (folder) => {
        expect((await folder.run('audit r -o out')).code).toBe(2)
        expect(folder.read('out/summary.md')).toContain('规则 hotline-stated（插件 yunxi）出错')
        expect(folder.read('out/summary.md')).toContain(reason)
      },
    )
  })

  it('is told of the first files, and of the rest by their number, where it fails in very many', async () => {
    const source = PLUGIN.replace(/if \(!report[^\n]+/, 'throw new Error("boom")')
    const reports = Array.from({ length: 23 }, (_, at) => [`${10 + at}.txt`, COMPLETE])
    const files = {
      ...(Object.fromEntries(reports) as Record<string, string>),
      'p.mjs': source,
      '.disclosure-lintrc.yaml': 'plugins: ./p.mjs',
    }
    const { stderr } = await runWith(files, '. --only hotline-stated')
    expect(stderr.trimEnd().split('\n')).toHaveLength(21)
    expect(stderr).toMatch(
      /另有 3 个文件：规则 hotline-stated（插件 yunxi）内部出错（boom）（全部见 -f json）\n$/,
    )
  })

  it('is given up on when it ends one thread after the other', async () => {
    const source = PLUGIN.replace(/if \(!report[^\n]+/, 'process.exit(3)')
    const reports = Array.from({ length: 40 }, (_, at) => [`${10 + at}.txt`, COMPLETE])
    const files = {
      ...(Object.fromEntries(reports) as Record<string, string>),
      'p.mjs': source,
      '.disclosure-lintrc.yaml': 'plugins: ./p.mjs',
    }
    const { code, stderr } = await runWith(files, '. --concurrency 2 --only hotline-stated')
    expect(code).toBe(2)
    expect(stderr).toContain('：没有检查：此前接连 20 个文件的线程都意外终止')
    expect(stderr.match(/\.txt：/g)?.length).toBeLessThanOrEqual(40)
  }, 60_000)

  it('costs one file its result when it ends a thread', async () => {
    const source = PLUGIN.replace(/if \(!report[^\n]+/, "if (report.folded.includes('毒')) process.exit(3)")
    const files = {
      'a.txt': COMPLETE,
      'b.txt': COMPLETE.replace('云溪县水利局', '毒云溪县水利局'),
      'c.txt': COMPLETE,
      'p.mjs': source,
      '.disclosure-lintrc.yaml': 'plugins: ./p.mjs',
    }
    const { code, stdout, stderr } = await runWith(files, '. --concurrency 2 -f json')
    expect(code).toBe(2)
    expect((JSON.parse(stdout) as { results: { file: string }[] }).results.map(({ file }) => file)).toEqual([
      'a.txt',
      'c.txt',
    ])
    expect(stderr).toMatch(/^b\.txt：检查这个文件的线程意外终止，没有得出结果（[^\n]*）\n$/)
  }, 30_000)
})
