import { describe, expect, it } from '@jest/globals'
import { inFolder, type Folder } from '../cli/command.js'
import { fileOf } from './province/formats.js'
import { figuresOf } from './province/figures.js'
import { sentencesOf } from './province/prose.js'
import { contentOf } from './province/report.js'

const BODY = '云溪县水利局'
const YEARS = [2021, 2022, 2023]
const CHANGE = { kind: 'carried-in', by: 2 } as const
const AUDIT = 'audit reports --concurrency 1 -o out'

/** Carries in two requests more than 2021 carried out; the report of 2023 is a copy of the text of 2022. */
function reports(years: readonly number[] = YEARS, head = ''): Record<string, string> {
  const figures = figuresOf(BODY, YEARS, (year) => (year === 2022 ? CHANGE : undefined))
  return Object.fromEntries(
    years.map((year) => {
      const own = figures.get(year)
      if (!own) throw new Error(`No figures of ${year}`)
      const sentences = sentencesOf(`${BODY} ${Math.min(year, 2022)}`, 8)
      const text = fileOf(contentOf({ body: BODY, year, figures: own, sentences }), 'txt')
      return [`reports/${year}.txt`, year === 2022 ? `${head}${text}` : `${text}`]
    }),
  )
}

interface Told {
  readonly notices: readonly { readonly kind: string; readonly texts: { readonly zh: string } }[]
  readonly totals: { readonly accepted: number }
}

function summary({ read }: Folder): Told {
  return JSON.parse(read('out/summary.json')) as Told
}

const told = (folder: Folder): string[] =>
  summary(folder).notices.map(({ kind, texts }) => `${kind} ${texts.zh}`)

describe('audit and what is accepted', () => {
  it('holds findings between reports, and missing reports, in a baseline', async () => {
    const folderOf = reports([2021, 2022])
    await inFolder(
      { ...folderOf, 'bodies.yaml': `bodies:\n  - name: ${BODY}\n    years: 2020-2022\n` },
      async (folder) => {
        expect((await folder.run(AUDIT)).code).toBe(1)
        const first = await folder.run(`${AUDIT} --baseline base.json --update-baseline`)
        expect(first.code).toBe(0)
        expect(first.stderr).toMatch(/^基线 base\.json 已写入，共 \d+ 个问题\n$/)
        expect(folder.read('base.json')).toMatch(/"\.": \[\n.*report-missing\/missing.*云溪县水利局 2020/)
        expect(folder.read('base.json')).toContain('carry-over/total')
        const held = await folder.run(`${AUDIT} --baseline base.json --max-warnings 0`)
        expect([held.code, held.stderr]).toEqual([0, ''])
        expect(folder.read('out/tables/findings.csv')).not.toMatch(/carry-over|report-missing/)
        expect(folder.read('out/tables/accepted.csv')).toMatch(
          /report-missing,missing,.*baseline,已列入基线 base\.json/,
        )
        expect(folder.read('out/summary.html')).toContain('已列入基线')
        for (const [name, text] of Object.entries(reports([2023]))) folder.write(name, text)
        expect((await folder.run(`${AUDIT} --baseline base.json --max-warnings 0`)).code).toBe(1)
        expect(folder.read('out/tables/findings.csv')).toContain('text-reuse')
      },
    )
  })

  it('tells of entries of the baseline that meet nothing any more, and prunes them', async () => {
    await inFolder(reports(), async (folder) => {
      await folder.run(`${AUDIT} --baseline base.json --update-baseline`)
      for (const [name, text] of Object.entries(reports([2022])))
        folder.write(name, text.replaceAll(BODY, '云溪县水务局'))
      await folder.run(`${AUDIT} --baseline base.json`)
      expect(told(folder).join('\n')).toMatch(
        /unused-acceptance base\.json：基线中 reports\/2022\.txt 的 carry-over/,
      )
      await folder.run(`${AUDIT} --baseline base.json --prune-baseline`)
      expect(folder.read('base.json')).not.toContain('carry-over')
    })
  })

  it('waives findings between reports and missing reports, and tells of waivers that meet nothing', async () => {
    const files = {
      ...reports(),
      'bodies.yaml': `bodies:\n  - name: ${BODY}\n    years: 2019-2023\n`,
      '.disclosure-lintrc.yaml': 'waivers: waivers.yaml\n',
      'waivers.yaml': `- {rule: carry-over, reason: 职能划转, files: reports/2022.txt}
- {rule: report-missing, reason: 当年尚未设立, place: ${BODY} 2019}
- {rule: tables-repeated, reason: 不会有的}
- {rule: text-reuse, reason: 写错了文件, files: reports/2032.txt}
`,
    }
    await inFolder(files, async (folder) => {
      await folder.run(AUDIT)
      const findings = folder.read('out/tables/findings.csv')
      expect(findings).not.toMatch(/carry-over/)
      expect(findings.match(/report-missing/g)).toHaveLength(1)
      expect(summary(folder).totals.accepted).toBe(2)
      expect(told(folder)).toEqual([
        'unused-acceptance waivers.yaml:3：对 tables-repeated 的豁免没有对应的问题，可以删去',
        'unused-acceptance waivers.yaml:4：对 text-reuse 的豁免只用于 reports/2032.txt，没有这样的文件',
      ])
    })
  })

  it('lets comments in a report accept what was found beside another one', async () => {
    const head = `# disclosure-lint-disable-file carry-over -- 划转\n# disclosure-lint-disable-file tables-repeated -- 多余\n`
    await inFolder(reports(YEARS, head), async (folder) => {
      await folder.run(AUDIT)
      expect(folder.read('out/tables/accepted.csv')).toMatch(/carry-over,total,.*directive,划转/)
      expect(told(folder)).toEqual([
        'unused-acceptance reports/2022.txt:2：注释 disclosure-lint-disable-file tables-repeated 没有对应的问题，可以删去',
      ])
      await folder.run(`${AUDIT} --no-directives`)
      expect(folder.read('out/tables/findings.csv')).toContain('carry-over')
    })
  })

  it('says that a plugin could not be used, and that the audit is not whole', async () => {
    const files = {
      ...reports(),
      '.disclosure-lintrc.yaml': 'plugins: [./own.mjs]\n',
      'own.mjs': 'throw new Error("torn")\n',
    }
    await inFolder(files, async (folder) => {
      expect((await folder.run(AUDIT)).code).toBe(2)
      expect(folder.read('out/summary.md')).toContain('own.mjs')
    })
  })
})
