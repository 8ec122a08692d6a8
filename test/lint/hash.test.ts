import { describe, expect, it } from '@jest/globals'
import { hash } from '../../src/lint/hash.js'

describe('hash', () => {
  it('gives sixteen digits, the same for the same text', () => {
    expect(hash('总体情况')).toMatch(/^[0-9a-f]{16}$/)
    expect(hash('总体情况')).toBe(hash(['总体', '情况'].join('')))
  })

  it('tells a hundred thousand similar texts apart, also by either half', () => {
    const texts = Array.from({ length: 100_000 }, (_, at) => `section-required\u0000一、总体情况\u0000${at}`)
    const hashes = texts.map(hash)
    expect(new Set(hashes).size).toBe(texts.length)
    for (const half of [hashes.map((text) => text.slice(0, 8)), hashes.map((text) => text.slice(8))])
      expect(new Set(half).size).toBeGreaterThan(texts.length - 20)
  })
})
