import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { rules } from '../rules/index.js'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

describe('the README', () => {
  it('links the page of every rule, and of no other', () => {
    const linked = [...readme.matchAll(/\]\(rules\/([a-z-]+)\/README\.md\)/g)].map(([, id]) => id)
    expect(linked.sort()).toEqual(rules.map(({ id }) => id).sort())
  })

  it('gives two commands on its first screen', () => {
    const [, commands = ''] = /<!-- commands -->\n```sh\n([\s\S]*?)```/.exec(readme.slice(0, 2000)) ?? []
    expect(commands.trim().split('\n')).toHaveLength(2)
  })
})
