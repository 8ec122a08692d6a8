import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import { inFolder, type Folder } from '../cli/command.js'
import { action, runAction, type Inputs, type StepOutcome } from './action.js'
import { bad, spoilt, submissions } from './submissions.js'

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string
      readonly level: string
      readonly baselineState?: string
      readonly suppressions?: readonly { readonly kind: string; readonly justification?: string }[]
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } }
      }[]
      readonly partialFingerprints: Readonly<Record<string, string>>
    }[]
  }[]
}

type Finding = Sarif['runs'][number]['results'][number]

/** The report, once an independent validator has accepted it. */
function sarifIn({ read }: Folder, name = 'disclosure-lint.sarif'): readonly Finding[] {
  const text = readFileSync('test/fixtures/sarif/sarif-2.1.0-rtm.5.schema.json', 'utf8')
  // Ajv reads draft 7, where the dialect is named otherwise.
  const schema = JSON.parse(text.replace(/"\$schema": "[^"]*",|"id": "https:[^"]*",/g, '')) as object
  const options = { strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }
  const validate = new Ajv(options).compile(schema)
  const log = JSON.parse(read(name)) as Sarif
  validate(log)
  expect(validate.errors ?? []).toEqual([])
  return log.runs.flatMap(({ results }) => results)
}

function fileOf({ locations }: Finding): string | undefined {
  return locations[0]?.physicalLocation.artifactLocation.uri
}

const counting = ({ suppressions = [], baselineState }: Finding): boolean =>
  suppressions.length === 0 && baselineState !== 'unchanged'

const INPUTS = { files: 'submissions' }

function gate(folder: Folder, inputs: Inputs = {}, env: Inputs = {}): StepOutcome {
  return runAction(folder.path, { ...INPUTS, ...inputs }, env)
}

