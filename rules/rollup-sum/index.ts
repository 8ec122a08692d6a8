import { since } from '../../src/model/regime.js'
import type { Digest, DigestTable } from '../../src/model/digest.js'
import { defineRule } from '../../src/rule/defineRule.js'
import { named, type Named } from '../../src/rule/named.js'
import type { SetBody } from '../../src/rule/rule.js'
import { isTable, nameOfCell, spotOfCell, tableOf } from '../../src/rule/series/tables.js'

/** Counts that a government's report adds up; stocks of documents are shared and filed differently. */
const FAMILIES = ['requests', 'remedies'] as const
const COUNTED = /^(?:[a-zA-Z]+)\.(?:total|reviewTotal|directTotal|afterTotal)$/

export const rollupSum = defineRule({
  id: 'rollup-sum',
  scope: 'set',
  basis: {
    tier: 'practice',
    zh: '各级政府的年度报告汇总本级政府（办公室）和所属各部门、下级政府的数据',
    en: 'A government’s report adds up the figures of its own office, its departments and the governments below',
  },
  messages: {
    below: {
      severity: 'warning',
      zh: '“{name}”为 {found}，少于所属 {units} 个单位报告之和 {sum}（{largest}），共 {cells} 格如此',
      en: '“{nameEn}” is {found}, less than {sum}, the sum of the reports of its {units} units ({largest}); so are {cells} cells',
    },
    differs: {
      severity: 'warning',
      zh: '“{name}”为 {found}，所属 {units} 个单位（名录注明齐全）报告之和为 {sum}（{largest}），两数应当相等，共 {cells} 格不等',
      en: '“{nameEn}” is {found}, but the reports of its {units} units (complete by the list of bodies) make {sum} ({largest}), expected equal numbers; {cells} cells differ',
    },
  },
  notes: {
    unit: { zh: '{file}：{unit}报告 {value}', en: '{file}: {unit} reports {value}' },
    incomplete: {
      zh: '{year}年所属单位中有 {missing} 个的报告缺失或表格未能读出，只核对了汇总数不少于已有之和',
      en: '{year}: reports or tables of {missing} units are missing or could not be read; only a total below the sum was looked for',
    },
    unread: {
      zh: '{year}年本级政府报告的表三、表四未能读出，没有核对汇总',
      en: '{year}: tables 3 and 4 of the government’s own report could not be read; the roll-up was not checked',
    },
  },
  *checkSet({ bodies, digestOf }) {
    const byParent = byParentOf(bodies)
    for (const government of bodies) {
      const units = (byParent.get(government.name) ?? []).filter(({ name }) => name !== government.name)
      if (units.length === 0) continue
      for (const [key, file] of Object.entries(government.files)) {
        const year = Number(key)
        const existing = units.filter((unit) => existsIn(unit, year))
        if (existing.length > 0) yield* checkYear({ government, units: existing, year, file, digestOf })
      }
    }
  },
})

function byParentOf(bodies: readonly SetBody[]): Map<string, SetBody[]> {
  const groups = new Map<string, SetBody[]>()
  for (const body of bodies) {
    if (body.parent === undefined) continue
    const group = groups.get(body.parent)
    if (group) group.push(body)
    else groups.set(body.parent, [body])
  }
  return groups
}

/** A body that was merged or is new need not report for every year. */
function existsIn({ files, years }: SetBody, year: number): boolean {
  return files[year] !== undefined || years === undefined || years.includes(year)
}

interface GovernmentYear {
  readonly government: SetBody
  readonly units: readonly SetBody[]
  readonly year: number
  readonly file: string
  readonly digestOf: (file: string) => Digest
}

function* checkYear(scope: GovernmentYear) {
  const { government, units, year, file, digestOf } = scope
  const body = government.name
  const own = digestOf(file)
  const tables = FAMILIES.map((family) => tableOf(own, family)).filter(isTable)
  if (tables.length === 0) {
    if (since('cn-2019').includes(own.regime))
      yield { notAssessed: 'unread' as const, body, year, data: { year } }
    return
  }
  const sums = sumsOf(units, year, tables, digestOf)
  const { missing } = sums
  if (missing > 0) yield { notAssessed: 'incomplete' as const, body, year, data: { year, missing } }
  const isComplete = government.unitsComplete === true && missing === 0
  for (const table of tables) {
    const broken = brokenCells(table, sums, isComplete)
    if (isAny(broken)) yield finding(table, broken, sums, isComplete, scope)
  }
}

