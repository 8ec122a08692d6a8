import { lastAtMost } from '../../model/sorted.js'
import type { Sentence } from '../figures/sentence.js'

/** What the readers of claims look at. */
export interface Reading {
  readonly folded: string
  readonly year: number | undefined
  /** Anything in the whole report, its tables counted, is said to have been carried in. */
  readonly speaksOfCarried: () => boolean
  /** A paragraph ends between two places; a line broken within a sentence is none. */
  readonly areApart: (from: number, to: number) => boolean
}

export function readingOf(
  { folded, year }: Pick<Reading, 'folded' | 'year'>,
  sentences: readonly Sentence[],
): Reading {
  let carried: boolean | undefined
  const stretchAt = (offset: number): number | undefined =>
    sentences[lastAtMost(sentences, offset, ({ start }) => start)]?.stretch
  return {
    folded,
    year,
    speaksOfCarried: () => (carried ??= CAME.test(folded)),
    areApart(from, to) {
      const between = folded.slice(from, to)
      return between.includes('\n') && (LINE_ENDS.test(between) || stretchAt(from) !== stretchAt(to))
    },
  }
}

/** Behind one of these marks, or above a blank line, a line ends on purpose. */
const LINE_ENDS = /[。;:!?] *\n|\n *\n/

/** Of the year before, with a number that is not zero somewhere behind it. */
const CAME =
  /(?:上一?年度?|去年|往年)(?:度)?(?:结转|转结|转入|遗留)[^。;三]{0,60}?[1-9]|20\d\d年度?(?:结转|转结)(?!下|到|至|20)/
