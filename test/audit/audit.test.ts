import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { zipSync } from 'fflate'
import { asNobody, inFolder, type Folder } from '../cli/command.js'
import { COMPLETE } from '../cli/reports.js'
import { figuresOf } from './province/figures.js'
import { fileOf } from './province/formats.js'
import { sentencesOf } from './province/prose.js'
import { contentOf } from './province/report.js'
import { province } from './province/province.js'

const of = (year: number, body = '云溪县水利局'): string =>
  COMPLETE.replaceAll('2023年1月', `${year + 1}年1月`)
    .replaceAll('2022年', `${year}年`)
    .replaceAll('云溪县水利局', body)

const AUDIT = 'audit . --concurrency 1 --fail-on never'

interface Notices {
  readonly notices: readonly { readonly kind: string; readonly texts: { readonly zh: string } }[]
  readonly failures: readonly { readonly file: string; readonly message: string }[]
}

function summary({ read }: Folder): Notices {
  return JSON.parse(read('disclosure-audit/summary.json')) as Notices
}

/** Marks of everything below a folder by name, but of the store. */
function results(folder: string): Record<string, string> {
  const names = (readdirSync(folder, { recursive: true }) as string[]).filter(
    (name) => !name.startsWith('.store'),
  )
  const files = names.filter((name) => /\.\w+$/.test(name)).sort()
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}

