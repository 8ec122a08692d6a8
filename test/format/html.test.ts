import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { parse, type DefaultTreeAdapterTypes, type ParserError } from 'parse5'
import type { FormatContext } from '../../src/format/formatter.js'
import { htmlPage } from '../../src/format/htmlPage.js'
import { markedText } from '../../src/format/html/markedText.js'
import type { Diagnostic, Run } from '../../src/model/diagnostic.js'
import { context, finding, remark, resultOf } from './run.js'
import { stopwatch } from '../stopwatch.js'

const HOSTILE = `</p><script>alert(1)</script><img src=x onerror=alert(2)>&amp;"'\u202e\u0007`
const TEXT = `标题${HOSTILE}\n共12件，其中5件、6件。\n总计 | 12 | ${HOSTILE}\n合计 | 3 | \n末尾`

/** A finding at the first of these words. */
function at(words: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const start = TEXT.indexOf(words)
  return { ...finding, range: { start, end: start + words.length }, quote: words, related: [], ...more }
}

const five = { start: TEXT.indexOf('5件'), end: TEXT.indexOf('5件') + 2 }
const page: Run = {
  results: [
    {
      ...resultOf(
        'a.txt',
        at('标题</p>', { message: HOSTILE, place: HOSTILE, hint: HOSTILE, severity: 'warning' }),
        at('12件，其中', {
          related: [{ message: HOSTILE, line: 2, column: 7, endLine: 2, endColumn: 9, range: five }],
          hint: '两倍',
          hintId: 'twice',
        }),
        at('其中5件、6', {
          related: [
            {
              message: '其中 5件',
              line: 2,
              column: 7,
              endLine: 2,
              endColumn: 9,
              range: five,
              noteId: 'part',
              data: { part: '5件' },
            },
          ],
        }),
        { ...remark, range: { start: TEXT.length, end: TEXT.length } },
      ),
      body: `局${HOSTILE}`,
      year: 2022,
      accepted: [
        { ...at('合计'), acceptance: { by: 'waiver', reason: HOSTILE, who: HOSTILE, until: '2999-01-01' } },
      ],
    },
    resultOf('b.txt'),
  ],
  failures: [{ file: HOSTILE, message: HOSTILE }],
  notices: [{ kind: 'unused', by: 'waiver', file: HOSTILE, line: 3, message: HOSTILE }],
}

const withText: FormatContext = {
  ...context,
  textOf: (file) => (file === 'a.txt' ? TEXT : undefined),
  rules: [
    {
      id: 'parts-sum',
      messages: { differs: { severity: 'error', zh: '各项之和为 {sum}', en: 'The parts add up to {sum}' } },
      notes: { part: { zh: '其中 {part}', en: 'One part: {part}' }, twice: { zh: '两倍', en: 'Twice' } },
    },
  ],
}

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

