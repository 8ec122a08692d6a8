import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { writePdf } from '../read/pdf/writePdf.js'
import { inFolder } from './command.js'
import { program, spawn, type Ended } from './installed.js'

const API = pathToFileURL('dist/index.js').href
const TOO_SLOW = '文件过于复杂，未能在限定时间内读完'

/** Takes hours to read: forms that draw forms that draw forms. */
function endless(): Uint8Array {
  const form = (inner: string, content: string): string =>
    `<</Type/XObject/Subtype/Form/BBox[0 0 595 842]${inner}/Length ${content.length}>>stream\n${content}\nendstream`
  const forms = Array.from({ length: 12 }, (_, at) =>
    at < 11
      ? form(`/Resources<</XObject<</F ${8 + at} 0 R>>>>`, '/F Do '.repeat(10))
      : form('', '0 0 m 10 10 l S'),
  )
  return writePdf([{ content: '/F Do', extra: '/Resources<</XObject<</F 7 0 R>>>>' }], undefined, forms)
}

/** What becomes of it, beside a good report, with these limits for it. */
async function stopped(limits: object, run: (folder: string) => Ended): Promise<Ended> {
  const ended: Ended[] = []
  const files = {
    'a.pdf': endless(),
    'b.docx': readFileSync('test/fixtures/formats/report.docx'),
    '.disclosure-lintrc.json': JSON.stringify({ overrides: [{ files: '*.pdf', limits }] }),
  }
  await inFolder(files, ({ path }) => {
    ended.push(run(path))
    return Promise.resolve()
  })
  return ended[0] ?? { status: null, stdout: '', stderr: '' }
}

const SLOW = { seconds: 0.2, memory: 4000 }

describe('a file that takes too long or too much memory', () => {
  beforeAll(() => {
    if (!existsSync('dist/index.js')) execFileSync(process.execPath, ['esbuild.config.js'])
  }, 60_000)

  it('is stopped, and the others are linted', async () => {
    const lint = (folder: string): Ended => spawn(folder, '. --only text-punctuation -f compact')
    const slow = await stopped(SLOW, lint)
    expect(slow).toMatchObject({ status: 2, stderr: `a.pdf：${TOO_SLOW}\n` })
    expect(slow.stdout).toMatch(/^b\.docx:5:\d+: info text-punctuation\/doubled .*\[第5段/)
    expect((await stopped({ memory: 50 }, lint)).stderr).toMatch(/^a\.pdf：.*内存/)
    expect((await stopped({ megabytes: 0.001 }, lint)).stderr).toMatch(/^a\.pdf：文件过大/)
  }, 60_000)

  it.each([
    ['inspect', 'inspect a.pdf', `a.pdf：${TOO_SLOW}\n`],
    ['extract', 'extract a.pdf', `a.pdf：${TOO_SLOW}\n`],
    ['audit', 'audit . -o out', '1 个文件未能读出'],
  ])(
    'is stopped by %s',
    async (_, args, sentence) => {
      const { status, stderr, stdout } = await stopped(SLOW, (folder) => spawn(folder, args))
      expect(status).toBe(2)
      expect(stderr + stdout).toContain(sentence)
    },
    60_000,
  )

  it('is stopped by the API, and the others are linted', async () => {
    const { stdout } = await stopped(SLOW, (folder) =>
      program(
        folder,
        `import { lintFile, lintFiles } from ${JSON.stringify(API)}
        for await (const { file, message, diagnostics } of lintFiles('.'))
          console.log(file, message ?? Array.isArray(diagnostics))
        await lintFile('a.pdf').catch(({ name, message }) => console.log(name, message))`,
      ),
    )
    expect(stdout.trim().split('\n')).toEqual([
      `a.pdf ${TOO_SLOW}`,
      'b.docx true',
      'ReadError The file is too complex and could not be read in the time allowed',
    ])
  }, 60_000)
})
