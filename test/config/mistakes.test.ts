import { describe, expect, it } from '@jest/globals'
import { runWith } from '../cli/command.js'
import { GARBLED } from '../cli/reports.js'

const MISTAKES: readonly (readonly [string, string, string, string])[] = [
  [
    'c.json',
    '{"extend":"strict"}',
    '没有“extend”这一项，可以是 $schema、extends、plugins、declare、rules、regime、locale、body、deadlines、limits、waivers、overrides、ignore；是否指 extends',
    'There is no setting “extend”; it can be $schema, extends, plugins, declare, rules, regime, locale, body, deadlines, limits, waivers, overrides, ignore; did you mean extends?',
  ],
  [
    'c.json',
    '{"rules":{"title-from":"error"}}',
    'rules 中没有规则“title-from”；是否指 title-form',
    'rules: No rule “title-from”; did you mean title-form?',
  ],
  [
    'c.yaml',
    'overrides:\n- files: x\n  rules: { section-content/emtpy: off }',
    'overrides[0].rules 中规则 section-content 没有消息“emtpy”，可以是 empty；是否指 empty',
    'overrides[0].rules: Rule section-content has no message “emtpy”; it can be empty; did you mean empty?',
  ],
  [
    'c.json',
    '{"rules":{"text-garbled":"eror"}}',
    'rules.text-garbled 是 "eror"，可以是 error、warning、info、off、on；是否指 error',
    'rules.text-garbled is "eror"; it can be error, warning, info, off, on; did you mean error?',
  ],
  [
    'c.json',
    '{"rules":{"text-garbled":2}}',
    'rules.text-garbled 是 2，可以是 error、warning、info、off、on',
    'rules.text-garbled is 2; it can be error, warning, info, off, on',
  ],
  [
    'c.json',
    '{"rules":{"text-garbled":["error",{"max":1}]}}',
    'rules.text-garbled[1] 中没有“max”这一项，没有可用的',
    'rules.text-garbled[1] has no setting “max”; there are none',
  ],
  ['c.json', '{"overrides":[{"rules":{}}]}', 'overrides[0] 缺少“files”', 'overrides[0] lacks “files”'],
  ['c.json', '{"ignore":"*.txt"}', 'ignore 是 "*.txt"，应为列表', 'ignore is "*.txt"; expected a list'],
  ['c.json', '{"extends":{}}', 'extends 是 {}，应为文字或列表', 'extends is {}; expected a text or a list'],
  [
    'c.json',
    '{"deadlines":{"township":"1-31"}}',
    'deadlines.township 是 "1-31"，应为“月-日”，例如 "03-31"',
    'deadlines.township is "1-31"; expected MM-DD, such as "03-31"',
  ],
  [
    'c.json',
    '{"regime":"cn-2020"}',
    'regime 是 "cn-2020"，可以是 cn-2008、cn-2014、cn-2019、cn-2021',
    'regime is "cn-2020"; it can be cn-2008, cn-2014, cn-2019, cn-2021',
  ],
  [
    'c.json',
    '{"extends":"./base.json"}',
    'extends 中的“./base.json”：没有这个文件',
    'extends names “./base.json”: no such file',
  ],
  [
    'c.mjs',
    'export const rules = {}',
    '没有默认导出，应为 export default { … }',
    'has no default export; expected export default { … }',
  ],
  ['c.json', '[]', '内容是 []，应为一组设置', 'its content is []; expected an object'],
  ['c.json', '{"locale":"cn"}', 'locale 是 "cn"，可以是 zh、en', 'locale is "cn"; it can be zh, en'],
  [
    'c.json',
    '{"limits":{"megabytes":-1}}',
    'limits.megabytes 是 -1，应大于 0',
    'limits.megabytes is -1; expected more than 0',
  ],
  [
    'c.json',
    '{"deadlines":{"department":"02-30"}}',
    'deadlines.department 是 "02-30"，应为“月-日”，例如 "03-31"',
    'deadlines.department is "02-30"; expected MM-DD, such as "03-31"',
  ],
  [
    'c.toml',
    'locale = "zh"',
    '配置文件应为 .json、.yaml、.yml、.js、.mjs、.cjs 或 .ts',
    'a configuration is a .json, .yaml, .yml, .js, .mjs, .cjs or .ts file',
  ],
  [
    'c.json',
    '{"extends":"strct"}',
    'extends 中没有预设“strct”，可以是 recommended、strict、all 或文件路径；是否指 strict',
    'extends has no preset “strct”; it can be recommended, strict, all or the path of a file; did you mean strict?',
  ],
  [
    'c.json',
    '{"extends":"./c.json"}',
    'extends 循环引用：c.json → c.json',
    'extends leads back to itself: c.json → c.json',
  ],
  ['c.mjs', 'throw new Error("boom")', '无法读取（boom）', 'cannot be loaded (boom)'],
  ['c.js', 'throw "boom"', '无法读取（boom）', 'cannot be loaded (boom)'],
]

