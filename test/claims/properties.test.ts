import { describe, expect, it } from '@jest/globals'
import fc from '../property.js'
import { run, type Case } from './cases.js'

/** A matter that is counted, with kinds of it that exclude each other and the one that closes the list. */
interface Matter {
  readonly total: string
  readonly unit: string
  readonly kinds: readonly string[]
  readonly other: string
}

const MATTERS: readonly Matter[] = [
  {
    total: '主动公开政府信息',
    unit: '条',
    kinds: ['机构职能类', '政策文件类', '规划计划类', '工作动态类', '通知公告类', '财政资金类', '行政执法类'],
    other: '其他类',
  },
  {
    total: '收到政府信息公开申请',
    unit: '件',
    kinds: ['当面申请', '传真申请', '网络申请', '信函申请', '邮件申请'],
    other: '其他方式申请',
  },
  {
    total: '答复政府信息公开申请',
    unit: '件',
    kinds: ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理'],
    other: '其他处理',
  },
  {
    total: '编发政务简报',
    unit: '期',
    kinds: ['经验交流', '工作通报', '督查专报', '领导讲话'],
    other: '其他',
  },
  {
    total: '收取信息处理费',
    unit: '元',
    kinds: ['按件计收', '按量计收', '检索费', '复制费'],
    other: '其他费用',
  },
]

const BODIES = ['我局', '全县', '本街道', '区水务局', '']
const TIMES = ['2022年，', '全年', '2022年度', '报告期内，']
const SUMS = ['共', '共计', '累计', '']
const TRIGGERS = ['，其中', '。其中，', '，其中：', '：', '，包括', '，按类别分，']
const JOINTS = ['，', '、', '；']

const NUMERALS = '〇一二三四五六七八九'

/** 1203, 1,203, １２０３ and 一千二百零三. */
const WRITINGS: readonly ((value: number) => string)[] = [
  String,
  (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ','),
  (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (value) => ` ${value} `,
  spelled,
]

function spelled(value: number): string {
  const units = ['', '十', '百', '千', '万']
  const digits = [...String(value)].map(Number)
  const words = digits.map((digit, at) =>
    digit === 0 ? '零' : `${NUMERALS[digit]}${units[digits.length - 1 - at]}`,
  )
  return words
    .join('')
    .replace(/零+/g, '零')
    .replace(/(.)零$/, '$1')
    .replace(/^一十/, '十')
}

interface Drawn {
  readonly matter: Matter
  readonly parts: readonly number[]
  readonly words: readonly number[]
}

const drawn = fc.record({
  matter: fc.constantFrom(...MATTERS),
  parts: fc.array(fc.integer({ min: 11, max: 4900 }), { minLength: 3, maxLength: 5 }),
  words: fc.array(fc.nat({ max: 1000 }), { minLength: 6, maxLength: 6 }),
})

const pick = <T>(all: readonly T[], at: number | undefined): T => all[(at ?? 0) % all.length] as T

function sentence(
  { matter, parts, words }: Drawn,
  total: number,
  closed = true,
): { text: string; whole: string } {
  const write = pick(WRITINGS, words[0])
  const whole = `${write(total)}${matter.unit}`
  const names = closed ? [...matter.kinds.slice(0, parts.length - 1), matter.other] : matter.kinds
  const list = parts.map((part, at) => `${names[at]}${write(part)}${matter.unit}`)
  const head = `${pick(TIMES, words[1])}${pick(BODIES, words[2])}${pick(SUMS, words[3])}${matter.total}${whole}`
  return { text: `${head}${pick(TRIGGERS, words[4])}${list.join(pick(JOINTS, words[5]))}。`, whole }
}

const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0)

/** No other reading of the numbers happens to make the total: no part is a total of what follows it, no run fits. */
function isPlain(parts: readonly number[], total: number): boolean {
  const runs = parts.flatMap((_, from) =>
    parts.slice(from + 1).map((_part, to) => sum(parts.slice(from, from + to + 2))),
  )
  if (runs.slice(0, -1).includes(total) || parts.includes(total)) return false
  return parts.every((part, at) => {
    const behind = parts.slice(at + 1)
    return !behind.some((_, to) => sum(behind.slice(0, to + 1)) === part)
  })
}

