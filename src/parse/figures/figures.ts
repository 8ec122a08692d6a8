import type { Figure } from '../../model/figure.js'
import type { Block, Section } from '../../model/report.js'
import { figureOf, type Surroundings } from './context.js'
import { tokenizeLines } from './lines.js'
import { relevantPlaces } from './relevance.js'
import { sentencesOf, type Item, type Sentence } from './sentence.js'
import { stretchesOf } from './stretches.js'

export interface FigureSearch extends Surroundings {
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
}

export interface FiguresFound {
  readonly figures: readonly Figure[]
  readonly sentences: readonly Sentence[]
}

/** The figures of the running text, in reading order, and the sentences they stand in. */
export function readFigures(search: FigureSearch): FiguresFound {
  const figures: Figure[] = []
  const sentences: Sentence[] = []
  const give = (item: Item): void => {
    for (const group of item.inner) group.forEach(give)
    item.figure = figureOf(item, search)
    figures.push(item.figure)
    for (const group of item.groups) group.forEach(give)
  }
  const stretches = stretchesOf(search.folded, search.blocks, search.sections)
  const relevant = relevantPlaces(search.folded)
  let stretch = 0
  let index = 0
  for (const { start, end } of stretches) {
    const tokens = tokenizeLines(search.folded, start, end, relevant)
    if (tokens.every(({ type }) => type === 'mark')) continue
    stretch += 1
    for (const sentence of sentencesOf(tokens, { start, end, stretch, index })) {
      sentence.items.forEach(give)
      sentence.loose.forEach(give)
      sentences.push(sentence)
    }
    index = (sentences.at(-1)?.index ?? index) + 1
  }
  return { figures, sentences }
}
