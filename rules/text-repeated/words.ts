import { matchesIn } from '../../src/model/matches.js'
import type { Range } from '../../src/model/range.js'
import type { Block, Report } from '../../src/model/report.js'
import { proseBlocks, proseMatches } from '../../src/rule/prose.js'

/** A word or phrase printed twice in a row: the whole, and its second copy. */
export interface Doubled {
  readonly range: Range
  readonly second: Range
}

/** Single characters that no two words bring together. 目的的, 标的的 and 有的的确 are right, so is 进行了了解. */
const CHARACTER =
  /(?<![目标打])(的)的(?![确士])|(?<![不明未])(了)了(?![解结却断事然])|(第)第|(?<=\d)(月)月(?=\d{1,2}日)|(?<=\d)(年)年(?=\d{1,2}月)/g

/**
 * Two-character words that take an object or modify a verb: none ends one word and begins the next, as 公开 does
 * in 信息公开公开指南 or 管理 in 应急管理管理规定. 设立了设立 is the same slip with 了 between.
 */
const WORD =
  /(不断|切实|大力|逐步|认真|严格|积极|及时|继续|持续|全面|深入|充分|努力|着力|按照|根据|依照|围绕|坚持|采取|确保|加强|加大|加快|推进|推动|提升|落实|做好|抓好|健全|完善|强化|优化|深化|提高|开展|召开|印发|制定|建立|设立|成立|收到|关于|对于|由于|以及|并且|我[局厅县市区镇乡委办院省州]|本[局厅机])了?\1(?!工程|行动|大会|会|到|情况)/g

/** What ends a clause, over folded text. Quotation marks and titles may be part of a doubled phrase. */
const CLAUSE = /[^,。;:!?、()\n]+/g
const LONGEST_CLAUSE = 90
const SHORTEST_PHRASE = 3
const AFTER_ORDINAL = /(?:[一二三四五六七八九十]、|\d[.、]|\))$/

export function* doubledWords(report: Report): Iterable<Doubled> {
  for (const pattern of [CHARACTER, WORD])
    for (const { match, range } of proseMatches(report, pattern)) {
      const { length } = match.slice(1).find((unit) => unit !== undefined) ?? ''
      yield { range, second: { start: range.end - length, end: range.end } }
    }
  for (const block of proseBlocks(report)) yield* doubledPhrases(report, block)
}

/** Three characters or more, within one clause of a sentence. A cell or a line without any mark is no sentence. */
function* doubledPhrases({ folded }: Report, { range }: Block): Iterable<Doubled> {
  const text = folded.slice(range.start, range.end)
  for (const clause of matchesIn(text, CLAUSE)) {
    const isWholeLine = clause[0].length === text.length
    if (isWholeLine || clause[0].length < 6 || clause[0].length > LONGEST_CLAUSE) continue
    if (AFTER_ORDINAL.test(text.slice(Math.max(0, clause.index - 4), clause.index))) continue
    for (const { index, unit } of doubledIn(clause[0])) {
      const start = range.start + clause.index + index
      const end = start + 2 * unit.length
      if (isSlip(unit, folded.slice(end, end + 2)))
        yield { range: { start, end }, second: { start: start + unit.length, end } }
    }
  }
}

/** Phrases that follow themselves. Where one does, its first three characters come again. */
function* doubledIn(clause: string): Iterable<{ index: number; unit: string }> {
  for (let index = 0; index + 2 * SHORTEST_PHRASE <= clause.length; index += 1) {
    const unit = isHan(clause.charCodeAt(index)) ? longestDoubledAt(clause, index) : ''
    if (unit === '') continue
    yield { index, unit }
    index += 2 * unit.length - 1
  }
}

function longestDoubledAt(clause: string, index: number): string {
  const head = clause.slice(index, index + SHORTEST_PHRASE)
  let longest = ''
  for (
    let copy = clause.indexOf(head, index + SHORTEST_PHRASE);
    copy !== -1;
    copy = clause.indexOf(head, copy + 1)
  ) {
    const unit = clause.slice(index, copy)
    if (!unit.endsWith(' ') && clause.startsWith(unit, copy)) longest = unit
  }
  return longest
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

const HAN = /[\u4e00-\u9fff]/g
const TABLE_WORDS = /[总合小]计|尚未审结|结果维持/
/** 政府信息公开 + 政府信息公开指南; 管委会 + 管委会办公室; 行政审批 + 行政审批局 */
const TOPIC = /^(?:政府|政务|信息|公开|主动|依申请|工作|年度|报告){1,12}$/
const ORGAN = /[会室组府部局厅委院办所站处科]$|中心$/
const BEFORE_ORGAN = /^(?:中心|大厅|平台|[局厅办室科处])/
const SHORT = 4

/** Whether two copies are a slip of the pen, not the end of one name and the beginning of the next. */
function isSlip(unit: string, after: string): boolean {
  if ((unit.match(HAN)?.length ?? 0) < 3 || new Set(unit).size < 2 || TABLE_WORDS.test(unit)) return false
  if (TOPIC.test(unit)) return false
  return unit.length > SHORT || !(ORGAN.test(unit) || BEFORE_ORGAN.test(after))
}
