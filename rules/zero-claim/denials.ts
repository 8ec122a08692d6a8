import { matchesIn } from '../../src/model/matches.js'
import { THEN } from '../../src/model/then.js'
import type { Range } from '../../src/model/range.js'
import type { Report } from '../../src/model/report.js'
import type { Count } from '../../src/rule/tables/counts.js'

/** What table 二 counts: words of the text, row, columns of the form of 2021 and of that of 2019. */
const PLACES: readonly (readonly [word: RegExp, row: string, columns: readonly string[]])[] = [
  [/规章(?!制度)/, 'regulations', ['issued', 'made']],
  [/规范性文件/, 'normativeDocuments', ['issued', 'made']],
  [/许可决定/, 'licences', ['decisions']],
  [/处罚决定/, 'penalties', ['decisions']],
  [/强制决定/, 'coercion', ['decisions']],
  [/事业性收费/, 'charges', ['amount']],
]

const THING = '(?:政府)?规章|(?:行政)?规范性文件|行政(?:许可|处罚|强制)(?:处理)?决定|行政事业性收费'
const DOCUMENTS = '(?:政府)?规章|(?:行政)?规范性文件'
/** A clause that says this and nothing else: whatever narrows it makes it another statement. */
const DENIAL = new RegExp(
  `(?<=^|[。,;:\\n])(?:截[至止]到?|20\\d\\d年度?(?:12月31日|年?底|年?末)?|本年度?|全年|年内|目前|,|[我本](?:[省市县区州镇乡局厅委办部院会]|机关|单位|部门)+)*${THEN}` +
    `(?:(?:未|没有|无|尚未)新?(?:制发|制定|出台|作出|做出|收取|征收)(?:过|任何|新的)*${THEN}` +
    `(?:${THING})(?:[、和及或](?:${THING})){0,4}|` +
    `(?:暂|尚|并)?(?:没有|无|未有)现行有效的?(?:${DOCUMENTS})(?:[、和及或](?:${DOCUMENTS}))?)(?=[。,;\\n])`,
  'gu',
)

const NARROWER =
  /半年|季度|[一二三四五六七八九十\d]月|本级|所属|下属|代表|去年|上年|部分|个别|有的|一些|领域|系统/
const LOOK_BACK = 120

interface Denied {
  readonly range: Range
  readonly count: Count
}

/** 未制发规范性文件, 未作出行政处罚决定, 没有现行有效的规范性文件, though table 二 counts some. */
export function* denied({ folded, tables, year }: Report): Iterable<Denied> {
  const own = tables.filter(({ form }) => form?.family === 'disclosure')
  if (own.length === 0) return
  for (const { index, 0: words } of matchesIn(folded, DENIAL)) {
    if (NARROWER.test(folded.slice(Math.max(0, folded.lastIndexOf('。', index), index - LOOK_BACK), index)))
      continue
    if (matchesIn(words, /20\d\d/g).some(([named]) => Number(named) !== year?.value)) continue
    const isStock = words.includes('现行有效')
    const count = PLACES.filter(([word]) => word.test(words))
      .map(([, key, columns]) => countOf(own, key, isStock ? ['inForce'] : columns))
      .find((one) => one !== undefined)
    if (count) yield { range: { start: index, end: index + words.length }, count }
  }
}

function countOf(tables: Report['tables'], key: string, columns: readonly string[]): Count | undefined {
  for (const table of tables)
    for (const row of table.rows) {
      const cell = row.cells.find(({ column }) => columns.includes(column.key ?? ''))
      if (row.key === key && cell && (cell.value ?? 0) > 0) return { table, row, cell }
    }
  return undefined
}