function finding(
  table: DigestTable,
  [{ key, found, sum }, ...others]: BrokenCells,
  sums: Sums,
  isComplete: boolean,
  { government, units, year, file }: GovernmentYear,
) {
  const parts = (sums.parts.get(key) ?? []).toSorted((a, b) => b.value - a.value)
  return {
    message: isComplete ? ('differs' as const) : ('below' as const),
    body: government.name,
    year,
    file,
    spot: spotOfCell(table, key),
    data: {
      ...namesOf(table, key, parts),
      found,
      sum,
      units: units.length - sums.missing,
      cells: others.length + 1,
      ...(isComplete ? { expected: sum } : {}),
      largest: largestOf(parts),
    },
    related: parts.slice(0, SHOWN).map(({ unit, value, table: there, digest }) => ({
      note: 'unit' as const,
      file: digest.file,
      spot: spotOfCell(there, key),
      data: { unit, value },
    })),
  }
}

function largestOf(parts: readonly Part[]): string {
  const shown = parts.slice(0, SHOWN).map(({ unit, value }) => `${unit} ${value}`)
  return shown.join('、') + (parts.length > SHOWN ? '…' : '')
}

const SHOWN = 5

interface Part {
  readonly key: string
  readonly unit: string
  readonly value: number
  readonly digest: Digest
  readonly table: DigestTable
}

interface Sums {
  readonly byKey: ReadonlyMap<string, number>
  readonly parts: ReadonlyMap<string, readonly Part[]>
  /** Units without a report, or without a table of the same form that could be read. */
  readonly missing: number
}

function sumsOf(
  units: readonly SetBody[],
  year: number,
  tables: readonly DigestTable[],
  digestOf: (file: string) => Digest,
): Sums {
  const byKey = new Map<string, number>()
  const parts = new Map<string, Part[]>()
  let missing = 0
  for (const unit of units) {
    const file = unit.files[year]
    const counted =
      file === undefined ? [] : tables.flatMap((table) => partsIn(unit.name, digestOf(file), table))
    for (const part of counted) {
      if (part === 'unread' || part.value <= 0) continue
      byKey.set(part.key, (byKey.get(part.key) ?? 0) + part.value)
      parts.set(part.key, [...(parts.get(part.key) ?? []), part])
    }
    if (file === undefined || counted.includes('unread')) missing += 1
  }
  return { byKey, parts, missing }
}

/** What a unit counts in its table of the same form, as far as it could be read. */
function partsIn(unit: string, digest: Digest, { form, family }: DigestTable): (Part | 'unread')[] {
  const table = tableOf(digest, family)
  if (!table || !isTable(table) || table.form !== form) return ['unread']
  return Object.entries(table.values)
    .filter(([key]) => COUNTED.test(key))
    .map(([key, value]) => (value === null ? 'unread' : { key, unit, value, digest, table }))
}

interface BrokenCell {
  readonly key: string
  readonly found: number
  readonly sum: number
}

type BrokenCells = readonly [BrokenCell, ...BrokenCell[]]

const isAny = (broken: readonly BrokenCell[]): broken is BrokenCells => broken.length > 0

/** In the order of the form, so that the rows that others follow from come first. */
function brokenCells({ values }: DigestTable, { byKey }: Sums, isComplete: boolean): BrokenCell[] {
  return Object.entries(values).flatMap(([key, found]) => {
    if (!COUNTED.test(key) || found === null) return []
    const sum = byKey.get(key) ?? 0
    return found < sum || (isComplete && found !== sum) ? [{ key, found, sum }] : []
  })
}

/** A cell that is 0 here has its name from the unit that has most in it. */
function namesOf(table: DigestTable, key: string, [largest]: readonly Part[]): Named {
  return named(nameOfCell(table.cells[key] ? table : (largest?.table ?? table), key))
}