/** What the rules find, as `rule/message` with the text they point at. */
async function found(text: string): Promise<string[]> {
  const one: Case = { id: 'property', text, year: 2022, expect: [], why: '' }
  const { extra } = await run(one)
  return extra.map(({ rule, message, start, end }) => `${rule}/${message} ${text.slice(start, end).trim()}`)
}

describe('generated lists of parts', () => {
  it('are accepted when they add up, in whatever words and digits', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async (one) => {
        expect(await found(sentence(one, sum(one.parts)).text)).toEqual([])
      }),
      { numRuns: 300, seed: 3 },
    )
  })

  it('are accused of a planted error in the total, and of nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, fc.integer({ min: 1, max: 400 }), fc.boolean(), async (one, by, more) => {
        const right = sum(one.parts)
        const total = more ? right + by : Math.max(right - by, 12)
        fc.pre(total !== right && total > Math.max(...one.parts) && isPlain(one.parts, total))
        const { text, whole } = sentence(one, total)
        expect(await found(text)).toEqual([`parts-sum/differs ${whole.trim()}`])
      }),
      { numRuns: 300, seed: 5 },
    )
  })

  it('are accused of too much when they are open, and never of too little', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (one, by, more) => {
        const parts = one.parts.slice(0, one.matter.kinds.length)
        const right = sum(parts)
        const total = more ? right - by : right + by
        fc.pre(total > Math.max(...parts) && isPlain(parts, total))
        const { text } = sentence({ ...one, parts }, total, false)
        const said = await found(text)
        if (more) expect(said.filter((words) => words.startsWith('parts-sum/'))).toHaveLength(1)
        else expect(said).toEqual([])
      }),
      { numRuns: 200, seed: 7 },
    )
  })
})

describe('generated shares', () => {
  const shared = fc.record({
    part: fc.integer({ min: 1, max: 990 }),
    rest: fc.integer({ min: 10, max: 990 }),
    decimals: fc.integer({ min: 0, max: 2 }),
    cut: fc.boolean(),
    off: fc.integer({ min: 2, max: 30 }),
  })
  const print = (value: number, decimals: number, cut: boolean): string =>
    (cut ? Math.floor(value * 10 ** decimals + 1e-9) / 10 ** decimals : value).toFixed(decimals)

  it('are right rounded or cut at any digit', async () => {
    await fc.assert(
      fc.asyncProperty(shared, async ({ part, rest, decimals, cut }) => {
        const share = print((100 * part) / (part + rest), decimals, cut)
        expect(await found(`全年发布信息${part + rest}条，其中图解${part}条，占${share}%。`)).toEqual([])
      }),
      { numRuns: 200, seed: 11 },
    )
  })

  it('are accused when they are off by more than their last digit', async () => {
    await fc.assert(
      fc.asyncProperty(shared, async ({ part, rest, decimals, off }) => {
        const right = (100 * part) / (part + rest)
        fc.pre(right + off < 99 && right > 1)
        const share = (right + off).toFixed(decimals)
        expect(await found(`全年发布信息${part + rest}条，其中图解${part}条，占${share}%。`)).toEqual([
          `percent-value/share ${share}%`,
        ])
      }),
      { numRuns: 200, seed: 13 },
    )
  })
})

describe('generated balances', () => {
  const drawnBalance = fc.record({
    received: fc.integer({ min: 5, max: 900 }),
    carriedIn: fc.integer({ min: 1, max: 60 }),
    left: fc.integer({ min: 1, max: 60 }),
    by: fc.integer({ min: -20, max: 20 }),
  })

  it('are accepted when both sides agree and accused when they do not', async () => {
    await fc.assert(
      fc.asyncProperty(drawnBalance, async ({ received, carriedIn, left, by }) => {
        const settled = received + carriedIn - left + by
        // Received may include what was carried in.
        fc.pre(settled > 0 && received !== settled + left)
        const text = `新收政府信息公开申请${received}件，上年结转${carriedIn}件，办结${settled}件，结转下年度${left}件。`
        const said = await found(text)
        expect(said.map((words) => words.split(' ')[0])).toEqual(by === 0 ? [] : ['parts-sum/unbalanced'])
      }),
      { numRuns: 150, seed: 17 },
    )
  })
})