describe('a pipeline that runs the action', () => {
  it('refuses three bad submissions out of ten, then lives with them, then refuses a new fault', async () => {
    await inFolder(submissions, async (folder) => {
      const first = gate(folder)
      expect(first).toMatchObject({ code: 1, stderr: '' })
      expect(folder.read('.output')).toBe('exit-code=1\nsarif=disclosure-lint.sarif\n')
      const errors = sarifIn(folder).filter(({ level }) => level === 'error')
      expect([...new Set(errors.map(fileOf))]).toEqual(
        ['08', '09', '10'].map((name) => `submissions/${name}.md`),
      )

      // One finding is waived with a reason, the rest becomes the baseline.
      const [waived] = errors.filter((finding) => fileOf(finding) === 'submissions/09.md')
      const fingerprint = Object.values(waived?.partialFingerprints ?? {})[0] ?? ''
      folder.write('.disclosure-lintrc.yaml', 'waivers: waivers.yaml\n')
      folder.write(
        'waivers.yaml',
        `- rule: ${waived?.ruleId.split('/')[0]}
  files: submissions/09.md
  fingerprint: ${fingerprint}
  reason: 该局已书面说明，第六部分随附件公布
  who: 政务公开办
  until: 2099-12-31
`,
      )
      await folder.run('submissions --baseline baseline.json --update-baseline')
      const adopted = gate(folder, { baseline: 'baseline.json' })
      expect(adopted).toMatchObject({ code: 0, stderr: '' })
      const accepted = sarifIn(folder)
      expect(accepted.filter(({ level }) => level === 'error').filter(counting)).toEqual([])
      expect(
        accepted.flatMap(({ suppressions = [] }) => suppressions.map((one) => one.justification)),
      ).toContain('该局已书面说明，第六部分随附件公布')

      folder.write('submissions/01.md', spoilt(folder.read('submissions/01.md')))
      const spoiled = gate(folder, { baseline: 'baseline.json' })
      expect(spoiled.code).toBe(1)
      const added = sarifIn(folder)
        .filter(({ level }) => level === 'error')
        .filter(counting)
      expect(new Set(added.map(fileOf))).toEqual(new Set(['submissions/01.md']))
      expect(spoiled.stdout).toContain('submissions/01.md')
    })
  }, 120_000)

  it('passes the seven good ones', async () => {
    await inFolder(submissions, async (folder) => {
      expect(gate(folder, { files: 'submissions/0[1-7].md' })).toMatchObject({ code: 0, stderr: '' })
      expect(sarifIn(folder).filter(({ level }) => level === 'error')).toEqual([])
    })
  }, 60_000)

  it('lets no submission accept its own faults, unless asked to', async () => {
    const own = `${bad['submissions/08.md']}\n\n<!-- disclosure-lint-disable-file -- 特殊情况 -->\n`
    await inFolder({ 'submissions/08.md': own }, (folder) => {
      expect(gate(folder).code).toBe(1)
      expect(gate(folder, { directives: 'true' }).code).toBe(0)
      return Promise.resolve()
    })
  }, 60_000)

  it('gives 2 for what it cannot lint, and lints the rest', async () => {
    await inFolder({ ...submissions, 'submissions/11.txt': '今天天气很好。' }, async (folder) => {
      const { code, stderr } = gate(folder)
      expect(code).toBe(2)
      expect(stderr).toMatch(/^submissions\/11\.txt：[^\n]+\n$/)
      expect(folder.read('.output')).toBe('exit-code=2\nsarif=disclosure-lint.sarif\n')
      expect(sarifIn(folder).length).toBeGreaterThan(0)
    })
  }, 60_000)

  it('takes several files, formats, a configuration and another gate', async () => {
    const files = { ...submissions, 'c.yaml': 'locale: en', 'a b.md': submissions['submissions/08.md'] ?? '' }
    await inFolder(files, async (folder) => {
      const outcome = gate(folder, {
        files: 'a b.md\n  submissions/01.md\n',
        format: 'compact\njunit=out.xml',
        config: 'c.yaml',
        'fail-on': 'never',
        sarif: 'out/x.sarif',
      })
      expect(outcome.code).toBe(0)
      expect(outcome.stdout).toMatch(/^a b\.md:\d+:\d+: error table-sum/m)
      expect(folder.read('out.xml')).toContain('<testsuite')
      expect(new Set(sarifIn(folder, 'out/x.sarif').map(fileOf))).toContain('a%20b.md')
    })
  }, 60_000)

  it('takes no input for code', async () => {
    await inFolder(submissions, async (folder) => {
      const trap = '$(touch trap)`touch trap`; touch trap'
      for (const name of ['files', 'config', 'fail-on', 'format', 'baseline'])
        expect(gate(folder, { [name]: trap }).code).toBe(2)
      expect(gate(folder, { files: '--help' }).code).toBe(2)
      expect(() => folder.read('trap')).toThrow('ENOENT')
    })
  }, 60_000)

  it('annotates on GitHub', async () => {
    await inFolder(submissions, async (folder) => {
      const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: `${folder.path}/summary.md` }
      const { stderr } = gate(folder, {}, env)
      expect(stderr).toMatch(/^::error file=submissions\/08\.md,line=/m)
      expect(folder.read('summary.md')).toContain('submissions/08.md')
    })
  }, 60_000)
})

describe('action.yml', () => {
  it('uploads what the lint step wrote, even where that step failed', () => {
    const upload = action.runs.steps.find(({ id }) => id === 'upload')
    expect(action.runs.using).toBe('composite')
    expect(upload?.uses).toMatch(/^github\/codeql-action\/upload-sarif@v\d+$/)
    expect(upload?.if).toContain('!cancelled()')
    expect(upload?.if).toContain("steps.lint.outputs.sarif != ''")
    expect(upload?.with).toMatchObject({ sarif_file: '${{ steps.lint.outputs.sarif }}' })
    expect(Object.keys(action.inputs)).toEqual(
      expect.arrayContaining(['files', 'config', 'fail-on', 'format']),
    )
    for (const { description } of Object.values(action.inputs)) expect(description).toBeTruthy()
  })

  it('names no file to upload where none was written, nor one of an earlier run', async () => {
    await inFolder({ 'disclosure-lint.sarif': '{}', 'a.txt': '' }, async (folder) => {
      expect(runAction(folder.path, { files: 'a.txt', config: 'none.yaml' }).code).toBe(2)
      expect(folder.read('.output')).toBe('exit-code=2\n')
      folder.write('.output', '')
      expect(runAction(folder.path, { files: 'a.txt' }).code).toBe(2)
      expect(folder.read('.output')).toBe('exit-code=2\nsarif=disclosure-lint.sarif\n')
      return Promise.resolve()
    })
  }, 60_000)
})
