import { describe, expect, it } from '@jest/globals'
import { LEXICON, NEUTRAL, wordsOf } from '../../src/parse/words/lexicon.js'
import { TIME_UNITS, UNITS } from '../../src/parse/words/units.js'

const repeated = (words: readonly string[]): string[] =>
  words.filter((word, at) => words.indexOf(word) !== at)

describe('the words of sentences', () => {
  it.each(Object.entries(LEXICON))('stand once under “%s”', (_tag, words) => {
    expect(repeated(wordsOf(words))).toEqual([])
  })

  it('keep a longer word from being taken for the one it stands under', () => {
    const tagged = new Set(Object.values(LEXICON).flatMap((words) => wordsOf(words)))
    const neutral = Object.entries(NEUTRAL).flatMap(([word, longer]) =>
      wordsOf(longer).map((one) => ({ word, longer: one })),
    )
    expect(repeated(neutral.map(({ longer }) => longer))).toEqual([])
    for (const { word, longer } of neutral) {
      expect([word, tagged.has(word)]).toEqual([word, true])
      expect([longer, longer.includes(word), tagged.has(longer)]).toEqual([longer, true, false])
    }
  })

  it('count one thing each', () => {
    expect(repeated([...Object.values(UNITS), TIME_UNITS].flatMap((words) => wordsOf(words)))).toEqual([])
  })
})
