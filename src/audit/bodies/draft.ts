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
    ...bodies.flatMap((body) => entryOf(body, twins.get(body.name) ?? [], parentOf(body, bodies), locale)),
    '',
  ].join('\n')
}

const HEAD = {
  zh: '# 按读到的报告起草，请核对：同一机关的曾用名写进 aliases；由谁汇总写进 parent（去掉行首的 # 即核对汇总，垂直管理的删去）',
  en: '# Drafted from what was read; please check: former names go to aliases; who is added up by whom to parent (without the # the sums are checked; not for bodies under a higher office)',
}
const TWIN = { zh: '可能是同一机关：', en: 'may be the same body: ' }

function entryOf(
  body: AuditBody,
  twins: readonly string[],
  likelyParent: string | undefined,
  locale: Locale,
): string[] {
  const { name, printed, kind, district, parent } = body
  const aliases = printed.filter((other) => other !== name)
  return [
    `  - name: ${quoted(name)}`,
    ...(aliases.length > 0 ? [`    aliases: [${aliases.map(quoted).join(', ')}]`] : []),
    ...(twins.length > 0 ? [`    # ${TWIN[locale]}${twins.map(quoted).join(', ')}`] : []),
    ...(kind ? [`    kind: ${kind}`] : []),
    ...(district === '' ? [] : [`    district: ${quoted(district)}`]),
    ...(parent === undefined ? [] : [`    parent: ${quoted(parent)}`]),
    ...(parent === undefined && likelyParent !== undefined ? [`    # parent: ${quoted(likelyParent)}`] : []),
  ]
}

/** JSON strings are YAML. */
const quoted = (text: string): string => JSON.stringify(text)

/** Offices of the state or province in a district report to their own kind. */
const VERTICAL = /税务|气象|海关|海事|烟草|邮政|消防救援|国家安全|金融监管|调查队|人民银行|通信管理/

/** The government of its own place; of a district within a city, the city's. */
function parentOf({ name, district }: AuditBody, bodies: readonly AuditBody[]): string | undefined {
  if (VERTICAL.test(name)) return undefined
  const governments = bodies.filter((body) => body.kind === 'government' && body.name !== name)
  const own = governments.find((body) => body.district === district && district !== '')
  if (own) return isGovernment(name) ? undefined : own.name
  return governments.find((body) => body.district !== '' && district.startsWith(body.district))?.name
}

const isGovernment = (name: string): boolean => /[省市州盟县区旗]人民政府$/.test(name)

/** Bodies whose years do not meet, and whose files have one name but for the year, or whose names are alike. */
function twinsOf({ reports, bodies }: Grid): Map<string, string[]> {
  const byStem = new Map<string, Set<string>>()
  for (const { head, body } of reports) {
    const stem = `${head.file.slice(0, head.file.lastIndexOf('/') + 1)}${fileName(head.file)}`
    byStem.set(stem, (byStem.get(stem) ?? new Set<string>()).add(body))
  }
  const yearsOf = new Map(bodies.map(({ name, files }) => [name, Object.keys(files)]))
  return new Map(
    bodies.flatMap(({ name, district }) => {
      const ofFiles = [...byStem.values()].filter((names) => names.has(name)).flatMap((names) => [...names])
      const alike = bodies
        .filter((body) => body.district === district && district !== '')
        .map((body) => body.name)
        .filter((other) => isAlike(subjectOf(name, district), subjectOf(other, district)))
      const others = [...new Set([...ofFiles, ...alike])].filter(
        (other) => other !== name && !meet(yearsOf.get(name), yearsOf.get(other)),
      )
      return others.length > 0 ? [[name, others.sort()] as const] : []
    }),
  )
}

/** 卫生健康 of 云溪县卫生健康局. */
function subjectOf(name: string, district: string): string {
  const own = name.startsWith(district) ? name.slice(district.length) : name.replace(/^.{1,8}?[县区市旗]/, '')
  return own.replace(/(?:人民政府.*|街道办事处|委员会|办公室|管理局|[镇乡局委办厅])$/, '')
}

/** 国土资源 and 自然资源, 水务 and 水利: two characters in common, or the first of two. */
function isAlike(a: string, b: string): boolean {
  if (a === '' || b === '') return false
  if (a[0] === b[0] && Math.min(a.length, b.length) <= 2) return true
  return Array.from({ length: a.length - 1 }, (_, at) => a.slice(at, at + 2)).some((pair) => b.includes(pair))
}

function meet(years: readonly string[] = [], others: readonly string[] = []): boolean {
  return years.some((year) => others.includes(year))
}
