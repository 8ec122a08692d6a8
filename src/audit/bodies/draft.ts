import type { Locale } from '../../model/diagnostic.js'
import type { AuditBody, Grid } from '../grid.js'
import { fileName } from './identify.js'

/** A list of bodies to be looked over by hand: names that may be one body stand as comments beside each other. */
export function draftBodies(grid: Grid, locale: Locale): string {
  const { bodies, years } = grid
  const first = years[0]
  const last = years.at(-1)
  const twins = twinsOf(grid)
  return [
    HEAD[locale],
    ...(first === undefined || last === undefined ? [] : [`years: ${first}-${last}`]),
    'bodies:',
    ...bodies.flatMap((body) => entryOf(body, twins.get(body.name) ?? [], locale)),
    '',
  ].join('\n')
}

const HEAD = {
  zh: '# 按读到的报告起草，请核对：同一机关的曾用名写进 aliases，汇总关系写进 parent',
  en: '# Drafted from what was read; please check: former names go to aliases, who is added up by whom to parent',
}
const TWIN = { zh: '可能是同一机关：', en: 'may be the same body: ' }

function entryOf(body: AuditBody, twins: readonly string[], locale: Locale): string[] {
  const { name, printed, kind, district, parent } = body
  const aliases = printed.filter((other) => other !== name)
  return [
    `  - name: ${quoted(name)}`,
    ...(aliases.length > 0 ? [`    aliases: [${aliases.map(quoted).join(', ')}]`] : []),
    ...(twins.length > 0 ? [`    # ${TWIN[locale]}${twins.map(quoted).join(', ')}`] : []),
    ...(kind ? [`    kind: ${kind}`] : []),
    ...(district === '' ? [] : [`    district: ${quoted(district)}`]),
    ...(parent === undefined ? [] : [`    parent: ${quoted(parent)}`]),
  ]
}

/** JSON strings are YAML. */
const quoted = (text: string): string => JSON.stringify(text)

/** Bodies whose files have one name but for the year, and whose years do not meet. */
function twinsOf({ reports, bodies }: Grid): Map<string, string[]> {
  const byStem = new Map<string, Set<string>>()
  for (const { head, body } of reports) {
    const stem = `${head.file.slice(0, head.file.lastIndexOf('/') + 1)}${fileName(head.file)}`
    byStem.set(stem, (byStem.get(stem) ?? new Set<string>()).add(body))
  }
  const yearsOf = new Map(bodies.map(({ name, files }) => [name, Object.keys(files)]))
  const twins = new Map<string, string[]>()
  for (const names of byStem.values())
    for (const name of names) {
      const others = [...names].filter(
        (other) => other !== name && !meet(yearsOf.get(name), yearsOf.get(other)),
      )
      if (others.length > 0) twins.set(name, [...new Set([...(twins.get(name) ?? []), ...others])].sort())
    }
  return twins
}

function meet(years: readonly string[] = [], others: readonly string[] = []): boolean {
  return years.some((year) => others.includes(year))
}
