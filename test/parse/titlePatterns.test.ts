import { describe, expect, it } from '@jest/globals'
import { holdsWords, titlePatterns } from '../../src/parse/sections/titlePatterns.js'
import { regimes } from '../../src/parse/regime/regimes.js'

const patterns = titlePatterns(regimes)

describe('patterns of titles', () => {
  it('look only at titles that hold their words', () => {
    for (const { id, contents } of regimes)
      for (const { title, statuteTitles = [], aliases } of contents)
        for (const known of [title, ...statuteTitles, ...aliases])
          for (const pattern of patterns.get(id) ?? [])
            if (pattern.opening().test(known))
              expect([known, holdsWords(pattern, known)]).toEqual([known, true])
  })

  it('have words at all', () => {
    const all = [...patterns.values()].flat()
    expect(all.filter(({ words }) => words.length === 0)).toEqual([])
  })

  it('are shared by the regimes that write the same', () => {
    const [first, second] = ['cn-2019', 'cn-2021'] as const
    const shared = patterns.get(first)?.filter((pattern) => patterns.get(second)?.includes(pattern))
    expect(shared?.length).toBeGreaterThan(10)
  })
})
