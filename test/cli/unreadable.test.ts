import { execFileSync } from 'node:child_process'
import { chmodSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { asNobody, inFolder, runWith, type Folder } from './command.js'
import { COMPLETE } from './reports.js'

const FLAGS = '--only text-garbled -f compact'
/** Permissions mean nothing where nobody can be refused. */
const withPermissions = process.platform === 'win32' ? it.skip : it
const onLinux = process.platform === 'linux' ? it : it.skip

/** One run by somebody who may not read everything, in a folder that is open to all. */
const refused = async (
  files: Readonly<Record<string, string>>,
  shut: readonly string[],
  command: string,
): Promise<{ code: number; stderr: string }> => {
  let outcome = { code: -1, stderr: '' }
  await inFolder(files, async (folder) => {
    chmodSync(folder.path, 0o755)
    await folder.run(command) // Jest keeps what it compiles, which nobody may not.
    for (const name of shut) chmodSync(join(folder.path, name), 0o000)
    const { code, stderr } = await asNobody(() => folder.run(command))
    outcome = { code, stderr }
    for (const name of shut) chmodSync(join(folder.path, name), 0o755)
  })
  return outcome
}

describe('what may not be read', () => {
  withPermissions.each([
    ['a file', ['a.txt'], '.', 'a.txt：没有权限\n'],
    ['a file, in English', ['a.txt'], '. --locale en', 'a.txt: Permission denied\n'],
    ['a file that is named', ['a.txt'], 'a.txt b.txt', 'a.txt：没有权限\n'],
    ['a file in a folder that is shut', ['x'], 'x/c.txt b.txt', 'x/c.txt：没有权限\n'],
    ['a folder', ['x'], '.', 'x：没有权限\n'],
    ['a configuration', ['x/.disclosure-lintrc.yaml'], '.', '配置文件 x/.disclosure-lintrc.yaml：没有权限\n'],
    ['a configuration that is named', ['c.yaml'], 'b.txt -c c.yaml', '配置文件 c.yaml：没有权限\n'],
    ['a package.json', ['x/package.json'], '.', '配置文件 x/package.json：没有权限\n'],
  ])('%s is named, and the other files are linted', async (_, shut, operands, expected) => {
    const files = {
      'a.txt': COMPLETE,
      'b.txt': COMPLETE,
      'c.yaml': '',
      'x/c.txt': COMPLETE,
      ...Object.fromEntries(shut.filter((name) => name.startsWith('x/')).map((name) => [name, ''])),
    }
    expect(await refused(files, shut, `${operands} ${FLAGS}`)).toEqual({ code: 2, stderr: expected })
  })

  withPermissions('and a folder that may not be written is named by init', async () => {
    await runWith({}, 'init')
    await runWith({}, 'init rule my-rule')
    await inFolder({}, async (folder) => {
      chmodSync(folder.path, 0o555)
      const config = await asNobody(() => folder.run('init'))
      const rule = await asNobody(() => folder.run('init rule my-rule --locale en'))
      expect(config).toMatchObject({ code: 2, stderr: '.disclosure-lintrc.yaml：没有权限\n' })
      expect(rule).toMatchObject({ code: 2, stderr: 'rules: Permission denied\n' })
    })
  })
})

describe('what is no file', () => {
  const NO_FILE = '这不是普通文件，是管道、套接字或设备\n'

  onLinux('is refused when named, and passed over in a folder', async () => {
    await inFolder({ 'a.txt': COMPLETE }, async (folder) => {
      execFileSync('mkfifo', [join(folder.path, 'pipe.txt')])
      const server = createServer().listen(join(folder.path, 'socket.txt'))
      await new Promise((done) => server.once('listening', done))
      for (const name of ['pipe.txt', 'socket.txt'])
        expect(await run(folder, `${name} a.txt`)).toEqual([2, `${name}：${NO_FILE}`])
      expect((await run(folder, '/dev/zero'))[1]).toMatch(new RegExp(`dev/zero：${NO_FILE}$`))
      expect(await run(folder, '.')).toEqual([0, ''])
      server.close()
    })
  })

  onLinux('is read up to the limit where the shell opened it', async () => {
    await inFolder({ 'a.yaml': 'limits: { megabytes: 1 }' }, async ({ run: command }) => {
      const stdin = 'x'.repeat(1_100_000)
      const { code, stderr } = await command(`- -c a.yaml ${FLAGS}`, { stdin })
      expect({ code, stderr }).toEqual({ code: 2, stderr: '<stdin>：文件过大，超出读取上限\n' })
    })
  })

  it('may be a link that leads to nothing or back to itself', async () => {
    await inFolder({ 'a.txt': COMPLETE }, async (folder) => {
      symlinkSync('gone.txt', join(folder.path, 'b.txt'))
      symlinkSync('c.txt', join(folder.path, 'c.txt'))
      const expected = 'b.txt：链接所指的文件不存在\nc.txt：链接循环\n'
      expect(await run(folder, '.')).toEqual([2, expected])
      expect(await run(folder, 'b.txt c.txt a.txt')).toEqual([2, expected])
    })
  })
})

describe('names of files', () => {
  onLinux('may hold line breaks; what is no UTF-8 is told', async () => {
    await inFolder({ 'a\nb.txt': COMPLETE.replace('公开', '公开??') }, async (folder) => {
      writeFileSync(Buffer.from(`${folder.path}/\u00ff.txt`, 'latin1'), COMPLETE)
      const { stdout, stderr } = await folder.run(`. ${FLAGS}`)
      expect(stdout).toMatch(/^a b\.txt:\d+:\d+: warning /)
      expect(stderr).toBe('\uFFFD.txt：文件名不是 UTF-8 编码，无法打开，改名后可以检查\n')
      rmSync(Buffer.from(`${folder.path}/\u00ff.txt`, 'latin1'))
    })
  })
})

async function run(folder: Folder, operands: string): Promise<[code: number, stderr: string]> {
  const { code, stderr } = await folder.run(`${operands} ${FLAGS}`)
  return [code, stderr]
}
