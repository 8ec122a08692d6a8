import { readdirSync, renameSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { inFolder, runWith, type Folder } from './command.js'
import { COMPLETE, GARBLED } from './reports.js'

const ONE = '--only text-garbled --fail-on warning'

/** A second lost word, in another paragraph. */
const TWICE = GARBLED.replace('请读者试读。', '请读者试读。??')

interface Output {
  readonly results: readonly {
    readonly diagnostics: readonly { readonly line: number; readonly fingerprint: string }[]
    readonly accepted: readonly { readonly line: number; readonly acceptance: object }[]
  }[]
  readonly notices: readonly { readonly kind: string; readonly message: string }[]
  readonly summary: object
}

async function json(folder: Folder, command: string): Promise<Output> {
  return JSON.parse((await folder.run(`${command} -f json`)).stdout) as Output
}

const CONFIG = { '.disclosure-lintrc.yaml': 'waivers: waivers.yaml' }

/** Lints one report with a list of waivers. */
async function waived(waivers: string, command = `a.txt ${ONE}`, report = GARBLED) {
  const files = { 'a.txt': report, 'waivers.yaml': waivers, ...CONFIG }
  const text = await runWith(files, command)
  const english = await runWith(files, `${command} --locale en`)
  return { ...text, english: english.stderr }
}

describe('a baseline', () => {
  it('takes what is there now, and lets only new findings fail', async () => {
    await inFolder({ 'r/a.txt': GARBLED }, async (folder) => {
      const update = await folder.run(`r ${ONE} --baseline base.json --update-baseline`)
      expect(update).toMatchObject({ code: 0, stderr: '基线 base.json 已写入，共 1 个问题\n' })
      expect(update.stdout).toContain('没有发现问题，另有 1 个问题已接受（文中注释 0、豁免 0、基线 1）')

      const same = await folder.run(`r ${ONE} --baseline base.json`)
      expect(same).toMatchObject({ code: 0, stderr: '' })

      folder.write('r/a.txt', `\n\n${TWICE}`)
      const moved = await json(folder, `r ${ONE} --baseline base.json`)
      expect(moved.results[0]?.diagnostics.map(({ line }) => line)).toEqual([16])
      expect(moved.results[0]?.accepted).toMatchObject([
        { line: 8, acceptance: { by: 'baseline', reason: '已列入基线 base.json' } },
      ])
      expect((await folder.run(`r ${ONE} --baseline base.json`)).code).toBe(1)
    })
  })

  it('is readable, sorted, and the same from any directory', async () => {
    await inFolder({ 'r/b.txt': GARBLED, 'r/a.txt': GARBLED }, async (folder) => {
      await folder.run(`r ${ONE} --baseline r/base.json --update-baseline`)
      const written = folder.read('r/base.json')
      expect(written).toMatch(
        /^\{\n {2}"version": 1,\n {2}"findings": \{\n {4}"a\.txt": \[\n {6}\{"rule":"text-garbled\/question-marks","fingerprint":"[0-9a-f]{16}","text":"\?\?"\}\n {4}\],\n {4}"b\.txt"/,
      )
      expect(JSON.parse(written)).toHaveProperty('version', 1)
      await folder.run(`r/a.txt ${ONE} --baseline r/base.json --update-baseline`)
      expect(folder.read('r/base.json')).toBe(written)
      expect((await folder.run(`r/b.txt ${ONE} --baseline r/base.json`)).code).toBe(0)
    })
  })

  it('keeps the reason that people wrote into it', async () => {
    await inFolder({ 'a.txt': GARBLED }, async (folder) => {
      await folder.run(`a.txt ${ONE} --baseline base.json --update-baseline`)
      folder.write('base.json', folder.read('base.json').replace('{\n', '{\n  "reason": "旧报告不再更正",\n'))
      await folder.run(`a.txt ${ONE} --baseline base.json --update-baseline`)
      const { results } = await json(folder, `a.txt ${ONE} --baseline base.json`)
      expect(results[0]?.accepted[0]?.acceptance).toEqual({ by: 'baseline', reason: '旧报告不再更正' })
    })
  })

  it('tells of entries that meet nothing, and prunes them', async () => {
    await inFolder({ 'a.txt': TWICE, 'b.txt': GARBLED }, async (folder) => {
      await folder.run(`. ${ONE} --baseline base.json --update-baseline`)
      folder.write('a.txt', GARBLED.replace('主动公开', '主动 公开??'))
      const stale = await folder.run(`a.txt ${ONE} --baseline base.json`)
      expect(stale.stderr).toContain(
        'base.json：基线中 a.txt 的 text-garbled/question-marks（“??”）没有对应的问题，可用 --prune-baseline 清理\n',
      )
      const narrow = await folder.run('a.txt --only title-form --baseline base.json')
      expect(narrow.stderr).toBe('')

      const pruned = await folder.run(`a.txt ${ONE} --baseline base.json --prune-baseline`)
      expect(pruned.stderr).toMatch(/^基线 base\.json 已写入，共 1 个问题\n$/)
      expect(pruned.code).toBe(1)
      expect(folder.read('base.json')).toContain('"b.txt"')
    })
  })

  it('tells of reports that are gone, and not of those only left out', async () => {
    await inFolder({ 'a.txt': GARBLED, 'b.txt': GARBLED }, async (folder) => {
      await folder.run(`. ${ONE} --baseline base.json --update-baseline`)
      expect((await folder.run(`a.txt ${ONE} --baseline base.json`)).stderr).toBe('')
      renameSync(`${folder.path}/b.txt`, `${folder.path}/c.txt`)
      const { stderr } = await folder.run(`a.txt ${ONE} --baseline base.json`)
      expect(stderr).toBe(
        'base.json：基线中的 b.txt 已不存在（有 1 个问题），可用 --prune-baseline 清理，改名的用 --update-baseline 重新记录\n',
      )
      const pruned = await folder.run(`a.txt ${ONE} --baseline base.json --prune-baseline`)
      expect(pruned.stderr).toBe('基线 base.json 已写入，共 1 个问题\n')
      expect((await folder.run(`. ${ONE} --baseline base.json`)).stderr).toBe('')
    })
  })

  it('keeps what was not part of the run, and drops reports that are gone', async () => {
    const files = { 'a.txt': GARBLED, 'b.txt': GARBLED, 'c.txt': GARBLED }
    await inFolder(files, async (folder) => {
      await folder.run(`. ${ONE} --baseline base.json --update-baseline`)
      folder.write(
        'base.json',
        folder
          .read('base.json')
          .replace('"b.txt"', '"a.txt/member.txt"')
          .replace('"c.txt"', '"gone.txt"')
          .replace('[\n', '[\n{"rule":"carry-over/differs","fingerprint":"1","text":""},\n'),
      )
      await folder.run(`a.txt ${ONE} --baseline base.json --update-baseline`)
      const { findings } = JSON.parse(folder.read('base.json')) as {
        findings: Record<string, { rule: string }[]>
      }
      expect(Object.keys(findings)).toEqual(['a.txt', 'a.txt/member.txt'])
      expect(findings['a.txt']?.map(({ rule }) => rule)).toEqual([
        'text-garbled/question-marks',
        'carry-over/differs',
      ])
    })
  })

  it.each([
    ['a.txt --update-baseline', '--update-baseline 要与 --baseline 文件 一起使用\n'],
    ['a.txt --prune-baseline', '--prune-baseline 要与 --baseline 文件 一起使用\n'],
    ['a.txt --baseline none.json', '没有基线文件 none.json，可用 --update-baseline 生成\n'],
    ['a.txt --baseline none.json --prune-baseline', '没有基线文件 none.json，可用 --update-baseline 生成\n'],
    ['a.txt --baseline folder', '无法读取基线文件 folder：这是一个目录，不是文件\n'],
    ['a.txt --baseline a.txt', '基线文件 a.txt 无法读取：'],
    ['a.txt --baseline array.json --update-baseline', '基线文件 array.json 无法读取：'],
    [
      'a.txt --baseline new.json --update-baseline',
      '基线文件 new.json 的版本是 2，本程序只能读到 1，请升级 disclosure-lint\n',
    ],
    ['a.txt --baseline a.txt/b.json --update-baseline', '无法读取基线文件 a.txt/b.json：'],
    ['a.txt --baseline b.json --update-baseline -f json=b.json', '基线和输出写到同一个文件 b.json'],
  ])('%s: one sentence, exit code 2, nothing written', async (command, sentence) => {
    const files = {
      'a.txt': GARBLED,
      'folder/x': '',
      'new.json': '{"version":2,"findings":{}}',
      'array.json': '{"version":1,"findings":{"a.txt":[{"rule":1}]}}',
    }
    await inFolder(files, async (folder) => {
      const before = readdirSync(folder.path)
      const { code, stderr } = await folder.run(command)
      expect(code).toBe(2)
      expect(stderr.startsWith(sentence) || stderr).toBe(true)
      expect(stderr.trimEnd().split('\n')).toHaveLength(1)
      expect(readdirSync(folder.path)).toEqual(before)
      expect(folder.read('new.json')).toBe(files['new.json'])
    })
  })
})

describe('waivers', () => {
  it('accept by rule, file, place and fingerprint, with reason, who and until', async () => {
    await inFolder({ 'a.txt': TWICE, 'b/a.txt': GARBLED, ...CONFIG, 'waivers.yaml': '' }, async (folder) => {
      const found = await json(folder, `a.txt ${ONE}`)
      const mark = found.results[0]?.diagnostics[1]?.fingerprint
      folder.write(
        'waivers.yaml',
        `- rule: text-garbled/question-marks
  files: /a.txt
  place: 总体情况
  reason: 原系统已下线，无法更正
  who: 王某
  until: 2999-12-31
- { rule: text-garbled, fingerprint: ${mark}, reason: 引用原文 }
`,
      )
      const { results, summary, notices } = await json(folder, `a.txt b ${ONE}`)
      expect(results[0]?.diagnostics).toEqual([])
      expect(results[0]?.accepted.map(({ acceptance }) => acceptance)).toEqual([
        { by: 'waiver', reason: '原系统已下线，无法更正', who: '王某', until: '2999-12-31' },
        { by: 'waiver', reason: '引用原文' },
      ])
      expect(results[1]?.diagnostics).toHaveLength(1)
      expect(summary).toMatchObject({ warningCount: 1, accepted: { directive: 0, waiver: 2, baseline: 0 } })
      expect(notices).toEqual([])
    })
  })

  it('fail once they are over, with a sentence, whatever the severity', async () => {
    const list = '- { rule: text-garbled, reason: 试行, until: 2020-01-31 }'
    const over = await waived(list, 'a.txt --only text-garbled')
    expect(over).toMatchObject({
      code: 1,
      stderr: 'waivers.yaml:1：对 text-garbled 的豁免已于 2020-01-31 到期，请续期或删去\n',
      english: 'waivers.yaml:1: The waiver of text-garbled expired on 2020-01-31: renew or remove it\n',
    })
    expect(over.stdout).toContain('1 个警告')
    expect((await waived(list, 'a.txt --only text-garbled --fail-on never')).code).toBe(0)
  })

  it('are told of when they meet nothing, unless their rule was not run or their files were not linted', async () => {
    const list = '- { rule: title-form, reason: 甲 }\n- { rule: text-garbled, files: other/**, reason: 乙 }'
    await inFolder(
      { 'a.txt': GARBLED, 'other/b.txt': GARBLED, ...CONFIG, 'waivers.yaml': list },
      async ({ run }) => {
        expect((await run(`a.txt ${ONE}`)).stderr).toBe('')
        expect((await run('a.txt --fail-on never')).stderr).toBe(
          'waivers.yaml:1：对 title-form 的豁免没有对应的问题，可以删去\n',
        )
      },
    )
  })

  it('are told of when there is no file that they are meant for', async () => {
    const { stderr, english } = await waived('- { rule: text-garbled, files: [b.txt, other/**], reason: 乙 }')
    expect(stderr).toBe('waivers.yaml:1：对 text-garbled 的豁免只用于 b.txt、other/**，没有这样的文件\n')
    expect(english).toBe(
      'waivers.yaml:1: The waiver of text-garbled is meant for b.txt, other/** only, and there is no such file\n',
    )
  })

  it.each([
    ['- { rule: text-garbled }', '豁免文件 waivers.yaml 第 1 行：豁免没有写理由（reason）'],
    ['\n- { rule: text-garbled, reason: "" }', '豁免文件 waivers.yaml 第 2 行：豁免没有写理由（reason）'],
    ['- { reason: 甲 }', '豁免文件 waivers.yaml 第 1 行：豁免没有写规则（rule）'],
    [
      '- { rule: text-garbeld, reason: 甲 }',
      '豁免文件 waivers.yaml 第 1 行：没有规则“text-garbeld”；是否指 text-garbled',
    ],
    [
      '- { rule: text-garbled, reason: 甲, untill: 2027-01-01 }',
      '豁免文件 waivers.yaml 第 1 行：没有“untill”这一项，可以是 rule、reason、files、place、fingerprint、who、until；是否指 until',
    ],
    [
      '- { rule: text-garbled, reason: 甲, until: 2027-02-30 }',
      '豁免文件 waivers.yaml 第 1 行：“until”应为日期，例如 2027-03-31，不能是“2027-02-30”',
    ],
    [
      '- { rule: text-garbled, reason: 甲, files: [] }',
      '豁免文件 waivers.yaml 第 1 行：“files”应为文字，不能是空的',
    ],
    ['- 甲', '豁免文件 waivers.yaml 第 1 行：每条豁免应为一组设置（rule、reason …）'],
    ['rule: text-garbled', '豁免文件 waivers.yaml 第 1 行：应为一列豁免'],
    ['- { rule: [', '豁免文件 waivers.yaml 第 1 行：不是有效的 YAML'],
  ])('%s: refused with a sentence, exit code 2', async (list, sentence) => {
    const { code, stdout, stderr, english } = await waived(list)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.startsWith(sentence) || stderr).toBe(true)
    expect(english).toMatch(/^Waivers waivers\.yaml, line \d: /)
    expect(english).not.toMatch(/[\u4e00-\u9fff](?![”）甲])/)
  })

  it('take a fingerprint of digits for what it is', async () => {
    expect((await waived('- { rule: text-garbled, reason: 甲, fingerprint: 1234567890123456 }')).code).toBe(1)
  })

  it('name the file that cannot be read', async () => {
    const { code, stderr } = await runWith({ 'a.txt': GARBLED, ...CONFIG }, `a.txt ${ONE}`)
    expect({ code, stderr }).toEqual({ code: 2, stderr: '无法读取豁免文件 waivers.yaml：没有这个文件\n' })
  })
})

describe('directives', () => {
  const source = COMPLETE.replace(
    '2022年，我局主动公开政府信息。',
    '<!-- disclosure-lint-disable-next-line text-garbled -- 引用原文 -->\n2022年，我局主动公开政府信息。??',
  )

  it('accept in the report itself, unless the reader does not want them', async () => {
    const files = { 'a.txt': source, 'a.md': source }
    expect(await runWith(files, `. ${ONE}`)).toMatchObject({ code: 0, stderr: '' })
    expect(await runWith(files, `. ${ONE} --no-directives`)).toMatchObject({ code: 1, stderr: '' })
  })

  const COMMENT = '<!-- disclosure-lint-disable-next-line title-form -- 甲 -->'
  const PAGE = `<!doctype html><html><body>\n<p>${COMPLETE.trim().replace(/\n+/g, '</p>\n<p>')}</p>\n</body></html>`

  it.each([
    ['a.txt', COMPLETE],
    ['a.md', COMPLETE.replace(/^(?=[一二三四五六]、)/gm, '## ')],
    ['a.html', PAGE],
  ])('change nothing else that is found in %s', async (name, text) => {
    const found = async (content: string): Promise<string> =>
      (await runWith({ [name]: content }, `${name} -f compact`)).stdout.replace(/^\S+ /gm, '')
    const plain = await found(text)
    expect(plain).toContain('table-required')
    expect(await found(text.replaceAll('\n', `\n${COMMENT}\n`))).toBe(plain)
    expect(await found(text.replaceAll('。', `。${COMMENT}`))).toBe(plain)
  })

  it('keep --fix from what they accept', async () => {
    const doubled = COMPLETE.replace('主动公开政府信息。', '主动公开政府信息。。')
    const comment = '<!-- disclosure-lint-disable-file text-punctuation -- 引用原文 -->'
    await inFolder({ 'a.txt': doubled, 'b.txt': `${doubled}\n${comment}\n` }, async (folder) => {
      await folder.run('. --fix')
      expect(folder.read('a.txt')).toBe(COMPLETE)
      expect(folder.read('b.txt')).toContain('信息。。')
    })
  })

  it('are told of when they accept nothing', async () => {
    const { code, stderr } = await runWith({ 'a.txt': source.replace('??', '') }, `a.txt ${ONE}`)
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'a.txt:6：注释 disclosure-lint-disable-next-line text-garbled 没有对应的问题，可以删去\n',
    })
  })
})
