import { matchesIn } from '../../model/matches.js'
import type { Regime } from '../../model/regime.js'
import { once } from '../../model/once.js'
import { THEN } from '../../model/then.js'

/** A way of writing the title of a part. */
export interface TitlePattern {
  readonly key: string
  readonly source: string
  /** Of each of these lists, its titles hold one word. Looking for words is faster than compiling an expression. */
  readonly words: readonly (readonly string[])[]
  /** The title begins a stretch of text; where it ends, a run-on line goes on. */
  opening(): RegExp
  /** The title is the whole stretch. */
  whole(): RegExp
}

const YEAR = `(?:20\\d\\d年度?)?${THEN}`
/** Notes behind a title: （数据准确、要素齐全）. */
const NOTE = `${THEN}(?:\\([^)]{0,40}\\))?[。:;,.]?`

/** The patterns of each regime; what two regimes share is one pattern. */
export function titlePatterns(regimes: readonly Regime[]): Map<Regime['id'], TitlePattern[]> {
  const known = new Map<string, TitlePattern>()
  const shared = (key: string, source: string): TitlePattern => {
    const name = `${key} ${source}`
    const pattern = known.get(name) ?? patternOf(key, source)
    known.set(name, pattern)
    return pattern
  }
  return new Map(
    regimes.map(({ id, contents, customary }) => [
      id,
      [...contents, ...customary].flatMap(({ key, titlePatterns: sources }) =>
        sources.map((source) => shared(key, source)),
      ),
    ]),
  )
}

function patternOf(key: string, source: string): TitlePattern {
  return {
    key,
    source,
    words: wordsOf(source),
    opening: once(() => new RegExp(`^${YEAR}(?:${source})`)),
    whole: once(() => new RegExp(`^${YEAR}(?:${source})${NOTE}$`)),
  }
}

/** Whether a stretch holds the words of a pattern, so that it is worth compiling. */
export function holdsWords({ words }: TitlePattern, text: string): boolean {
  return words.every((some) => some.some((word) => text.includes(word)))
}

const PARENTHESES = '\\(((?:[^()[\\]]|\\[[^\\]]*\\]|\\((?:[^()[\\]]|\\[[^\\]]*\\])*\\))*)\\)'
/** A group, a class, some characters or a sign; and whether the last of it may be missing. */
const PIECE = new RegExp(
  `(?:${PARENTHESES}|\\[[^\\]]*\\]|([\\u4e00-\\u9fff]+)|[^])(\\?|\\{0,\\d+\\})?\\??`,
  'g',
)
const PLAIN_GROUP = /^\?:([\u4e00-\u9fff|]+)$/

/** `(?:工作)?概[述况]` → 概; `(?:存在|主要)的?问题` → 存在 or 主要, and 问题. */
function wordsOf(source: string): string[][] {
  const words: string[][] = []
  for (const [piece, group, characters, optional] of matchesIn(source, PIECE)) {
    if (piece === '|') return []
    const word = optional === undefined ? characters : characters?.slice(0, -1)
    if (word) words.push([word])
    const alternatives = optional === undefined ? PLAIN_GROUP.exec(group ?? '')?.[1] : undefined
    if (alternatives) words.push(alternatives.split('|'))
  }
  return words
}
