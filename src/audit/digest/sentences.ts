import type { Range } from '../../model/range.js'

const END = /[。!?;\n]/g

/** The sentences of a stretch of folded text, without their ends and outer blanks. */
export function* sentencesOf(folded: string, { start, end }: Range): Iterable<Range> {
  let from = start
  END.lastIndex = start
  for (let mark = END.exec(folded); from < end; mark = END.exec(folded)) {
    const to = mark && mark.index < end ? mark.index : end
    const range = trim(folded, from, to)
    if (range.end > range.start) yield range
    if (!mark || mark.index >= end) return
    from = mark.index + 1
  }
}

function trim(folded: string, start: number, end: number): Range {
  let from = start
  let to = end
  while (from < to && folded[from] === ' ') from += 1
  while (to > from && folded[to - 1] === ' ') to -= 1
  return { start: from, end: to }
}