describe('audit', () => {
  it('says which files could not be read and counts none of them as passed', async () => {
    await inFolder(
      { 'a/2022.txt': of(2022), 'a/2021.txt': '', 'a/2020.pdf': '%PDF-1.4 torn' },
      async (folder) => {
        const { code, stdout } = await folder.run(AUDIT)
        expect(code).toBe(2)
        expect(stdout).toContain('读出 1 份报告，2 个文件未能读出')
        expect(summary(folder).failures.map(({ file }) => file)).toEqual(['a/2020.pdf', 'a/2021.txt'])
        expect(folder.read('disclosure-audit/tables/reports.csv')).toMatch(/a\/2021\.txt,failed,/)
      },
    )
  })

  it('names two different reports of one body and year, copies, and reports without a year', async () => {
    const files = {
      'x.txt': of(2022),
      'y.txt': of(2022).replace('还不够通俗', '有时来得太晚'),
      'copy1.txt': of(2021),
      'copy2.md': of(2021),
      'z.txt': of(2021, '石塘县水利局').replaceAll(/20\d\d年度?/g, ''),
    }
    await inFolder(files, async (folder) => {
      await folder.run('audit . --regime cn-2021 --concurrency 1 --fail-on never')
      expect(summary(folder).notices.map(({ kind, texts }) => `${kind} ${texts.zh}`)).toEqual([
        'copies “云溪县水利局”2021年的报告有 2 份，内容相同，对照时用 copy1.txt',
        'no-year z.txt 没有写明年度，已检查，但不与其他年度对照',
        expect.stringMatching(/^several-reports “云溪县水利局”2022年有 2 份不同的报告，对照时用/),
      ])
    })
  })

  it('misses a year only where no unread file may be its report', async () => {
    const files = { 'a/2020.txt': of(2020), 'a/2022.txt': of(2022) }
    await inFolder(files, async (folder) => {
      await folder.run(AUDIT)
      expect(folder.read('disclosure-audit/tables/findings.csv')).toContain('report-missing')
      folder.write('a/2021.pdf', '%PDF-1.4 torn')
      await folder.run(AUDIT)
      expect(folder.read('disclosure-audit/tables/findings.csv')).not.toContain('report-missing')
      expect(folder.read('disclosure-audit/tables/not_assessed.csv')).toContain('可能就是它')
    })
  })

  it('counts what is missing in its year, and names it and every error in the letter', async () => {
    const files = {
      'a/2020.txt': of(2020),
      'a/2022.txt': of(2022).replace(/二、主动[^]*三、收到/, '三、收到'),
    }
    await inFolder(files, async (folder) => {
      await folder.run(AUDIT)
      const letter = folder.read('disclosure-audit/summary.md')
      expect(letter).toContain('缺少 1 份：云溪县水利局2021年。')
      expect(letter).toContain('- 云溪县水利局2022年：缺少表二“主动公开政府信息情况”')
      expect(letter).toContain('| 每个机关每年都应当有年度报告 |')
      const { years, totals } = JSON.parse(folder.read('disclosure-audit/summary.json')) as {
        years: readonly { readonly year: number; readonly warning: number; readonly error: number }[]
        totals: { readonly warning: number; readonly error: number }
      }
      expect(years.map(({ year }) => year)).toEqual([2020, 2021, 2022])
      expect(years.reduce((sum, { warning }) => sum + warning, 0)).toBe(totals.warning)
      expect(years.reduce((sum, { error }) => sum + error, 0)).toBe(totals.error)
    })
  })

  it('leaves finished results alone, and writes again what somebody took away', async () => {
    await inFolder({ 'a/2022.txt': of(2022) }, async (folder) => {
      await folder.run(AUDIT)
      const before = results(join(folder.path, 'disclosure-audit'))
      await folder.run(AUDIT)
      expect(results(join(folder.path, 'disclosure-audit'))).toEqual(before)
      rmSync(join(folder.path, 'disclosure-audit/summary.md'))
      await folder.run(AUDIT)
      expect(results(join(folder.path, 'disclosure-audit'))).toEqual(before)
    })
  })

  it('starts afresh, and says so, over the store of another version', async () => {
    await inFolder(
      { 'a/2022.txt': of(2022), 'disclosure-audit/.store/index.ndjson': 'disclosure-lint-audit 0\n{}\n' },
      async (folder) => {
        expect((await folder.run(AUDIT)).code).toBe(0)
        expect(summary(folder).notices.map(({ kind }) => kind)).toContain('older-store')
      },
    )
  })

  it('drafts the list of bodies and reads it again', async () => {
    await inFolder({ 'a/2021.txt': of(2021, '云溪县水务局'), 'a/2022.txt': of(2022) }, async (folder) => {
      const { stdout } = await folder.run(`${AUDIT} --draft-bodies`)
      expect(stdout).toContain('  - name: "云溪县水务局"\n    # 可能是同一机关："云溪县水利局"')
      folder.write('bodies.yaml', 'bodies:\n  - name: 云溪县水利局\n    aliases: [云溪县水务局]\n')
      const audited = await folder.run(AUDIT)
      expect(audited.stdout).toContain('1 个机关，1 份与上一年度作了对照')
    })
  })

  it('tells every mistake in a list of bodies', async () => {
    const yaml =
      'years: 2024-2019\nbodies:\n  - name: 甲局\n    kind: office\n    parents: 乙县\n  - alias: 丙\n'
    await inFolder({ 'a.txt': of(2022), 'bodies.yaml': yaml }, async ({ run }) => {
      const { code, stderr } = await run(AUDIT)
      expect(code).toBe(2)
      expect(stderr.trimEnd().split('\n')).toEqual([
        '配置文件 bodies.yaml：years 应写作 2019-2024 或年份的列表，不能是“2024-2019”',
        expect.stringContaining('“甲局”没有 parents 这一项'),
        '配置文件 bodies.yaml：“甲局”的 kind 应为 government、department 或 township',
        '配置文件 bodies.yaml：第 2 个机关没有 name',
      ])
    })
  })

  it('compares two runs', async () => {
    await inFolder({ 'a/2020.txt': of(2020), 'a/2022.txt': of(2022) }, async ({ run, write }) => {
      await run(`${AUDIT} -o old`)
      write('a/2021.txt', of(2021))
      await run(`${AUDIT} -o new --ignore-pattern old`)
      const { code, stdout } = await run('audit --compare old new --fail-on never')
      expect(code).toBe(0)
      expect(stdout).toMatch(/^已改 1，新增 \d+，仍在 \d+\n/)
      expect((await run('audit --compare old new')).code).toBe(1)
      expect((await run('audit --compare old nowhere')).code).toBe(2)
    })
  })

  it('takes out what waivers accept, and keeps it with its reason', async () => {
    const files = {
      'a/2020.txt': of(2020),
      'a/2022.txt': of(2022),
      'disclosure-lint.config.json': '{"waivers":"waivers.yaml"}',
      'waivers.yaml':
        '- rule: table-required\n  reason: 表格另行公布\n  who: 信息科\n- rule: text-garbled\n  reason: 旧\n  who: 信息科\n  until: 2020-01-31\n',
    }
    await inFolder(files, async (folder) => {
      expect((await folder.run('audit . --concurrency 1 --max-warnings 999')).code).toBe(1)
      expect((await folder.run(AUDIT)).code).toBe(0)
      expect(folder.read('disclosure-audit/tables/accepted.csv')).toContain(',waiver,表格另行公布,信息科,')
      expect(folder.read('disclosure-audit/tables/findings.csv')).not.toContain('table-required')
      expect(summary(folder).notices.map(({ kind }) => kind)).toContain('expired-waiver')
    })
  })

  it('names every report that shares a part, in one finding', async () => {
    const year = { year: 2022, sentences: sentencesOf('one text', 8) }
    const files = Object.fromEntries(
      ['云溪县水利局', '云溪县林业局', '云溪县财政局'].map((body, at) => {
        const figures = figuresOf(body, [2022], () => undefined).get(2022)
        if (!figures) throw new Error('No figures')
        return [`${at}.txt`, fileOf(contentOf({ body, figures, ...year }), 'txt')]
      }),
    )
    await inFolder(files, async (folder) => {
      await folder.run(`${AUDIT} --only text-reuse`)
      const findings = folder.read('disclosure-audit/tables/findings.ndjson').trimEnd().split('\n')
      expect(findings).toHaveLength(2)
      const page = folder.read('disclosure-audit/summary.html')
      expect(page).toContain('9 句中有 8 句（88%）与“云溪县林业局”2022年的报告相同')
      expect(page).toContain('9 句中有 8 句（88%）与“云溪县水利局”2022年的报告相同')
    })
  })

  it('reads the files in an archive', async () => {
    const archive = zipSync({ 'a/2021.txt': Buffer.from(of(2021)), 'a/2022.txt': Buffer.from(of(2022)) })
    await inFolder({ 'all.zip': archive }, async (folder) => {
      expect((await folder.run(AUDIT)).stdout).toContain('读出 2 份报告')
      expect(folder.read('disclosure-audit/tables/reports.csv')).toContain(',all.zip/a/2021.txt,read,')
    })
  })

  it('says in one sentence that it may not write', async () => {
    await inFolder({ 'a.txt': of(2022) }, async ({ run }) => {
      const { code, stderr } = await asNobody(() => run(AUDIT))
      expect(code).toBe(2)
      expect(stderr).toBe('无法写入结果目录 disclosure-audit：没有权限\n')
      const onFile = await run(`${AUDIT} -o a.txt`)
      expect(onFile).toMatchObject({
        code: 2,
        stderr: '无法写入结果目录 a.txt：其中有一段是文件，不是目录\n',
      })
    })
  })
})

