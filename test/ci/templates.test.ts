import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse, parseAllDocuments } from 'yaml'
import { inFolder, type Folder } from '../cli/command.js'
import { submissions } from './submissions.js'

interface Outcome {
  readonly status: number | null
  readonly stdout: string
}

/** The command under its own name, as an installation has it. */
const SHIM = `#!/bin/sh\nexec "${process.execPath}" "${process.cwd()}/bin/disclosure-lint.js" "$@"\n`

function shell({ path, write }: Folder, script: string, env: Readonly<Record<string, string>> = {}): Outcome {
  write('bin/disclosure-lint', SHIM)
  chmodSync(`${path}/bin/disclosure-lint`, 0o755)
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: path,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: `${path}/bin:${process.env.PATH}`, ...env },
    encoding: 'utf8',
  })
}

interface Job {
  readonly image: string
  readonly script: readonly string[]
  readonly variables: Readonly<Record<string, string>>
  readonly artifacts: { readonly when: string; readonly reports: Readonly<Record<string, string>> }
}

describe('ci/gitlab.yml', () => {
  const [head, body] = parseAllDocuments(readFileSync('ci/gitlab.yml', 'utf8')).map(
    (one) => one.toJS() as unknown,
  )
  const { inputs } = (head as { spec: { inputs: Readonly<Record<string, { default: string }>> } }).spec
  const job = (body as { readonly 'disclosure-lint': Job })['disclosure-lint']

  function run(folder: Folder, given: Readonly<Record<string, string>>): Outcome {
    const filled = Object.entries(job.variables).map(([name, value]) => [
      name,
      value.replace(
        /\$\[\[ inputs\.([\w-]+) \]\]/g,
        (_whole, key: string) => given[key] ?? inputs[key]?.default ?? '',
      ),
    ])
    return shell(folder, job.script.join('\n'), {
      GITLAB_CI: 'true',
      ...(Object.fromEntries(filled) as Readonly<Record<string, string>>),
    })
  }

  it('refuses bad submissions and passes good ones, with a report for each', async () => {
    await inFolder(submissions, async (folder) => {
      expect(run(folder, { files: 'submissions' }).status).toBe(1)
      const quality = JSON.parse(folder.read(job.artifacts.reports.codequality ?? '')) as {
        severity: string
      }[]
      expect(quality.length).toBeGreaterThan(2)
      expect(folder.read(job.artifacts.reports.junit ?? '')).toContain('<testsuite')
      expect(run(folder, { files: 'submissions/0[1-7].md' }).status).toBe(0)
      expect(job.artifacts.when).toBe('always')
      return Promise.resolve()
    })
  }, 60_000)

  it('names an image by its full version', () => {
    expect(job.image).toMatch(/^node:\d+\.\d+\.\d+-/)
  })
})

describe('.pre-commit-hooks.yaml', () => {
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly Readonly<
    Record<string, string>
  >[]

  it('takes reports of every format, and no other files', () => {
    const files = new RegExp(hook?.files?.replace('(?i)', '') ?? '', 'i')
    const exclude = new RegExp(hook?.exclude ?? '')
    const taken = (name: string): boolean => files.test(name) && !exclude.test(name)
    expect(
      ['a/年报.docx', 'b.pdf', 'c.shtml', 'd.ofd', 'e.xls', 'f.md', 'g.wps', 'H.DOC', 'i.zip', 'j.mht'].every(
        taken,
      ),
    ).toBe(true)
    expect(['README.md', 'docs/README.zh.md', 'a.js', 'b.json', 'CHANGELOG.md'].some(taken)).toBe(false)
  })

  it('refuses a bad submission and passes a good one', async () => {
    await inFolder(submissions, async (folder) => {
      const commit = (...names: string[]): number | null =>
        shell(folder, `${hook?.entry} ${names.join(' ')}`).status
      expect(commit('submissions/01.md', 'submissions/02.md')).toBe(0)
      expect(commit('submissions/01.md', 'submissions/08.md')).toBe(1)
      return Promise.resolve()
    })
  }, 60_000)
})

describe('Dockerfile', () => {
  const lines = readFileSync('Dockerfile', 'utf8').split('\n')
  const of = (word: string): string[] =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1))

  it('starts from one base of a full version, and runs as no root', () => {
    expect(of('ARG')).toEqual([expect.stringMatching(/^NODE=node:\d+\.\d+\.\d+-[\w-]+$/)])
    expect(of('FROM').every((from) => from.startsWith('${NODE}'))).toBe(true)
    expect(of('USER')).toEqual(['node'])
  })

  it('copies what is there or what the build makes', () => {
    const copied = of('COPY').flatMap((line) =>
      line
        .replace(/--from=\S+ /, '')
        .split(' ')
        .slice(0, -1),
    )
    const made = ['/build/dist', '/build/node_modules']
    for (const path of copied.filter((one) => !made.includes(one)))
      expect([path, existsSync(path.replace('/build/', ''))]).toEqual([path, true])
  })
})
