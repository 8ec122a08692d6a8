import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { rules } from '../../rules/index.js'
import { directiveOf } from '../../src/accept/directive.js'
import { readWaivers } from '../../src/accept/readWaivers.js'
import { formatNames } from '../../src/format/registry.js'

const accepting = readFileSync('docs/accepting.md', 'utf8')
const formats = readFileSync('docs/formats.md', 'utf8')

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
