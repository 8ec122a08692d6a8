import type { Passage, Sentence } from '../../model/digest.js'
import type { Range } from '../../model/range.js'
import type { Block, Report, Section } from '../../model/report.js'
import { joined } from '../../model/sorted.js'
import { isFurniture } from '../../rule/prose.js'
import type { Spotter } from './digest.js'
import { sentencesOf } from './sentences.js'

/** Shorter sentences are formulas: 见附表, 无收费情况. */
const SHORTEST = 14
const MOST_SENTENCES = 300

/** Each part's own sentences, for the question whether they were written for this report. */
export function passagesIn(report: Report, spotOf: Spotter): Passage[] {
  const zeros = report.claims.flatMap((claim) =>
    claim.kind === 'zero' || claim.kind === 'all-handled' ? [claim.range] : [],
  )
  const tables = [...report.tables, ...report.unreadTables].map(({ range }) => range)
  const setAside = joined([...zeros, ...tables])
  const headings = report.sections.flatMap(({ children }) => children.flatMap(headingsOf))
  const isOwn = ownWords(report)
  let left = MOST_SENTENCES
  return report.sections.flatMap((section): Passage[] => {
    const sentences = sentencesIn(report, section, { setAside, headings }, spotOf)
      .filter(({ words }) => isOwn(words))
      .slice(0, left)
    left -= sentences.length
    return sentences.length === 0 ? [] : [{ title: section.title, spot: spotOf(section.heading), sentences }]
  })
}

function sentencesIn(
  report: Report,
  section: Section,
  { setAside, headings }: { readonly setAside: readonly Range[]; readonly headings: readonly Range[] },
  spotOf: Spotter,
): Sentence[] {
  const { folded, signature, year, blocks } = report
  const end = Math.min(section.range.end, signature?.date?.range.start ?? Infinity)
  const found: Sentence[] = []
  for (
    let at = firstEndingBehind(blocks, ({ range }) => range, section.heading.end);
    at < blocks.length;
    at += 1
  ) {
    const { range, kind } = blocks[at] as Block
    if (range.start >= end) break
    if (kind === 'table') continue
    const stretch = { start: Math.max(range.start, section.heading.end), end: Math.min(range.end, end) }
    if (isFurniture(report, stretch)) continue
    for (const sentence of sentencesOf(folded, stretch)) {
      if (meetsAny(sentence, setAside) || isCovered(sentence, headings)) continue
      const words = wordsOf(folded, sentence, year?.value)
      if (words.length >= SHORTEST) found.push({ words, spot: spotOf(sentence) })
    }
  }
  return found
}

function headingsOf({ heading, children }: Section): Range[] {
  return [heading, ...children.flatMap(headingsOf)]
}

const YEAR = /(20\d\d)(?=年)/g
const ORDINAL =
  /^(?:\(?[一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|[一二三四五六七八九十]是|\d{1,2}[.、)]|\(\d{1,2}\))/

/** 2024年 in a report on 2024 and 2023年 in one on 2023 are the same word. */
function wordsOf(folded: string, { start, end }: Range, year: number | undefined): string {
  const words = folded.slice(start, end).replace(/\s+/g, '').replace(ORDINAL, '')
  if (year === undefined) return words
  return words.replace(YEAR, (_, printed: string) => `Y${Number(printed) - year}`)
}

/** What every report says: the law it rests on, the tables it gives, the form's own words. */
const FIXED =
  /《(?:中华人民共和国)?政府信息公开(?:工作年度报告|条例)|《条例》|下列因素除外|数据统计|统计期限|年度报告|表格|附表|下表|如下|本列数据|勾稽|信息处理费|收费|没有其他|无其他|需要报告的(?:其他)?事项|联系电话|联系方式|网址|电子版|下载/
const ZERO =
  /^(?:[^,]{0,12}[,:])?(?:我|本|全)?[局委办厅镇乡县区市街道]{0,3}(?:全年|年度)?(?:未|没有|无|尚未|均无|均未)/

function ownWords({ body }: Report): (words: string) => boolean {
  const name = body?.name
  return (words) =>
    !FIXED.test(words) && !ZERO.test(words) && words !== name && !/^[\d.,%件条次]+$/.test(words)
}

function meetsAny({ start, end }: Range, sorted: readonly Range[]): boolean {
  const next = sorted[firstEndingBehind(sorted, itself, start)]
  return next !== undefined && next.start < end
}

function isCovered({ start, end }: Range, sorted: readonly Range[]): boolean {
  const next = sorted[firstEndingBehind(sorted, itself, start)]
  return next !== undefined && next.start <= start && end <= next.end
}

const itself = (range: Range): Range => range

/** By halves: the first of sorted stretches that ends behind an offset. */
function firstEndingBehind<T>(sorted: readonly T[], rangeOf: (entry: T) => Range, offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rangeOf(sorted[middle] as T).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
