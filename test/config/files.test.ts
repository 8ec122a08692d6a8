import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { rules } from '../../rules/index.js'
import { configSchema } from '../../src/config/configSchema.js'
import { inFolder, runWith, type Folder } from '../cli/command.js'
import { COMPLETE, GARBLED } from '../cli/reports.js'

/** The severity of the one finding in `GARBLED`, or `undefined` where it is off. */
async function severityIn(folder: Folder, file: string, flags = ''): Promise<string | undefined> {
  const { stdout } = await folder.run(`${file} --only text-garbled/question-marks -f json ${flags}`)
  const { results } = JSON.parse(stdout) as { results: { diagnostics: { severity: string }[] }[] }
  return results[0]?.diagnostics[0]?.severity
}

const ERROR = { 'text-garbled': 'error' }

describe('configuration files', () => {
  it.each([
    ['.disclosure-lintrc.json', JSON.stringify({ rules: ERROR })],
    ['.disclosure-lintrc.yaml', 'rules:\n  text-garbled: error\n'],
    ['.disclosure-lintrc.yml', 'rules: { text-garbled: [error] }\n'],
    ['.disclosure-lintrc', 'rules: { text-garbled: error }'],
    ['.disclosure-lintrc.cjs', 'module.exports = { rules: { "text-garbled": "error" } }'],
    ['.disclosure-lintrc.mjs', 'export default { rules: { "text-garbled": "error" } }'],
    ['.disclosure-lintrc.js', 'export default { rules: { "text-garbled": "error" } }'],
    ['disclosure-lint.config.js', 'export default { rules: { "text-garbled": "error" } }'],
    ['disclosure-lint.config.mjs', 'export default { rules: { "text-garbled": "error" } }'],
    ['disclosure-lint.config.cjs', 'module.exports = { rules: { "text-garbled": "error" } }'],
    ['disclosure-lint.config.json', `\uFEFF${JSON.stringify({ rules: ERROR })}`],
    ['disclosure-lint.config.yaml', 'rules: { text-garbled: error }'],
  ])('are read from %s, also above the file', async (name, content) => {
    const type = name.endsWith('.js') ? { 'package.json': '{"type":"module"}' } : {}
    await inFolder({ 'x/y/a.txt': GARBLED, [`x/${name}`]: content, ...type }, async (folder) => {
      expect(await severityIn(folder, 'x/y/a.txt')).toBe('error')
    })
  })

  it('are read from package.json, where it has the key', async () => {
    const files = {
      'a.txt': GARBLED,
      'package.json': JSON.stringify({ 'disclosure-lint': { rules: ERROR } }),
    }
    await inFolder(files, async (folder) => {
      expect(await severityIn(folder, 'a.txt')).toBe('error')
      folder.write('x/a.txt', GARBLED)
      for (const other of [
        '{"name":"x"}',
        '{"devDependencies":{"disclosure-lint":"1"}}',
        '{"disclosure-lint"',
      ]) {
        folder.write('x/package.json', other)
        expect(await severityIn(folder, 'x/a.txt')).toBe('error')
      }
    })
  })

  it('the nearest one counts, each file has its own', async () => {
    const files = {
      'a.txt': GARBLED,
      '.disclosure-lintrc.json': JSON.stringify({ rules: ERROR }),
      'x/a.txt': GARBLED,
      'x/.disclosure-lintrc.json': JSON.stringify({ rules: { 'text-garbled': 'info' } }),
    }
    const { stdout } = await runWith(files, '. --only text-garbled -f compact')
    expect(stdout).toMatch(/^a\.txt:6:\d+: error .*\nx\/a\.txt:6:\d+: info .*\n$/)
  })

  it('are ignored with --no-config and replaced with --config', async () => {
    const files = {
      'a.txt': GARBLED,
      '.disclosure-lintrc.json': JSON.stringify({ rules: ERROR }),
      'other.yaml': 'rules: { text-garbled: info }',
    }
    await inFolder(files, async (folder) => {
      expect(await severityIn(folder, 'a.txt')).toBe('error')
      expect(await severityIn(folder, 'a.txt', '--no-config')).toBe('warning')
      expect(await severityIn(folder, 'a.txt', '--config other.yaml')).toBe('info')
      expect(await severityIn(folder, 'a.txt', '-c other.yaml --rule text-garbled:error')).toBe('error')
    })
  })

  it('may be empty', async () => {
    await inFolder({ 'a.txt': GARBLED, 'empty.yaml': '', 'none.json': '{}' }, async (folder) => {
      expect(await severityIn(folder, 'a.txt', '-c empty.yaml')).toBe('warning')
      expect(await severityIn(folder, 'a.txt', '-c none.json')).toBe('warning')
    })
  })

  it('take presets and other files as their base, the last one strongest', async () => {
    const files = {
      'a.txt': GARBLED,
      'strict.json': '{"extends":"strict"}',
      'twice.json': '{"extends":["strict","recommended"]}',
      'path.json': '{"extends":["strict","./base/soft"]}',
      'base/soft': 'extends: ./off.json\nrules: { text-garbled/question-marks: info }',
      'base/off.json': '{"rules":{"text-garbled":"off"}}',
    }
    await inFolder(files, async (folder) => {
      expect(await severityIn(folder, 'a.txt', '-c strict.json')).toBe('error')
      expect(await severityIn(folder, 'a.txt', '-c twice.json')).toBe('warning')
      expect(await severityIn(folder, 'a.txt', '-c path.json')).toBe('info')
    })
  })

  it('override by pattern, later ones stronger', async () => {
    const config = {
      overrides: [
        { files: '*.md', rules: ERROR },
        { files: ['old/**', '!old/new.md'], rules: { 'text-garbled/question-marks': 'info' } },
      ],
    }
    const files = { 'a.txt': GARBLED, 'a.md': GARBLED, 'old/a.md': GARBLED, 'old/new.md': GARBLED }
    await inFolder({ ...files, '.disclosure-lintrc.json': JSON.stringify(config) }, async (folder) => {
      expect(await severityIn(folder, 'a.txt')).toBe('warning')
      expect(await severityIn(folder, 'a.md')).toBe('error')
      expect(await severityIn(folder, 'old/a.md')).toBe('info')
      expect(await severityIn(folder, 'old/new.md')).toBe('error')
    })
  })

  it('give facts about the body and its deadline', async () => {
    const files = {
      'a.txt': COMPLETE,
      'department.json': '{"body":{"kind":"department"},"deadlines":{"department":"01-15"}}',
      'later.json': '{"extends":"./department.json","deadlines":{"department":"01-20"}}',
    }
    const late = async (config: string): Promise<boolean> =>
      (await runWith(files, `a.txt --only publication-date -f compact -c ${config}`)).stdout !== ''
    expect(await late('department.json')).toBe(true)
    expect(await late('later.json')).toBe(false)
  })

  it('may be reached from files outside their directory without matching them', async () => {
    const files = { 'a.txt': GARBLED, 'x/c.json': JSON.stringify({ ignore: ['*.txt'] }) }
    await inFolder(files, async (folder) => {
      const { stdout } = await folder.run(`a.txt ../${folder.path.split('/').at(-1) ?? ''}/a.txt -c x/c.json`)
      expect(stdout).toBe('已检查 0 份报告\n')
    })
  })
})

describe('schemas/config.schema.json', () => {
  it('is as the rules have it: npm run build writes it', () => {
    const written = JSON.parse(readFileSync('schemas/config.schema.json', 'utf8')) as object
    expect(written).toEqual(JSON.parse(JSON.stringify(configSchema(rules))))
  })
})
