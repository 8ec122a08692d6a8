import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { runWith } from '../cli/command.js'
import { COMPLETE } from '../cli/reports.js'

const TEXTS = 'zh: 中文, en: English'

async function findings(declaration: string, text = COMPLETE, name = 'a.txt'): Promise<string[]> {
  const files = { [name]: text, 'c.yaml': `declare: { own-rule: { ${declaration} } }` }
  const { stdout, stderr } = await runWith(files, `${name} -c c.yaml --only own-rule -f compact`)
  if (stderr !== '') throw new Error(stderr)
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(`${name}:`, ''))
}

describe('a required phrase', () => {
  it('is missed at the title, and found whatever its width and the breaks in it', async () => {
    const rule =
      'check: required-phrase, phrases: [热线12345, 市长热线], zh: "没有{phrases}", en: "No {phrases}"'
    expect(await findings(rule)).toEqual(['1:1: warning own-rule/missing 没有热线12345、市长热线'])
    expect(await findings(rule, COMPLETE.replace('见附表。', '热\n线１２３４５。'))).toEqual([])
  })

  it('is looked for in one part where that is named', async () => {
    const rule = `check: required-phrase, phrases: 信息处理费, in: problems, ${TEXTS}`
    expect(await findings(rule)).toEqual(['13:1: warning own-rule/missing 中文'])
    expect(await findings(rule.replace('problems', 'other'))).toEqual([])
  })
})

describe('a required section', () => {
  it('is missed at the end, and found by its title at any level', async () => {
    const rule = `check: required-section, titles: [附件, 附表], severity: error, ${TEXTS}`
    expect(await findings(rule)).toEqual([expect.stringMatching(/^19:\d+: error own-rule\/missing 中文$/)])
    expect(await findings(rule, `${COMPLETE}\n七、附件\n见网站。\n`)).toEqual([])
  })
})

describe('a forbidden phrase and a pattern', () => {
  it('are found wherever they stand', async () => {
    expect(
      await findings('check: forbidden-phrase, phrases: [试 读, 图解], zh: "有“{found}”", en: "{found}"'),
    ).toEqual(['14:22: warning own-rule/found 有“图解”', '14:29: warning own-rule/found 有“试读”'])
    expect(
      await findings('check: pattern, pattern: "2023年\\\\d+月", zh: "{found}", en: x', COMPLETE),
    ).toEqual(['19:1: warning own-rule/found 2023年1月'])
  })

  it('hold for one part where that is named, and for regimes that are named', async () => {
    const rule = `check: forbidden-phrase, phrases: 图解, ${TEXTS}`
    expect(await findings(`${rule}, in: overall`)).toEqual([])
    expect(await findings(`${rule}, regimes: [cn-2019]`)).toEqual([])
    expect(await findings(`${rule}, regimes: [cn-2021]`)).toHaveLength(1)
  })
})

const TABLE = readFileSync('examples/qinglan-county-2023.md', 'utf8')

describe('a ratio', () => {
  const ratio = 'part: proactive/normativeDocuments/issued, whole: proactive/normativeDocuments/inForce'

  it('is held against its bounds', async () => {
    const rule = `check: ratio, ${ratio}, most: 0.1, zh: "{part}/{whole}={ratio}，至多{most}", en: x`
    expect(await findings(rule, TABLE, 'a.md')).toEqual([
      expect.stringMatching(/^\d+:\d+: warning own-rule\/out-of-bounds 8\/46=17.4%，至多10%$/),
    ])
    expect(await findings(`check: ratio, ${ratio}, least: 0.1, ${TEXTS}`, TABLE, 'a.md')).toEqual([])
  })

  it('is no share where the whole is nothing, and not assessed where a figure is missing', async () => {
    const none = ratio.replaceAll('normativeDocuments', 'regulations')
    expect(await findings(`check: ratio, ${none}, least: 1, ${TEXTS}`, TABLE, 'a.md')).toEqual([])
    const files = {
      'a.txt': COMPLETE,
      'c.yaml': `declare: { own-rule: { check: ratio, ${ratio}, most: 1, ${TEXTS} } }`,
    }
    const { stdout } = await runWith(files, 'a.txt -c c.yaml --only own-rule -f json')
    expect(stdout).toContain('没有读到表格中的数据 proactive/normativeDocuments/issued')
  })
})

describe('a declaration that is at fault', () => {
  it.each([
    [
      '{ own-rule: { check: phrase, zh: a, en: b } }',
      'declare.own-rule.check 是 "phrase"，可以是 required-phrase、forbidden-phrase、required-section、pattern、ratio',
    ],
    ['{ own-rule: {} }', 'declare.own-rule 缺少“check”、“zh”、“en”'],
    ['{ own-rule: { check: ratio } }', 'declare.own-rule 缺少“part”、“whole”、“zh”、“en”'],
    ['{ own-rule: { check: pattern, zh: a, en: b } }', 'declare.own-rule 缺少“pattern”'],
    [
      '{ own-rule: { check: pattern, pattern: "(", zh: a, en: b } }',
      'declare.own-rule.pattern 不是正则表达式（',
    ],
    ['{ own-rule: { check: pattern, pattern: a, en: b } }', 'declare.own-rule 缺少“zh”'],
    [
      '{ own-rule: { check: pattern, pattern: a, phrases: b, zh: a, en: b } }',
      'declare.own-rule 是 pattern，没有“phrases”这一项',
    ],
    [
      '{ own-rule: { check: ratio, part: a, whole: a/b/c, zh: a, en: b } }',
      'declare.own-rule.part 是 "a"，应为“表/行/列”',
    ],
    [
      '{ own-rule: { check: ratio, part: requests/refused/total, whole: requests/settled/total, most: 1, zh: a, en: b } }',
      'declare.own-rule.part 是“requests/refused/total”，规定的表格中没有这个数',
    ],
    [
      '{ own-rule: { check: ratio, part: requests/granted/total, whole: requests/setled/total, most: 1, zh: a, en: b } }',
      'declare.own-rule.whole 是“requests/setled/total”',
    ],
    [
      '{ own_rule: { check: pattern, pattern: a, zh: a, en: b } }',
      'declare.own_rule 应由小写字母、数字和连字符组成',
    ],
    [
      '{ table-sum: { check: pattern, pattern: a, zh: a, en: b } }',
      '规则 table-sum 重复，见于本工具、配置的 declare',
    ],
    [
      '{ own-rule: { check: forbidden-phrase, phrases: a, in: overview, zh: a, en: b } }',
      'declare.own-rule.in 是“overview”，可以是 proactive、',
    ],
    [
      '{ own-rule: { check: forbidden-phrase, phrases: a, zh: "{phrases}", en: b } }',
      'declare.own-rule.zh 中的 {phrases} 没有内容，可以是 found',
    ],
    [
      '{ own-rule: { check: ratio, part: requests/granted/total, whole: requests/settled/total, zh: a, en: b } }',
      'declare.own-rule 缺少“least”或“most”',
    ],
    [
      '{ own-rule: { check: ratio, part: requests/granted/total, whole: requests/settled/total, least: 1, most: 0, zh: a, en: b } }',
      'declare.own-rule.least 大于 most',
    ],
    ['5', 'declare 是 5，应为一组设置'],
  ])('is refused with one sentence: %s', async (declare, zh) => {
    const { code, stderr } = await runWith(
      { 'a.txt': COMPLETE, 'c.yaml': `declare: ${declare}` },
      'a.txt -c c.yaml',
    )
    expect(code).toBe(2)
    expect(stderr).toContain(`配置文件 c.yaml：${zh}`)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})
