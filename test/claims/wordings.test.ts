import { describe, expect, it } from '@jest/globals'
import fc from '../property.js'
import { run } from './cases.js'

/** What is counted, in kinds that exclude each other; the last one closes the list. */
interface Matter {
  readonly head: string
  readonly unit: string
  readonly kinds: readonly string[]
  readonly rest: string
}

const MATTERS: readonly Matter[] = [
  {
    head: '全年主动公开政府信息',
    unit: '条',
    kinds: ['概况类', '政策文件类', '工作动态类', '通知公告类', '财政类'],
    rest: '其他类',
  },
  {
    head: '本年度办结政府信息公开申请',
    unit: '件',
    kinds: ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理'],
    rest: '其他处理',
  },
  {
    head: '全年收到行政复议案件',
    unit: '宗',
    kinds: ['维持原行为', '责令纠正', '驳回请求'],
    rest: '其他情形',
  },
  {
    head: '全年举办政务公开活动',
    unit: '场',
    kinds: ['新闻发布会', '在线访谈', '政府开放日', '业务培训'],
    rest: '其他活动',
  },
  {
    head: '全年接待查阅群众',
    unit: '人次',
    kinds: ['档案馆', '图书馆', '政务服务大厅', '街道便民中心'],
    rest: '其他场所',
  },
]

/** A list: the words for its total, and for every part its name and number. */
interface List {
  readonly matter: Matter
  readonly total: number
  readonly names: readonly string[]
  readonly parts: readonly number[]
}

const each = (
  { matter, names, parts }: List,
  join: string,
  of = (name: string, count: string) => name + count,
) => parts.map((part, at) => of(names[at] ?? '', `${part}${matter.unit}`)).join(join)

/** The ways to write such a list. */
const WORDINGS: Readonly<Record<string, (list: List) => string>> = {
  'behind 其中': (list) => `${list.matter.head}${list.total}${list.matter.unit}，其中${each(list, '，')}。`,
  'in a sentence of its own': (list) =>
    `${list.matter.head}共${list.total}${list.matter.unit}。其中，${each(list, '；')}。`,
  'in brackets': (list) => `${list.matter.head}${list.total}${list.matter.unit}（${each(list, '、')}）。`,
  'behind a colon': (list) => `${list.matter.head}${list.total}${list.matter.unit}：${each(list, '、')}。`,
  'with ordinals': (list) =>
    `${list.matter.head}${list.total}${list.matter.unit}，其中：${list.parts
      .map((part, at) => `${at + 1}.${list.names[at]}${part}${list.matter.unit}`)
      .join('；')}。`,
  'with the number in front': (list) =>
    `${list.matter.head}${list.total}${list.matter.unit}，包括${each(list, '、', (name, count) => count + name)}。`,
  'with a copula': (list) =>
    `${list.matter.head}${list.total}${list.matter.unit}，其中${each(list, '，', (name, count) => `${name}为${count}`)}。`,
  'with the total behind': (list) => `${each(list, '，')}，合计${list.total}${list.matter.unit}。`,
  'in quotes': (list) =>
    `${list.matter.head}${list.total}${list.matter.unit}，其中${each(list, '；', (name, count) => `“${name}”的${count}`)}。`,
  'over broken lines': (list) =>
    `${list.matter.head}${list.total}${list.matter.unit}，其中${each(list, '，')}。`.replace(
      /(.{17})(?=.)/g,
      '$1\n',
    ),
}

const drawn = fc.record({
  matter: fc.constantFrom(...MATTERS),
  wording: fc.constantFrom(...Object.keys(WORDINGS)),
  parts: fc.array(fc.integer({ min: 12, max: 960 }), { minLength: 3, maxLength: 4 }),
})

const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0)

/** No other reading of the numbers makes the total, or one part of others. */
function isPlain(parts: readonly number[], total: number): boolean {
  const sums = parts.flatMap((_, from) =>
    parts.slice(from + 1).map((_part, to) => ({ from, value: sum(parts.slice(from, from + to + 2)) })),
  )
  const isNested = sums.some(({ from, value }) => from > 0 && parts[from - 1] === value)
  return !isNested && !parts.includes(total) && sums.every(({ value }) => value !== total)
}

async function accused(text: string): Promise<string[]> {
  const { extra } = await run({ id: 'wording', text, year: 2022, expect: [], why: '' })
  return extra.map(({ rule, start, end }) => `${rule} ${text.slice(start, end).replace(/\s/g, '')}`)
}

function write(matter: Matter, wording: string, parts: readonly number[], total: number): string {
  const names = [...matter.kinds.slice(0, parts.length - 1), matter.rest]
  return WORDINGS[wording]?.({ matter, names, parts, total }) ?? ''
}

describe('lists in many wordings', () => {
  it('are accepted when they add up', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async ({ matter, wording, parts }) => {
        const text = write(matter, wording, parts, sum(parts))
        expect([text, await accused(text)]).toEqual([text, []])
      }),
      { numRuns: 400, seed: 23 },
    )
  })

  it('are accused at their total of one wrong part, and of nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, fc.nat(3), fc.integer({ min: 1, max: 90 }), async (one, at, by) => {
        const { matter, wording, parts } = one
        const total = sum(parts)
        const wrong = parts.map((part, nth) => (nth === at % parts.length ? part + by : part))
        fc.pre(isPlain(wrong, total) && Math.max(...wrong) < total)
        const text = write(matter, wording, wrong, total)
        expect([text, await accused(text)]).toEqual([text, [`parts-sum ${total}${matter.unit}`]])
      }),
      { numRuns: 400, seed: 29 },
    )
  })
})
