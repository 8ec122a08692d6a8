import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { zipSync } from 'fflate'
import { lintFiles } from '../../src/index.js'
import { run } from '../../src/cli/run.js'
import { inFolder, type Folder, type Outcome } from './command.js'
import { spawn } from './installed.js'
import { COMPLETE, GARBLED } from './reports.js'

const NO_FILE = '没有这个文件\n'
const FLAGS = '--only text-garbled -f compact'
const MANY = Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`${10 + at}.txt`, GARBLED]))

/** One run that deletes a file once all are listed, when it is about to work on the first. */
async function runDeleting({ path }: Folder, command: string, name: string): Promise<Outcome> {
  let stdout = ''
  let stderr = ''
  const code = await run({
    argv: command.split(' '),
    stdin: { async *[Symbol.asyncIterator]() {} },
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    onWork: () => rmSync(join(path, name), { force: true }),
    cwd: path,
    env: {},
  })
  return { code, stdout, stderr }
}

const lintedIn = ({ stdout }: { readonly stdout: string }): string[] =>
  [...new Set(stdout.match(/^\d+\.txt(?=:)/gm))].sort()

describe('a file that vanishes after it was listed', () => {
  it.each([
    ['in one thread', '--concurrency 1'],
    ['in several threads', '--concurrency 2'],
    ['with a cache', '--cache --concurrency 2'],
    ['beside the report of the year before', '--previous 10.txt'],
  ])(
    'is told in a sentence, and the others are linted: %s',
    async (_, flags) => {
      await inFolder(MANY, async (folder) => {
        const outcome = await runDeleting(folder, `. ${FLAGS} ${flags}`, '79.txt')
        expect([outcome.code, outcome.stderr]).toEqual([2, `79.txt：${NO_FILE}`])
        expect(lintedIn(outcome)).toEqual(Object.keys(MANY).slice(0, -1))
      })
    },
    30_000,
  )

  it.each(['1', '2'])(
    'also in the command as it is installed, with --concurrency %s',
    async (threads) => {
      // The configuration of a folder is loaded when its files have been listed.
      const config = `import { rmSync } from 'node:fs'\nrmSync(new URL('../50.txt', import.meta.url))\nexport default {}\n`
      await inFolder({ ...MANY, 'x/.disclosure-lintrc.mjs': config, 'x/a.txt': COMPLETE }, (folder) => {
        const { status, stdout, stderr } = spawn(folder.path, `. ${FLAGS} --concurrency ${threads}`)
        expect([status, stderr]).toEqual([2, `50.txt：${NO_FILE}`])
        expect(lintedIn({ stdout })).toHaveLength(69)
        return Promise.resolve()
      })
    },
    30_000,
  )

  it('may be an archive', async () => {
    const archive = zipSync({ 'x.txt': Buffer.from(COMPLETE) })
    await inFolder({ 'a.txt': GARBLED, 'b.zip': archive, 'c.txt': GARBLED }, async (folder) => {
      const { code, stdout, stderr } = await runDeleting(folder, `. ${FLAGS}`, 'b.zip')
      expect([code, stderr]).toEqual([2, `b.zip/x.txt：${NO_FILE}`])
      expect(stdout.match(/^\w\.txt/gm)).toEqual(['a.txt', 'c.txt'])
    })
  })

  it('is not made anew by --fix', async () => {
    const doubled = COMPLETE.replace('2023年1月18日', '2023年1月18日。。')
    await inFolder({ 'a.txt': COMPLETE, 'b.txt': doubled }, async (folder) => {
      const { code, stderr } = await runDeleting(folder, '. --fix --only text-punctuation', 'b.txt')
      expect([code, stderr]).toEqual([2, `b.txt：${NO_FILE}`])
      expect(readdirSync(folder.path)).toEqual(['a.txt'])
    })
  })

  it('fails in its place in the API', async () => {
    await inFolder({ 'a.txt': GARBLED, 'b.txt': GARBLED, 'c.txt': GARBLED }, async ({ path }) => {
      const outcomes: string[] = []
      for await (const outcome of lintFiles('.', { cwd: path })) {
        outcomes.push('message' in outcome ? `${outcome.file}: ${outcome.message}` : outcome.file)
        rmSync(join(path, 'b.txt'), { force: true })
      }
      expect(outcomes).toEqual(['a.txt', 'b.txt: 没有这个文件', 'c.txt'])
    })
  })
})
