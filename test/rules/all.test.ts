import { readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { rules } from '../../rules/index.js'

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort()

describe('all rules', () => {
  it('are listed once, one for each folder', () => {
    const folders = readdirSync(new URL('../../rules/', import.meta.url), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    expect(rules.map(({ id }) => id).sort()).toEqual(folders.sort())
  })

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s speaks both languages with the same data',
    (_id, rule) => {
      for (const { zh, en } of [...Object.values(rule.messages), ...Object.values(rule.notes ?? {})]) {
        expect(en).not.toBe('')
        expect(zh).toMatch(/\p{Script=Han}/u)
        for (const text of [zh, en]) expect(text).not.toMatch(/[。.]$/)
        // A label may be given in two languages; every other figure stands in both texts.
        const shared = (text: string) =>
          placeholders(text).filter((name) => !/^(label|title|part|name)/.test(name))
        expect(shared(en)).toEqual(shared(zh))
      }
    },
  )

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s uses kebab-case ids', (id, rule) => {
    for (const name of [id, ...Object.keys(rule.messages)]) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })
})