function read(html: string): { readonly all: readonly Element[]; readonly errors: readonly ParserError[] } {
  const errors: ParserError[] = []
  const all: Element[] = []
  const visit = (node: Node): void => {
    if ('tagName' in node) all.push(node)
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(html, { onParseError: (error) => errors.push(error) }))
  return { all, errors }
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

function isMarked(element: Element, name: string, value: string): boolean {
  return (attribute(element, name) ?? '').split(' ').includes(value)
}

const { all, errors } = read(htmlPage(page, withText))

describe('html', () => {
  it('is well-formed, with ids that are there once and links that lead somewhere', () => {
    expect(errors).toEqual([])
    const ids = all.map((element) => attribute(element, 'id')).filter((id) => id !== undefined)
    expect(new Set(ids).size).toBe(ids.length)
    const links = all.filter(({ tagName }) => tagName === 'a').map((element) => attribute(element, 'href'))
    expect(links.length).toBeGreaterThan(10)
    for (const link of links) expect(ids).toContain(link?.slice(1))
  })

  it('lets nothing of a report become mark-up, code or a request', () => {
    const names = new Set(all.map(({ tagName }) => tagName))
    expect(names.has('img')).toBe(false)
    expect(all.filter(({ tagName }) => tagName === 'script')).toHaveLength(1)
    const attributes = all.flatMap(({ attrs }) => attrs)
    expect(attributes.filter(({ name }) => /^on|^style$|^src$/.test(name))).toEqual([])
    expect(attributes.filter(({ name, value }) => name === 'href' && !value.startsWith('#'))).toEqual([])
    const body = all.find(({ tagName }) => tagName === 'body')
    expect(textOf(body as Node)).not.toMatch(/\u202e|\p{Cc}(?<!\n)/u)
    expect(textOf(body as Node)).toContain('onerror=alert(2)')
  })

  it('allows its own style and script alone', () => {
    const policy = all.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy')
    const content = policy && attribute(policy, 'content')
    const hashOf = (name: string): string => {
      const element = all.find(({ tagName }) => tagName === name) as Node
      return createHash('sha256').update(textOf(element)).digest('base64')
    }
    expect(content).toBe(
      `default-src 'none'; style-src 'sha256-${hashOf('style')}'; script-src 'sha256-${hashOf('script')}'; base-uri 'none'; form-action 'none'`,
    )
  })

  it('shows the text with its findings in place, also where they overlap', () => {
    const region = all.find((element) => attribute(element, 'class') === 'text') as Element
    const within = read(markedText(TEXT, [])).all.find(({ tagName }) => tagName === 'body') as Node
    const marks = all.filter(({ tagName }) => tagName === 'mark')
    expect(marks.map((mark) => [attribute(mark, 'class'), attribute(mark, 'data-f'), textOf(mark)])).toEqual([
      ['warning', '1', '标题</p>'],
      ['error', '2', '12件，'],
      ['error', '2 3', '其中'],
      ['error', '2 3', '5件'],
      ['error', '3', '、6'],
      ['accepted', '4', '合计'],
    ])
    const bare = textOf(region)
      .replace(/^.*Text of the report\n/, '')
      .replace(/回到问题Back to the finding \d/g, '')
    expect(bare.trim()).toBe(textOf(within).trim())
    expect(all.filter(({ tagName }) => tagName === 'td').map(textOf)).toContain('3')
  })

  it('speaks both languages, messages too', () => {
    const item = all.find((element) => attribute(element, 'id') === 'f2') as Element
    expect(textOf(item)).toContain('The parts add up to 11')
    expect(textOf(item)).toContain('各项之和为 11，合计为 12')
    expect(textOf(item)).toContain('建议：Hint: 两倍Twice')
    const related = all.find((element) => attribute(element, 'href') === '#r3-1') as Element
    expect(textOf(related)).toBe('2:7 其中 5件One part: 5件')
    const english = read(htmlPage(page, { ...withText, locale: 'en' })).all
    expect(english.find(({ tagName }) => tagName === 'html')).toMatchObject({
      attrs: expect.arrayContaining([{ name: 'lang', value: 'en' }]),
    })
  })

  it('lists accepted findings with their reason, what failed, and what was not assessed', () => {
    const item = all.find((element) => attribute(element, 'id') === 'f4') as Element
    expect(textOf(item)).toContain('已接受')
    expect(textOf(item)).toContain('2999-01-01')
    const words = textOf(all.find(({ tagName }) => tagName === 'main') as Node)
    expect(words).toContain('无法检查的文件')
    expect(words).toContain('publication-date 没有公布日期')
    expect(words).toContain('没有发现问题')
  })

  it('does without the texts where they were not kept', () => {
    const bare = read(htmlPage(page, { ...withText, textOf: () => undefined }))
    expect(bare.errors).toEqual([])
    expect(bare.all.filter(({ tagName }) => tagName === 'mark')).toEqual([])
    expect(bare.all.filter((element) => isMarked(element, 'class', 'finding'))).toHaveLength(5)
  })

  it('takes no longer for many findings in one long line, or on one place', () => {
    const text = '共12件。'.repeat(50_000)
    const findings = Array.from({ length: 5000 }, (_, nth) => ({ start: nth * 40, end: nth * 40 + 4 }))
    const same = Array.from({ length: 50_000 }, (_, nth) => ({ start: nth, end: text.length }))
    const items = [...findings, ...same].map((range, nth) => ({
      number: nth + 1,
      diagnostic: { ...finding, range, related: [] },
    }))
    const elapsed = stopwatch()
    expect(markedText(text, items)).toContain('id="m55000"')
    expect(elapsed()).toBeLessThan(5000)
  })
})
