import { describe, expect, it } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { COMPLETE, GARBLED } from './reports.js'
import { inFolder, runWith } from './command.js'

/** Names in GBK, as archives of Chinese systems have them: 报告.txt. */
const GBK_NAME = '\u00b1\u00a8\u00b8\u00e6.txt'

describe('an archive of attachments', () => {
  const archive = zipSync({
    'a/年报.txt': strToU8(GARBLED),
    'a/统计表.md': strToU8(COMPLETE),
    'a/说明.jpg': strToU8('x'),
    '__MACOSX/a/._年报.txt': strToU8('x'),
  })
  const found = '附件.zip/a/年报.txt:6:18: warning text-garbled/question-marks'

  it('is several files, named or found in a folder', async () => {
    for (const operand of ['附件.zip', '.']) {
      const { code, stdout, stderr } = await runWith(
        { '附件.zip': archive },
        `${operand} --only text-garbled -f compact`,
      )
      expect(stdout.startsWith(found)).toBe(true)
      expect(stdout.trimEnd().split('\n')).toHaveLength(1)
      expect([code, stderr]).toEqual([0, ''])
    }
  })

  it('is never written to', async () => {
    const doubled = zipSync({ 'a.txt': strToU8(COMPLETE.replace('，', '，，')) })
    await inFolder({ 'a.zip': doubled }, async ({ run, read }) => {
      const before = read('a.zip')
      await run('a.zip --fix')
      expect(read('a.zip')).toBe(before)
    })
  })

  it('may have names in GBK', async () => {
    const bytes = zipSync({ [GBK_NAME]: strToU8(GARBLED) })
    // As bytes, without the mark that names are UTF-8.
    const text = Buffer.from(bytes)
      .toString('latin1')
      .replaceAll(Buffer.from(GBK_NAME).toString('latin1'), GBK_NAME)
    const shorter = Buffer.from(text, 'latin1')
    for (const [mark, at] of [
      ['PK\u0003\u0004', 26],
      ['PK\u0001\u0002', 28],
    ] as const) {
      shorter.writeUInt16LE(GBK_NAME.length, shorter.indexOf(mark, 0, 'latin1') + at)
    }
    const end = shorter.indexOf('PK\u0005\u0006', 0, 'latin1')
    shorter.writeUInt32LE(shorter.indexOf('PK\u0001\u0002', 0, 'latin1'), end + 16)
    const { stdout } = await runWith(
      { 'a.zip': new Uint8Array(shorter) },
      'a.zip --only text-garbled -f compact',
    )
    expect(stdout).toMatch(/^a\.zip\/报告\.txt:6:18: warning/)
  })

  it.each([
    ['a name that leads out of it', zipSync({ '../a.txt': strToU8(COMPLETE) })],
    ['nothing that may be a report', zipSync({ 'a.jpg': strToU8('x') })],
    ['a damaged directory', archive.subarray(0, 300)],
  ])('with %s is refused, and the others go on', async (_name, bytes) => {
    const { code, stdout, stderr } = await runWith(
      { 'a.zip': bytes, 'b.txt': GARBLED },
      'a.zip b.txt --only text-garbled -f compact',
    )
    expect(stdout).toMatch(/^b\.txt:6/)
    expect(stderr).toMatch(/^a\.zip：/)
    expect(code).toBe(2)
  })

  it('within an archive is not opened', async () => {
    const nested = zipSync({ 'inner.zip': archive })
    const { code, stderr } = await runWith({ 'a.zip': nested }, 'a.zip')
    expect([code, stderr]).toEqual([
      2,
      'a.zip/inner.zip：文件是压缩包，不是一份报告，请解压后检查其中的文件\n',
    ])
  })
})
