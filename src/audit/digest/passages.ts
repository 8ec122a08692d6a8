import type { Passage, Sentence } from '../../model/digest.js'
import type { Range } from '../../model/range.js'
import type { Report, Section } from '../../model/report.js'
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
  const setAside = [...zeros, ...tables].sort((a, b) => a.start - b.start)
  const isOwn = ownWords(report)
  let left = MOST_SENTENCES
  return report.sections.flatMap((section): Passage[] => {
    const sentences = sentencesIn(report, section, setAside, spotOf)
      .filter(({ words }) => isOwn(words))
      .slice(0, left)
    left -= sentences.length
    return sentences.length === 0 ? [] : [{ title: section.title, spot: spotOf(section.heading), sentences }]
  })
}

function sentencesIn(
  report: Report,
  section: Section,
  setAside: readonly Range[],
  spotOf: Spotter,
): Sentence[] {
  const { folded, signature, year } = report
  const headings = headingsOf(section)
  const end = Math.min(section.range.end, signature?.date?.range.start ?? Infinity)
  const found: Sentence[] = []
  for (const block of report.blocks) {
    const { range } = block
    if (block.kind === 'table' || range.end <= section.heading.end || range.start >= end) continue
    const stretch = { start: Math.max(range.start, section.heading.end), end: Math.min(range.end, end) }
    if (isFurniture(report, stretch)) continue
    for (const sentence of sentencesOf(folded, stretch)) {
      if (meetsAny(sentence, setAside) || headings.some((heading) => covers(heading, sentence))) continue
      const words = wordsOf(folded, sentence, year?.value)
      if (words.length >= SHORTEST) found.push({ words, spot: spotOf(sentence) })
    }
  }
  return found
}

function headingsOf({ children }: Section): Range[] {
  return children.flatMap((child) => [child.heading, ...headingsOf(child)])
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
  return sorted.some((other) => other.start < end && start < other.end)
}

function covers(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
