import { matchesIn } from '../model/matches.js'
import type { Bilingual } from '../model/regime.js'
import { order } from '../model/sorted.js'
import type { SetBody } from '../rule/rule.js'
import type { BodyList, ListedBody } from '../model/bodyList.js'
import { identifier, isSameName, plainName } from './bodies/identify.js'
import { districtOf, fullDistricts } from './bodies/district.js'
import { fullestFirst, noBody, noParent, noYear, otherYear, several } from './gridNotices.js'
import type { Head } from './store/entry.js'

/** A file that could not be read, with the sentence that says why. */
export interface AuditFailure {
  readonly file: string
  readonly message: string
}

/** Something about the set of files that wants a hand; it is no finding of a report. */
export interface AuditNotice {
  readonly kind:
    | 'several-reports'
    | 'copies'
    | 'no-year'
    | 'other-year'
    | 'no-body'
    | 'unknown-parent'
    | 'older-store'
    | 'archive'
    | 'cut'
    | 'no-database'
    | 'expired-waiver'
    | 'unused-acceptance'
    | 'invalid-directive'
    | 'internal-error'
  readonly files: readonly string[]
  readonly texts: Bilingual
}

export interface PlacedReport {
  readonly head: Head
  readonly body: string
  /** Stands for its body and year; of several copies only one does. */
  readonly isCounted: boolean
}

export interface AuditBody extends SetBody {
  readonly district: string
  readonly isListed: boolean
  /** Names under which its reports were printed. */
  readonly printed: readonly string[]
}

export interface Grid {
  /** By body, year and file. */
  readonly reports: readonly PlacedReport[]
  readonly bodies: readonly AuditBody[]
  readonly notices: readonly AuditNotice[]
  /** Every year that a report was read for or that the list expects. */
  readonly years: readonly number[]
}

/** Bodies × years: which report stands where. */
export function gridOf(heads: readonly Head[], failures: readonly AuditFailure[], list: BodyList): Grid {
  const notices: AuditNotice[] = []
  const listed = new Map<string, ListedBody>(list.bodies.map((body) => [body.name, body]))
  const cells = cellsOf(heads, list, notices)
  for (const name of listed.keys()) if (!cells.has(name)) cells.set(name, new Map())
  const parents = parentsOf(list)
  const reports: PlacedReport[] = []
  const bodies: AuditBody[] = []
  for (const [name, years] of [...cells].sort(([a], [b]) => order(a, b))) {
    const files = placeReports(name, years, reports, notices)
    const parent = parents.get(name)
    if (parent !== undefined && !cells.has(parent)) notices.push(noParent(name, parent))
    bodies.push({
      ...bodyOf(name, listed.get(name), [...years.values()].flat(), files, list, failures),
      ...(parent === undefined ? {} : { parent }),
    })
  }
  const fullOf = fullDistricts(bodies.map(({ district }) => district))
  const years = bodies.flatMap((body) => [...Object.keys(body.files).map(Number), ...(body.years ?? [])])
  return {
    reports,
    bodies: bodies.map((body) => ({ ...body, district: fullOf(body.district) })),
    notices: notices.sort((a, b) => order(a.kind, b.kind) || order(a.files[0] ?? '', b.files[0] ?? '')),
    years: [...new Set(years)].sort((a, b) => a - b),
  }
}

type Years = Map<number | undefined, Head[]>

/** By body and year, and notes of what a report does not say itself. */
function cellsOf(heads: readonly Head[], list: BodyList, notices: AuditNotice[]): Map<string, Years> {
  const identify = identifier(list, heads)
  const cells = new Map<string, Years>()
  for (const head of heads) {
    const identity = identify(head)
    const years: Years = cells.get(identity.name) ?? new Map()
    years.set(head.year, [...(years.get(head.year) ?? []), head])
    cells.set(identity.name, years)
    if (identity.isFromFile) notices.push(noBody(head, identity.name))
    if (head.year === undefined) notices.push(noYear(head))
    else notices.push(...otherYear(head, head.year))
  }
  return cells
}

/** Places the reports of a body; the fullest of each year counts. Gives the file of each year. */
function placeReports(
  body: string,
  years: Years,
  reports: PlacedReport[],
  notices: AuditNotice[],
): Readonly<Record<number, string>> {
  const files: Record<number, string> = {}
  for (const [year, found] of [...years].sort(([a = 0], [b = 0]) => a - b)) {
    const [best, ...others] = found.toSorted(fullestFirst)
    if (!best) continue
    if (year !== undefined) files[year] = best.file
    if (year !== undefined && others.length > 0) notices.push(several(body, year, best, others))
    for (const head of found.toSorted((a, b) => order(a.file, b.file)))
      reports.push({ head, body, isCounted: head === best && year !== undefined })
  }
  return files
}

/** Who adds up whom, by the names that the list has for both. */
function parentsOf({ bodies }: BodyList): Map<string, string> {
  const names = new Map(bodies.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name] as const)))
  return new Map(
    bodies.flatMap(({ name, parent }) =>
      parent === undefined ? [] : [[name, names.get(parent) ?? parent] as const],
    ),
  )
}

function bodyOf(
  name: string,
  listed: ListedBody | undefined,
  heads: readonly Head[],
  files: Readonly<Record<number, string>>,
  list: BodyList,
  failures: readonly AuditFailure[],
): AuditBody {
  const kind = listed?.kind ?? heads.find((head) => head.kind)?.kind
  const years = listed ? (listed.years ?? list.years) : undefined
  return {
    name,
    district: listed?.district ?? districtOf(name),
    isListed: listed !== undefined,
    printed: [...new Set(heads.flatMap(({ body }) => (body === undefined ? [] : [plainName(body)])))].sort(),
    files,
    unreadYears: unreadYears(name, listed, heads, failures),
    ...(kind ? { kind } : {}),
    ...(years ? { years } : {}),
    ...(listed?.unitsComplete ? { unitsComplete: true } : {}),
  }
}

/** A file that could not be read may be this body's report where its path or folder says so. */
function unreadYears(
  name: string,
  listed: ListedBody | undefined,
  heads: readonly Head[],
  failures: readonly AuditFailure[],
): number[] {
  const names = [name, ...(listed?.aliases ?? []), ...(listed?.files ?? [])]
  const folders = new Set(heads.map(({ file }) => folderOf(file)))
  return failures.flatMap(({ file }) => {
    const isNamed =
      names.some((each) => file.includes(each)) || (folders.size === 1 && folders.has(folderOf(file)))
    return isNamed ? matchesIn(file, /20\d\d/g).map(([year]) => Number(year)) : []
  })
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1)

/** The list says that one body has both names, and neither is the other printed short. */
export function isRenamed(a: Pick<Head, 'body'>, b: Pick<Head, 'body'>): boolean {
  return a.body !== undefined && b.body !== undefined && !isSameName(a.body, b.body)
}
