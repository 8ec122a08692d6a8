import { defineRule } from '../../src/rule/defineRule.js'
import { named } from '../../src/rule/named.js'
import { equationsOf, holds, type Equation } from '../../src/rule/tables/equations.js'
import { cellName, cellPlace } from '../../src/rule/tables/place.js'

export const tableBounds = defineRule({
  id: 'table-bounds',
  scope: 'report',
  basis: { article: 'form' },
  messages: {
    exceeds: {
      severity: 'error',
      zh: '“{name}”为 {found}，多于“{nameWhole}”的 {limit}；勾稽关系为：{label}',
      en: '“{nameEn}” is {found}, more than “{nameWholeEn}” with {limit}: {labelEn}',
    },
    unverified: {
      severity: 'warning',
      zh: '“{name}”为 {found}，多于“{nameWhole}”的 {limit}；勾稽关系为：{label}（本工具所载该表的这几行尚未与原件核对）',
      en: '“{nameEn}” is {found}, more than “{nameWholeEn}” with {limit}: {labelEn} (these rows of the form, as this tool has them, are not verified against the original)',
    },
    unusual: {
      severity: 'info',
      zh: '“{name}”为 {found}，多于“{nameWhole}”的 {limit}，通常{label}',
      en: '“{nameEn}” is {found}, more than “{nameWholeEn}” with {limit}: usually {labelEn}',
    },
  },
  notes: {
    whole: { zh: '“{nameWhole}”为 {limit}', en: '“{nameWholeEn}” is {limit}' },
  },
  *check({ report: { tables } }) {
    for (const table of tables)
      for (const equation of equationsOf(table, tables)) {
        if (!isBound(equation) || equation.hasBlank || holds(equation)) continue
        const [part] = equation.left
        const [whole] = equation.right
        if (!part || !whole) continue
        const name = cellName(table, part.row, part.cell.column)
        const nameWhole = cellName(table, whole.row, whole.cell.column)
        const { zh: label, en: labelEn } = equation.identity.label
        const data = {
          ...named(name),
          nameWhole: nameWhole.zh,
          nameWholeEn: nameWhole.en,
          label,
          labelEn,
          found: equation.leftSum,
          limit: equation.rightSum,
        }
        yield {
          message: equation.identity.soft ? 'unusual' : equation.isUnverified ? 'unverified' : 'exceeds',
          range: part.cell.range,
          place: cellPlace(table, part.row, part.cell.column),
          data,
          related: [{ note: 'whole', range: whole.cell.range, data }],
        }
      }
  },
})

function isBound({ identity }: Equation): boolean {
  return identity.kind === 'at-most' || identity.kind === 'ordered'
}