const BIN = `${process.cwd()}/bin/disclosure-lint.js`
const KILLS = Number(process.env.KILLS ?? 3)

/** The command as it is installed; ended by the given signal after some time. */
function audit(
  cwd: string,
  out: string,
  kill?: { readonly signal: 'SIGKILL' | 'SIGINT'; readonly after: number },
) {
  return new Promise<number | null>((resolve) => {
    const args = [
      BIN,
      'audit',
      'reports',
      '-o',
      out,
      '--bodies',
      'bodies.yaml',
      '--fail-on',
      'never',
      '--concurrency',
      '2',
    ]
    const child = spawn(process.execPath, args, { cwd, stdio: 'ignore' })
    const timer = kill && setTimeout(() => child.kill(kill.signal), kill.after)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve(code)
    })
  })
}

const describeBuilt = existsSync('dist/cli/auditCommand.cjs') ? describe : describe.skip

describeBuilt('audit that is killed', () => {
  it('ends in the same bytes as one that was not', async () => {
    const { files, bodiesYaml } = province()
    const few = Object.entries(files).filter(([name]) => name.startsWith('白河区') && /202[123]\./.test(name))
    const placed = Object.fromEntries(few.map(([name, content]) => [`reports/${name}`, content]))
    await inFolder({ ...placed, 'bodies.yaml': bodiesYaml }, async ({ path }) => {
      const begun = performance.now()
      expect(await audit(path, 'whole')).toBe(0)
      const time = performance.now() - begun
      const whole = results(join(path, 'whole'))
      for (let kill = 0; kill < KILLS; kill += 1) {
        rmSync(join(path, 'killed'), { recursive: true, force: true })
        await audit(path, 'killed', { signal: 'SIGKILL', after: time * Math.random() })
        expect(await audit(path, 'killed')).toBe(0)
        expect(Object.keys(results(join(path, 'killed')))).toEqual(Object.keys(whole))
        expect(results(join(path, 'killed'))).toEqual(whole)
      }
      rmSync(join(path, 'stopped'), { recursive: true, force: true })
      await audit(path, 'stopped', { signal: 'SIGINT', after: time / 2 })
      expect(await audit(path, 'stopped')).toBe(0)
      expect(results(join(path, 'stopped'))).toEqual(whole)
    })
  }, 300_000)
})

const OWN = `export default { name: 'own', rules: [{
  id: 'own-fatal', scope: 'report', basis: { tier: 'practice', zh: '甲', en: 'A' },
  messages: { m: { severity: 'warning', zh: '甲', en: 'A' } },
  *check({ report }) {
    if (report.text.includes('2021年')) for (;;);
    if (report.text.includes('2020年')) process.exit(0)
  },
}] }`

describeBuilt('audit with a rule that never comes back, or ends its worker', () => {
  it('reports those files and finishes the rest', async () => {
    const files = {
      'reports/2019.txt': of(2018),
      'reports/2020.txt': of(2020).replaceAll('2021年', '次年'),
      'reports/2021.txt': of(2021),
      'own.mjs': OWN,
      '.disclosure-lintrc.yaml': 'plugins: [./own.mjs]',
    }
    await inFolder(files, async ({ path, read }) => {
      const args = [BIN, 'audit', 'reports', '-o', 'out', '--budget', '4']
      const code = await new Promise((resolve) => {
        spawn(process.execPath, args, { cwd: path, stdio: 'ignore' }).on('close', resolve)
      })
      expect(code).toBe(2)
      const letter = read('out/summary.md')
      expect(letter).toContain('读出 1 份报告，2 个未能读出')
      expect(letter).toMatch(/2020\.txt：检查这个文件的线程意外终止/)
      expect(letter).toContain('2021.txt：检查这个文件超过 4 秒，已中止')
    })
  }, 60_000)
})
