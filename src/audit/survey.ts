import { lintSet, setRules, type SetCompared, type SetDiagnostic } from '../lint/set.js'
import type { LintSettings } from '../lint/settings.js'
import type { AcceptedDiagnostic } from '../model/acceptance.js'
import { countsOf } from '../model/counts.js'
import type { Diagnostic, InternalError, Locale, NotAssessed, Result } from '../model/diagnostic.js'
import type { Digest } from '../model/digest.js'
import { order } from '../model/sorted.js'
import type { Rule } from '../rule/rule.js'
import { comparison, NOTHING, type Beside } from './beside.js'
import type { AuditBody, Grid, PlacedReport } from './grid.js'
import { resultOf } from './resultOf.js'
import { similarTo } from './similar.js'
import type { Commented } from './store/entry.js'
import type { Store } from './store/store.js'

/** A report with everything that was said of it, alone and beside others. */
export interface AuditedReport extends PlacedReport {
  readonly owner: AuditBody
  readonly result: Result
  /** Lines of the table of figures. */
  readonly figures: string
}

interface Survey {
  readonly store: Store
  readonly grid: Grid
  readonly rules: readonly Rule[]
  readonly settingsOf: (file: string) => LintSettings
  readonly locale: Locale
  /** Takes out what comments in the file, waivers and the baseline accept. */
  readonly accept: (result: Result, commented: Commented | undefined) => Result
}

/** Of reports that do not exist. */
export interface Absent {
  readonly found: readonly SetDiagnostic[]
  readonly accepted: readonly (SetDiagnostic & { readonly diagnostic: AcceptedDiagnostic })[]
  readonly notAssessed: SetCompared['notAssessed']
  readonly internalErrors: SetCompared['internalErrors']
}

export interface Surveyed {
  /** One at a time, in the order of the grid: nothing but the last two digests of a body is held. */
  readonly reports: Iterable<AuditedReport>
  readonly absent: Absent
}

export function survey(plan: Survey): Surveyed {
  const { store, grid, rules, settingsOf, accept } = plan
  const keys = new Map(grid.reports.map(({ head }) => [head.file, head.key]))
  const digestOf = (file: string): Digest => store.digest(keys.get(file) ?? '')
  const general = settingsOf('')
  const set = lintSet({ bodies: grid.bodies, digestOf }, setRules(rules, general), general)
  const ofSet = groupByFile(set)
  const beside = comparison({ ...plan, digestOf, partners: partnersOf(grid) })
  return {
    reports: { [Symbol.iterator]: () => audited(plan, ofSet, beside) },
    absent: absentOf(set, accept),
  }
}

function* audited(
  { store, grid, accept }: Survey,
  ofSet: ReadonlyMap<string, readonly Diagnostic[]>,
  beside: ReturnType<typeof comparison>,
): Iterator<AuditedReport> {
  const owners = new Map(grid.bodies.map((body) => [body.name, body]))
  let last: Beside | undefined
  for (const placed of grid.reports) {
    const { head, body, isCounted } = placed
    const { result, digest, commented, figures } = store.entry(head.key)
    const isNext = last?.placed.body === body && last.placed.head.year === (head.year ?? 0) - 1
    const added = isCounted ? beside({ placed, digest }, isNext ? last : undefined) : NOTHING
    const diagnostics = [...added.diagnostics, ...(ofSet.get(head.file) ?? [])]
    const owner = owners.get(body)
    if (!owner) throw new Error(`No body ${body}`)
    const whole = extended(result, diagnostics, added.notAssessed, added.internalErrors)
    yield { ...placed, owner, figures, result: accept(whole, commented) }
    if (isCounted) last = { placed, digest }
  }
}

/** Without a report nothing but waivers and the baseline can accept a finding. */
function absentOf({ found, notAssessed, internalErrors }: SetCompared, accept: Survey['accept']): Absent {
  const absent = found.filter(({ file }) => file === undefined)
  const whole = resultOf(absent.map(({ diagnostic }) => diagnostic))
  const { diagnostics, accepted } = accept(whole, undefined)
  const open = new Set(diagnostics.map(({ fingerprint }) => fingerprint))
  const byMark = new Map(accepted.map((diagnostic) => [diagnostic.fingerprint, diagnostic]))
  return {
    found: absent.filter(({ diagnostic }) => open.has(diagnostic.fingerprint)),
    accepted: absent.flatMap(({ body, year, diagnostic: { fingerprint } }) => {
      const diagnostic = byMark.get(fingerprint)
      return diagnostic ? [{ body, year, diagnostic }] : []
    }),
    notAssessed,
    internalErrors,
  }
}

function groupByFile({ found }: SetCompared): Map<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>()
  for (const { file, diagnostic } of found)
    if (file !== undefined) groups.set(file, [...(groups.get(file) ?? []), diagnostic])
  return groups
}

/** By file: reports of other bodies, published before or listed earlier, that may share sentences. */
function partnersOf({ reports }: Grid): Map<string, string[]> {
  const counted = reports
    .filter(({ isCounted, head }) => isCounted && head.sketch !== '')
    .toSorted(
      (a, b) => (a.head.year ?? 0) - (b.head.year ?? 0) || order(a.head.dated ?? '', b.head.dated ?? ''),
    )
  const sketched = counted.map(({ head, body }) => ({ body, sketch: sketchIn(head.sketch) }))
  const fileAt = (at: number): string => counted[at]?.head.file ?? ''
  return new Map([...similarTo(sketched)].map(([at, others]) => [fileAt(at), others.map(fileAt)]))
}

function sketchIn(text: string): Uint32Array {
  const bytes = Buffer.from(text, 'base64')
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
}

/** The result of the report alone, with what the comparison added. */
export function extended(
  result: Result,
  diagnostics: readonly Diagnostic[],
  notAssessed: readonly NotAssessed[],
  internalErrors: readonly InternalError[] = [],
): Result {
  if (diagnostics.length + notAssessed.length + internalErrors.length === 0) return result
  const all = [...result.diagnostics, ...diagnostics].sort(
    (a, b) => a.range.start - b.range.start || order(a.ruleId, b.ruleId),
  )
  return {
    ...result,
    diagnostics: all,
    notAssessed: [...result.notAssessed, ...notAssessed],
    internalErrors: [...result.internalErrors, ...internalErrors],
    ...countsOf(all),
  }
}
