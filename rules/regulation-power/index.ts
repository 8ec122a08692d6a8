import { since, type BodyKind } from '../../src/model/regime.js'
import { cellOf } from '../../src/model/table.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { named } from '../../src/rule/named.js'
import { cellName, cellPlace } from '../../src/rule/tables/place.js'

/** 自治区 is a province, 特别行政区 no subject of the form; a 市 may be a county, which its name does not tell. */
const COUNTY_OR_DISTRICT = /(?:县|(?<!自治|行政)区|旗)人民政府$/
const LOCAL_DEPARTMENT = /(?:省|市|县|区|州|盟|旗|乡|镇).*(?:局|厅|委|委员会|中心|站|所|队|办公室|处)$/
/** The office of a government publishes the government's report as well. */
const GOVERNMENT_OFFICE = /人民政府办公[厅室]$|^.{2,12}(?:省|市|州)(?:政府)?办公[厅室]$|管理委员会|管委会/

export const regulationPower = defineRule({
  id: 'regulation-power',
  scope: 'report',
  regimes: since('cn-2019'),
  basis: {
    tier: 'law',
    zh: '《立法法》：规章由国务院部门和省、自治区、直辖市、设区的市、自治州人民政府制定',
    en: 'Legislation Law: regulations (规章) are made by departments of the State Council and by governments of provinces, autonomous regions, municipalities, districted cities and autonomous prefectures',
  },
  messages: {
    'no-power': {
      severity: 'warning',
      zh: '“{name}”为 {found}，应为 0：从名称看，{body}不是规章的制定机关，行政规范性文件另有一行',
      en: '“{nameEn}” is {found}, expected 0: by its name {body} makes no regulations (规章), and normative documents have a row of their own',
    },
  },
  notes: {
    'no-body': {
      zh: '不知道是哪个机关的报告，没有核对规章制定权',
      en: 'The body is not known; its power to make regulations was not checked',
    },
  },
  *check({ report, body }) {
    for (const table of report.tables) {
      const cells = [...new Set(table.columns.map(({ key }) => key ?? ''))].flatMap(
        (column) => cellOf(table, 'regulations', column) ?? [],
      )
      const [first] = cells.filter(({ value }) => value !== undefined && value > 0)
      const row = table.rows.find(({ key }) => key === 'regulations')
      if (!first || !row) continue
      if (!report.body) yield { notAssessed: 'no-body' }
      else if (!mayMakeRegulations(report.body.name, body.kind ?? report.body.kind)) {
        yield {
          message: 'no-power',
          range: first.range,
          place: cellPlace(table, row, first.column),
          data: { ...named(cellName(table, row, first.column)), found: first.text, body: report.body.name },
        }
      }
    }
  },
})

/** Only what a name says for certain: county, district, township, or a department of a local government. */
function mayMakeRegulations(name: string, kind: BodyKind | undefined): boolean {
  if (kind === 'township') return false
  if (COUNTY_OR_DISTRICT.test(name)) return false
  if (kind === 'government' || GOVERNMENT_OFFICE.test(name)) return true
  return !LOCAL_DEPARTMENT.test(name)
}
