import { defineRule } from '../../src/rule/defineRule.js'
import type { SetBody } from '../../src/rule/rule.js'

export const reportMissing = defineRule({
  id: 'report-missing',
  scope: 'set',
  basis: { article: 'deadline' },
  messages: {
    missing: {
      severity: 'warning',
      zh: '没有“{body}”{year}年的年度报告，{labelZh}',
      en: 'No annual report of “{body}” for {year}, {labelEn}',
    },
  },
  notes: {
    neighbour: { zh: '{file}：同一机关{neighbour}年的报告', en: '{file}: the report of {neighbour}' },
    unread: {
      zh: '没有读到{year}年的报告，但有文件未能读出，可能就是它',
      en: 'No report for {year} was read, but a file that may be it could not be read',
    },
  },
  *checkSet({ bodies, digestOf }) {
    for (const body of bodies) {
      const read = Object.keys(body.files)
        .map(Number)
        .sort((a, b) => a - b)
      for (const year of expectedYears(body, read)) {
        if (body.files[year] !== undefined) continue
        if (body.unreadYears.includes(year)) {
          yield { notAssessed: 'unread', body: body.name, year, data: { year } }
          continue
        }
        const neighbour = read.findLast((other) => other < year) ?? read[0]
        const file = neighbour === undefined ? undefined : body.files[neighbour]
        yield {
          message: 'missing',
          body: body.name,
          year,
          data: { body: body.name, year, ...labels(body) },
          related:
            file === undefined
              ? []
              : [
                  {
                    note: 'neighbour',
                    file,
                    spot: digestOf(file).head,
                    data: { neighbour: neighbour ?? '' },
                  },
                ],
        }
      }
    }
  },
})

/** As the list of bodies says; without one, the years between a body's first report and its last. */
function expectedYears({ years }: SetBody, read: readonly number[]): number[] {
  if (years) return [...years]
  const [first = 0] = read
  const last = read.at(-1) ?? -1
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

function labels({ years }: SetBody): { readonly labelZh: string; readonly labelEn: string } {
  if (years) return { labelZh: '按机关名录应当有', labelEn: 'which the list of bodies expects' }
  return { labelZh: '而前后年度都有', labelEn: 'though there are reports before and after' }
}
