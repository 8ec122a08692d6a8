import { describe, expect, it } from '@jest/globals'
import { districtOf, fullDistricts } from '../../src/audit/bodies/district.js'
import { draftBodies } from '../../src/audit/bodies/draft.js'
import { NO_LIST } from '../../src/model/bodyList.js'
import { gridOf } from '../../src/audit/grid.js'
import type { BodyKind } from '../../src/model/regime.js'
import type { Head } from '../../src/audit/store/entry.js'

interface Facts {
  readonly body: string
  readonly year: number
  readonly kind?: BodyKind
  readonly size?: number
  readonly contentHash?: string
}

function head(file: string, { size = 1, contentHash = file, ...facts }: Facts): Head {
  return {
    key: file,
    file,
    bytes: 1,
    format: 'text',
    regime: 'cn-2021',
    counts: { error: 0, warning: 0, info: 0 },
    sketch: '',
    size,
    contentHash,
    ...facts,
  }
}

describe('the district of a body', () => {
  it.each([
    ['云溪县教育局', '云溪县'],
    ['江城市东湖区人民政府', '江城市东湖区'],
    ['江城市城市管理局', '江城市'],
    ['石塘市市场监督管理局', '石塘市'],
    ['教育局', ''],
  ])('of %s is “%s”', (name, district) => {
    expect(districtOf(name)).toBe(district)
  })

  it('is one for its short name and its full name', () => {
    const fullOf = fullDistricts([
      '东湖区',
      '江城市东湖区',
      '江城市',
      '北城市西山区',
      '江城市西山区',
      '西山区',
      '',
    ])
    expect(['东湖区', '江城市', '西山区', ''].map(fullOf)).toEqual(['江城市东湖区', '江城市', '西山区', ''])
  })
})

describe('a drafted list of bodies', () => {
  const drafted = (...heads: readonly Head[]): string => draftBodies(gridOf(heads, [], NO_LIST), 'zh')

  it('puts names beside each other that may be one body', () => {
    const text = drafted(
      head('a', { body: '云溪县国土资源局', year: 2019 }),
      head('b', { body: '云溪县自然资源和规划局', year: 2020 }),
      head('c', { body: '云溪县水务局', year: 2019 }),
      head('d', { body: '云溪县水利局', year: 2020 }),
      head('e', { body: '云溪县教育局', year: 2019 }),
      head('f', { body: '云溪县教育体育局', year: 2019 }),
    )
    expect(text).toContain('"云溪县国土资源局"\n    # 可能是同一机关："云溪县自然资源和规划局"\n')
    expect(text).toContain('"云溪县水务局"\n    # 可能是同一机关："云溪县水利局"\n')
    expect(text).not.toContain('可能是同一机关："云溪县教育局"')
  })

  it('names the government that may add a body up, but of no body under a higher office', () => {
    const text = drafted(
      head('a', { body: '江城市人民政府', year: 2020, kind: 'government' }),
      head('b', { body: '江城市东湖区人民政府', year: 2020, kind: 'government' }),
      head('c', { body: '东湖区教育局', year: 2020 }),
      head('d', { body: '东湖区税务局', year: 2020 }),
    )
    expect(text.match(/name: .*|# parent: .*/g)).toEqual([
      'name: "东湖区教育局"',
      '# parent: "江城市东湖区人民政府"',
      'name: "东湖区税务局"',
      'name: "江城市东湖区人民政府"',
      '# parent: "江城市人民政府"',
      'name: "江城市人民政府"',
    ])
  })
})

describe('several reports of one body and year', () => {
  const body = { body: '云溪县教育局', year: 2022 }
  const chosen = (...heads: readonly Head[]): string =>
    gridOf(heads, [], NO_LIST)
      .notices.map(({ texts }) => texts.zh)
      .join()

  it.each([
    [
      'the fuller one',
      head('教育局2022.docx', { ...body, size: 9 }),
      head('教育局2022.txt', { ...body, size: 8 }),
    ],
    [
      'no draft',
      head('教育局2022.docx', { ...body, size: 8 }),
      head('教育局2022（征求意见稿）.docx', { ...body, size: 9 }),
    ],
    [
      'the corrected one',
      head('教育局2022（更正）.docx', { ...body, size: 8 }),
      head('教育局2022.docx', { ...body, size: 9 }),
    ],
  ])('are compared by %s', (_name, best, other) => {
    expect(chosen(best, other)).toMatch(
      new RegExp(`有 2 份不同的报告，对照时用.* ${best.file.replace(/[（）]/g, '.')}$`),
    )
  })
})

describe('the list of bodies', () => {
  const unit = { name: '云溪县教育局', aliases: [], files: [] }
  const gridWith = (parent: string) =>
    gridOf(
      [head('a', { body: '云溪县教育局', year: 2022 }), head('b', { body: '云溪县人民政府', year: 2022 })],
      [],
      {
        bodies: [
          { ...unit, parent },
          { name: '云溪县人民政府', aliases: ['云溪县政府'], files: [] },
        ],
      },
    )

  it('may call a parent by another of its names', () => {
    const { bodies, notices } = gridWith('云溪县政府')
    expect(bodies.map(({ parent }) => parent)).toEqual([undefined, '云溪县人民政府'])
    expect(notices).toEqual([])
  })

  it('is told of a parent that nobody knows', () => {
    expect(gridWith('云西县人民政府').notices.map(({ texts }) => texts.zh)).toEqual([
      expect.stringContaining('没有核对汇总'),
    ])
  })
})

describe('the year of a file', () => {
  const noticesOf = (file: string): readonly string[] =>
    gridOf([head(file, { body: '云溪县教育局', year: 2020 })], [], NO_LIST).notices.map(({ kind }) => kind)

  it('is told where its name says another', () => {
    expect(noticesOf('教育局_2021年报.docx')).toEqual(['other-year'])
    expect(noticesOf('2021/教育局2021年度政府信息公开工作年度报告.docx')).toEqual(['other-year'])
  })

  it.each(['教育局_2020年报.docx', '2021/教育局2020年报.docx', '2021/教育局.docx', '教育局20210115.docx'])(
    'is left alone in %s',
    (file) => {
      expect(noticesOf(file)).toEqual([])
    },
  )
})