describe('mistakes in a configuration', () => {
  it.each(MISTAKES)('%s %s', async (name, content, zh, en) => {
    const files = { 'a.txt': GARBLED, [name]: content }
    const chinese = await runWith(files, `a.txt -c ${name}`)
    const english = await runWith(files, `a.txt -c ${name} --locale en`)
    expect(chinese).toEqual({ code: 2, stdout: '', stderr: `配置文件 ${name}：${zh}\n` })
    expect(english).toEqual({ code: 2, stdout: '', stderr: `Configuration ${name}: ${en}\n` })
  })

  it.each([
    ['c.json', '{"rules":'],
    ['c.yaml', 'rules:\n  a: ['],
    ['c.cjs', 'module.exports = {'],
  ])('tells what does not parse in %s, in one line', async (name, content) => {
    const { code, stderr } = await runWith({ 'a.txt': GARBLED, [name]: content }, `a.txt -c ${name}`)
    expect(code).toBe(2)
    expect(stderr).toMatch(new RegExp(`^配置文件 ${name}：无法读取（.+）\n$`))
  })

  it('names each of several', async () => {
    const content = '{"locale":"de","body":{"kind":"town","size":3},"rules":{"a":"error"}}'
    const { stderr } = await runWith({ 'a.txt': GARBLED, 'c.json': content }, 'a.txt -c c.json')
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining('配置文件 c.json：rules 中没有规则“a”'),
      '配置文件 c.json：locale 是 "de"，可以是 zh、en',
      expect.stringContaining('配置文件 c.json：body 中没有“size”'),
      '配置文件 c.json：body.kind 是 "town"，可以是 government、department、township',
    ])
  })

  it('are told once, for all the files they concern; other files are linted', async () => {
    const files = {
      'bad/.disclosure-lintrc.json': '{"rule":{}}',
      'bad/a.txt': GARBLED,
      'bad/b.txt': GARBLED,
      'good/a.txt': GARBLED,
    }
    const { code, stdout, stderr } = await runWith(files, '. --only text-garbled -f json')
    const output = JSON.parse(stdout) as { results: { file: string }[]; failures: { file: string }[] }
    expect(code).toBe(2)
    expect(stderr).toMatch(/^配置文件 bad\/\.disclosure-lintrc\.json：没有“rule”这一项，.*\n$/)
    expect(output.results.map(({ file }) => file)).toEqual(['good/a.txt'])
    expect(output.failures.map(({ file }) => file)).toEqual(['bad/a.txt', 'bad/b.txt'])
  })

  it('do not keep the language of the run from being found', async () => {
    const files = { '.disclosure-lintrc.json': '{"locale":1}', 'a.txt': GARBLED }
    expect((await runWith(files, 'a.txt', { env: { LANG: 'en' } })).stderr).toMatch(/^Configuration /)
  })
})
