import { titlePatterns } from '../../src/parse/titlePatterns.js'
import { regimes } from '../../src/parse/regimes.js'

const patterns = titlePatterns(regimes)

describe('patterns of titles', () => {
  it('look only at titles that hold their word', () => {
    for (const { id, contents } of regimes)
      for (const { title, statuteTitles = [], aliases } of contents)
        for (const known of [title, ...statuteTitles, ...aliases])
          for (const pattern of patterns.get(id) ?? [])
            if (pattern.opening().test(known)) expect(known).toContain(pattern.word)
  })

  it('have words at all', () => {
    const words = [...patterns.values()].flat().filter(({ word }) => word.length > 1)
    expect(words.length).toBeGreaterThan(80)
  })

  it('are shared by the regimes that write the same', () => {
    const [first, second] = ['cn-2019', 'cn-2021'] as const
    const shared = patterns.get(first)?.filter((pattern) => patterns.get(second)?.includes(pattern))
    expect(shared?.length).toBeGreaterThan(10)
  })
})
