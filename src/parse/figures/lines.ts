import type { MarkToken, Token } from './token.js'
import { tokenize } from './tokenize.js'

/**
 * A digit, a numeral before a unit, a zero, a word for all, or a unit without its number: any other sentence says
 * nothing about figures, and its words are not even looked up.
 */
const RELEVANT =
  /[\d未没无零均都]|所有|全部|件件|百分之|分之|[〇一二三四五六七八九十百千万两廿几数][〇一二三四五六七八九十百千万亿两余多]{0,8}[条件份次个项名人篇期元宗起封例场家户种类块册成分幅部套]|条(?=[ ,。;、)])|(?:申请|文件|案件|诉讼|复议|提案|建议|举报|投诉|咨询|信访)件|[ \n]{1,8}[条件份次篇期元宗起场]|(?:培训|会议?|活动|检查|访谈|约谈|演练|督查|讲座)次|(?:会|培训|讲座|访谈)场|(?:材料|稿件|文章|解读|图解|报道|简报|专刊|信息)[篇期]|(?:公开|发布|推送|公布|受理|收到|接到|答复|办结|报送)[件份篇期]|费元/g

/** Says where the next relevant place is, from ascending places; the text is searched once. */
export function relevantPlaces(text: string): (from: number) => number {
  const relevant = new RegExp(RELEVANT)
  let next = -1
  return (from) => {
    if (next >= from) return next
    relevant.lastIndex = from
    next = relevant.exec(text)?.index ?? Infinity
    return next
  }
}

/** Tokens of a stretch; where lines were broken inside words, read without the breaks and placed with them. */
export function tokenizeLines(
  folded: string,
  start: number,
  end: number,
  relevant: (from: number) => number,
): Token[] {
  if (!folded.slice(start, end).includes('\n')) return tokenizeRelevant(folded, start, end, relevant)
  const lines: { readonly from: number; readonly at: number }[] = []
  let joined = ''
  for (const match of folded.slice(start, end).matchAll(/[^\n]+/g)) {
    const line = match[0]
    const indent = line.length - line.trimStart().length
    lines.push({ from: start + match.index + indent, at: joined.length })
    joined += line.trim()
  }
  let line = 0
  const placed = (offset: number): number => {
    while (line > 0 && (lines[line]?.at ?? 0) > offset) line -= 1
    while (line + 1 < lines.length && (lines[line + 1]?.at ?? 0) <= offset) line += 1
    const { from, at } = lines[line] ?? { from: start, at: 0 }
    return from + offset - at
  }
  return tokenizeRelevant(joined, 0, joined.length, relevantPlaces(joined)).map((token): Token => {
    const place = { start: placed(token.start), end: placed(token.end - 1) + 1 }
    if (token.type !== 'number') return { ...token, ...place }
    const digits = { start: placed(token.digits.start), end: placed(token.digits.end - 1) + 1 }
    return { ...token, ...place, digits }
  })
}

/** Sentences that say nothing about figures leave only their full stop. */
function tokenizeRelevant(
  text: string,
  start: number,
  end: number,
  relevant: (from: number) => number,
): Token[] {
  const tokens: Token[] = []
  if (relevant(start) >= end) return tokens
  for (let from = start; from < end;) {
    const stop = text.indexOf('。', from)
    const to = stop === -1 || stop >= end ? end : stop + 1
    if (relevant(from) < to) tokenize(text, from, to, tokens)
    else tokens.push(stopAt(to))
    from = to
  }
  return tokens
}

const stopAt = (end: number): MarkToken => ({ type: 'mark', start: end - 1, end, mark: 'stop' })
