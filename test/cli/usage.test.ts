import { describe, expect, it } from '@jest/globals'
import manifest from '../../package.json' with { type: 'json' }
import { runWith } from './command.js'
import { COMPLETE } from './reports.js'

describe('usage errors', () => {
  it.each([
    ['a.txt --fomrat json', '没有选项 --fomrat；是否指 --format', 'No flag --fomrat; did you mean --format?'],
    ['a.txt -x', '没有选项 -x；可用 --help 查看全部选项', 'No flag -x; --help lists them all'],
    [
      'a.txt --stdinFilename b',
      '没有选项 --stdinFilename；是否指 --stdin-filename',
      'No flag --stdinFilename',
    ],
    ['a.txt -f jsn', '没有输出格式“jsn”，可以是 stylish、compact、json、', 'No format “jsn”'],
    ['a.txt -f json=', '--format json= 的等号后面缺少文件名', '--format json= names no file'],
    ['a.txt --rule title-form:off:x', '没有级别“off:x”', 'No severity “off:x”'],
    ['lint a.txt', '检查文件不用写 lint：disclosure-lint 文件…', 'Linting is what the command does'],
    ['a.txt --rule title-from', '没有规则“title-from”；是否指 title-form', 'No rule “title-from”'],
    [
      'a.txt --only zzzzzzz',
      '没有规则“zzzzzzz”；可用 disclosure-lint rules 列出全部规则',
      'No rule “zzzzzzz”',
    ],
    [
      'a.txt --skip text-garbled/x',
      '规则 text-garbled 没有消息“x”，可以是 ',
      'Rule text-garbled has no message',
    ],
    [
      'a.txt --rule title-form:eror',
      '没有级别“eror”，可以是 error、warning、info、off、on；是否指 error',
      'No severity',
    ],
    [
      'a.txt --fail-on warn',
      '--fail-on 不能是“warn”，可以是 error、warning、info、never',
      '--fail-on cannot be “warn”',
    ],
    [
      'a.txt --regime cn-2020',
      '--regime 不能是“cn-2020”，可以是 cn-2008、cn-2014、cn-2019、cn-2021\n',
      '--regime cannot',
    ],
    ['a.txt --locale de', '--locale 不能是“de”，可以是 zh、en\n', '--locale cannot be'],
    ['a.txt --max-warnings many', '--max-warnings 应为不小于 0 的整数，不能是“many”', '--max-warnings takes'],
    ['a.txt --rule', '选项 --rule 后面缺少值', 'The flag --rule needs a value'],
    ['a.txt -f json -f compact', '只能有一种格式写到标准输出', 'Only one format can go'],
    ['a.txt -f json=a -f compact=a', '两种格式写到同一个文件 a', 'Two formats go to the same file a'],
    [
      'a.txt -f json=b -f compact=./c/../b',
      '两种格式写到同一个文件 ./c/../b',
      'Two formats go to the same file ./c/../b',
    ],
    ['a.txt -f ./none.js', '没有输出格式的文件 ./none.js', 'No such formatter: the file ./none.js'],
    ['a.txt -c none.json', '配置文件 none.json：没有这个文件', 'Configuration none.json: No such file'],
    [
      'a.txt --no-config -c none.json',
      '--config 和 --no-config 不能同时使用',
      '--config and --no-config cannot be used together',
    ],
    [
      'a.txt --only title-form --skip title-form',
      '--only 指定的规则都被 --skip 去掉了',
      '--skip leaves none of the rules',
    ],
    ['a.txt --quiet=ja', '选项 --quiet 是开关，不能是“ja”', 'The flag --quiet is a switch'],
    ['- --fix', '--fix 不能修正标准输入', '--fix cannot mend standard input'],
    ['a.txt --fix-dry-run -f json', '--fix-dry-run 在标准输出上显示改动', '--fix-dry-run shows its diff'],
    ['', '没有指定要检查的文件：disclosure-lint [files..]', 'Nothing to work on: disclosure-lint [files..]'],
    ['exlpain title-form', '没有名为“exlpain”的文件或命令；是否指 explain', 'No file or command “exlpain”'],
    [
      'explain',
      '没有指定 <rule>：disclosure-lint explain <rule>',
      'Nothing to work on: disclosure-lint explain',
    ],
    [
      'explain title-from',
      '没有规则“title-from”；是否指 title-form',
      'No rule “title-from”; did you mean title-form?',
    ],
    ['explain title-form x', '多余的参数“x”：disclosure-lint explain <rule>', 'Unexpected argument “x”'],
    ['rules x', '多余的参数“x”：disclosure-lint rules', 'Unexpected argument “x”: disclosure-lint rules'],
    ['rules --fix', '没有选项 --fix', 'No flag --fix'],
  ])('%s', async (command, zh, en) => {
    const chinese = await runWith({ 'a.txt': COMPLETE }, command)
    const english = await runWith({ 'a.txt': COMPLETE }, command, { env: { LANG: 'en_US' } })
    expect(chinese).toMatchObject({ code: 2, stdout: '' })
    expect(chinese.stderr.startsWith(zh) || chinese.stderr).toBe(true)
    expect(chinese.stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(english.code).toBe(2)
    expect(english.stderr.startsWith(en) || english.stderr).toBe(true)
  })

  it('shows help in both languages', async () => {
    const zh = await runWith({}, '--help')
    const en = await runWith({}, '--help --locale en')
    expect(zh).toMatchObject({ code: 0, stderr: '' })
    expect(zh.stdout).toContain('检查政府信息公开工作年度报告')
    expect(zh.stdout).toContain('退出码：')
    expect(en.stdout).toContain('Check annual reports')
    expect(en.stdout).not.toMatch(/\p{Script=Han}/u)
    expect((await runWith({}, 'inspect --help --locale en')).stdout).toContain(
      'disclosure-lint inspect <file>',
    )
  })

  it('shows its version', async () => {
    for (const flag of ['--version', '-v', 'rules --version'])
      expect(await runWith({}, flag)).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
  })
})
