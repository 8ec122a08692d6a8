import type { Regime } from '../model/regime.js'

/** A way of writing the title of a part. */
export interface TitlePattern {
  readonly key: string
  readonly source: string
  /** A word that all its titles hold, or none. Looking for a word is faster than compiling an expression. */
  readonly word: string
  /** The title begins a stretch of text; where it ends, a run-on line goes on. */
  opening(): RegExp
  /** The title is the whole stretch. */
  whole(): RegExp
}

const YEAR = '(?:20\\d\\d年度?)?'
/** Notes behind a title: （数据准确、要素齐全）. */
const NOTE = '(?:\\([^)]{0,40}\\))?[。:;,.]?'

/** The patterns of each regime; what two regimes share is one pattern. */
export function titlePatterns(regimes: readonly Regime[]): Map<Regime['id'], TitlePattern[]> {
  const known = new Map<string, TitlePattern>()
  const share = (pattern: TitlePattern): TitlePattern => {
    const name = `${pattern.key} ${pattern.source}`
    known.set(name, known.get(name) ?? pattern)
    return known.get(name) ?? pattern
  }
  return new Map(
    regimes.map(({ id, contents, customary }) => [
      id,
      [...contents, ...customary].flatMap(({ key, titlePatterns: sources }) =>
        sources.map((source) => share(patternOf(key, source))),
      ),
    ]),
  )
}

function patternOf(key: string, source: string): TitlePattern {
  return {
    key,
    source,
    word: wordOf(source),
    opening: once(() => new RegExp(`^${YEAR}(?:${source})`)),
    whole: once(() => new RegExp(`^${YEAR}(?:${source})${NOTE}$`)),
  }
}

const GROUP = /\((?:[^()[\]]|\[[^\]]*\])*\)[?]?(?:\{\d+,\d*\})?[?]?/g
const CLASS = /\[[^\]]*\][?]?(?:\{\d+,\d*\})?[?]?/g
const OPTIONAL = /.[?]/g

/** The longest word of a pattern that stands outside its groups and classes: `(?:工作)?概[述况]` → 概. */
function wordOf(source: string): string {
  let rest = source
  for (let inner = ''; inner !== rest;) {
    inner = rest
    rest = inner.replace(GROUP, ' ')
  }
  const words =
    rest
      .replace(CLASS, ' ')
      .replace(OPTIONAL, ' ')
      .match(/[\u4e00-\u9fff]+/g) ?? []
  return rest.includes('|')
    ? ''
    : words.reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
