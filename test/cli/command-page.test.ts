import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { commands } from '../../src/cli/arguments/commands.js'

const page = readFileSync(new URL('../../docs/command.md', import.meta.url), 'utf8')

it.each(commands.filter(({ name }) => name !== 'lint').map(({ name }) => name))(
  'docs/command.md has the command %s',
  (name) => expect(page).toMatch(new RegExp(`\`${name}\\b`)),
)

it.each([...new Set(commands.flatMap(({ options }) => options.map(({ name }) => name)))])(
  'docs/command.md has the flag --%s',
  (name) => expect(page).toMatch(new RegExp(`--(?:no-)?${name}\\b`)),
)
