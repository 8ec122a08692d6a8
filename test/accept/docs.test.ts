import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { rules } from '../../rules/index.js'
import { directiveOf } from '../../src/accept/directive.js'
import { readWaivers } from '../../src/accept/readWaivers.js'
import { formatNames } from '../../src/format/registry.js'

const accepting = readFileSync('docs/accepting.md', 'utf8')
const formats = readFileSync('docs/formats.md', 'utf8')

describe('schemas/waivers.schema.json', () => {
  const schema = JSON.parse(readFileSync('schemas/waivers.schema.json', 'utf8')) as object
  const validate = new Ajv({ allowUnionTypes: true }).compile(schema)

  it.each([
    ['- { rule: title-form, reason: 甲 }', true],
    [
      '- { rule: title-form, reason: 甲, files: [a, b], place: 乙, fingerprint: "1", who: 丙, until: 2027-01-31 }',
      true,
    ],
    ['', true],
    ['- { rule: title-form }', false],
    ['- { reason: 甲 }', false],
    ['- { rule: title-form, reason: " " }', false],
    ['- { rule: title-form, reason: 甲, files: [] }', false],
    ['- { rule: title-form, reason: 甲, until: 2027-13-01 }', false],
    ['- { rule: title-form, reason: 甲, note: 乙 }', false],
    ['- 甲', false],
    ['rule: title-form', false],
  ])('judges as the command does: %s', async (list, isGood) => {
    expect(validate(parse(list, { schema: 'failsafe' }))).toBe(isGood)
    const read = readWaivers(list, 'w.yaml', rules).then(
      () => true,
      () => false,
    )
    expect(await read).toBe(isGood)
  })
})

describe('the pages on accepting findings and on formats', () => {
  it('show waivers that can be read', async () => {
    const [, list = ''] = /```yaml\n([^]*?)```/.exec(accepting) ?? []
    expect(await readWaivers(list, 'waivers.yaml', rules)).toMatchObject([
      { rule: 'parts-sum/differs', files: ['2022/**'], until: '2999-03-31' },
      { rule: 'contact-required', fingerprint: '0123456789abcdef' },
    ])
  })

  it('show directives that have an effect', () => {
    const shown = [...accepting.matchAll(/disclosure-lint-[a-z-]+ [^`|<>\n]* -- [^`|<>\n]+/g)].map(
      ([text]) => text,
    )
    expect(shown).toHaveLength(5)
    for (const text of shown) {
      const comment = {
        range: { start: 0, end: 0 },
        text: text.replace(' 规则', ' parts-sum').replace(/\s*-*$/, ''),
      }
      expect(directiveOf(comment, rules)).toHaveProperty('form')
    }
  })

  it('name every format', () => {
    for (const name of formatNames) expect(formats).toContain(`\n| \`${name}\` |`)
  })
})
