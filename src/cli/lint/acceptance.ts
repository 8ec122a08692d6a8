import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Baseline } from '../../accept/baseline.js'
import { ruleIdOf } from '../../config/ruleName.js'
import type { FileSettings } from '../../config/settings.js'
import type { Notice } from '../../model/acceptance.js'
import type { Locale, Result } from '../../model/diagnostic.js'
import type { Rule } from '../../rule/rule.js'
import type { Arguments } from '../arguments/arguments.js'
import type { Destination } from '../output/destinations.js'
import { failureOf } from '../failure.js'
import { displayName } from '../files/files.js'
import { finalPath } from '../files/finalPath.js'
import type { Io } from '../io.js'
import { UsageError } from '../usageError.js'

/** What the flags ask for. */
export interface AcceptancePlan {
  /** The baseline's file as it was given. */
  readonly file?: string
  readonly baseline?: Baseline
  readonly mode?: 'update' | 'prune'
  /** Whether a rule was run as a whole: what others would accept cannot be told. */
  readonly isOn: (ruleId: string) => boolean
  /** Whether rules that compare with last year's report were run. */
  readonly compares: boolean
}

export interface Settled {
  readonly results: readonly Result[]
  readonly notices: readonly Notice[]
  /** The baseline as it is to be written. */
  readonly update?: { readonly content: string; readonly sentence: string }
}

/** Reads the flags and the baseline, before any report: a baseline that cannot be used stops the run. */
export async function acceptancePlanOf(
  args: Arguments,
  destinations: readonly Destination[],
  { cwd }: Io,
): Promise<AcceptancePlan> {
  const file = args.value('baseline')
  const mode = modeOf(args)
  const isOn = isOnOf(args)
  const compares = args.value('previous') !== undefined
  if (file === undefined) {
    if (mode) throw noBaseline(mode)
    return { isOn, compares }
  }
  const place = finalPath(resolve(cwd, file))
  if (destinations.some((other) => other.file !== undefined && finalPath(resolve(cwd, other.file)) === place))
    throw shared(file)
  const baseline = await baselineIn(file, cwd, mode)
  return { file, baseline, ...(mode ? { mode } : {}), isOn, compares }
}

function modeOf(args: Arguments): AcceptancePlan['mode'] {
  if (!args.flag('update-baseline')) return args.flag('prune-baseline') ? 'prune' : undefined
  if (!args.flag('prune-baseline')) return 'update'
  throw new UsageError({
    zh: '--update-baseline 已经删去对不上的问题，不要与 --prune-baseline 一起使用',
    en: '--update-baseline removes what meets no finding anyway; use it without --prune-baseline',
  })
}

interface SettleInput {
  readonly plan: AcceptancePlan
  readonly settingsOf: (path: string) => Promise<FileSettings>
  readonly rules: readonly Rule[]
  readonly cwd: string
  readonly locale: Locale
}

/** Takes out what waivers, then the baseline accept; directives were asked with each report. */
export async function settle(results: readonly Result[], input: SettleInput): Promise<Settled> {
  const { plan, rules, cwd, locale } = input
  const scopes = new Map(rules.map(({ id, scope }) => [id, scope]))
  const ran = new Set<string | undefined>(plan.compares ? ['report', 'series'] : ['report'])
  const isOn = (ruleId: string): boolean => plan.isOn(ruleId) && ran.has(scopes.get(ruleId) ?? 'report')
  const waived = await waivedBy(results, { ...input, plan: { ...plan, isOn } })
  const { file, baseline, mode } = plan
  if (file === undefined || !baseline) return waived
  const { changedBaseline, compareWithBaseline, goneNotices } = await import('../../accept/baseline.js')
  const { nameOf, exists } = namesFor(file, cwd)
  const common = { results: waived.results, nameOf, isOn, locale, file }
  if (!mode) {
    const compared = compareWithBaseline({ ...common, baseline })
    const linted = new Set(results.map((result) => nameOf(result.file)))
    const gone = goneNotices({ baseline, locale, file }, (name) => !linted.has(name) && !exists(name))
    return { results: compared.results, notices: [...waived.notices, ...compared.notices, ...gone] }
  }
  const changed = changedBaseline({
    ...common,
    ...compareWithBaseline({ ...common, baseline }),
    baseline,
    mode,
    exists,
  })
  const compared = compareWithBaseline({ ...common, baseline: changed })
  const { writeBaseline } = await import('../../accept/baselineFile.js')
  return {
    results: compared.results,
    notices: waived.notices,
    update: { content: writeBaseline(changed), sentence: writtenText(file, changed, locale) },
  }
}

/** Reports are named in a baseline from its folder. */
export function namesFor(file: string, cwd: string) {
  const folder = dirname(resolve(cwd, file))
  return {
    nameOf: (name: string): string => displayName(resolve(cwd, name), folder),
    exists: (name: string): boolean => isThere(resolve(folder, name)),
  }
}

/** A file, or one within an archive that is there. */
function isThere(path: string): boolean {
  if (existsSync(path)) return true
  const folder = dirname(path)
  const within = statSync(folder, { throwIfNoEntry: false })
  return within ? within.isFile() : folder !== path && isThere(folder)
}

export function writtenText(file: string, { findings }: Baseline, locale: Locale): string {
  const count = [...findings.values()].reduce((sum, entries) => sum + entries.length, 0)
  return locale === 'zh'
    ? `基线 ${file} 已写入，共 ${count} 个问题`
    : `Baseline ${file} written: ${count} ${count === 1 ? 'finding' : 'findings'}`
}

async function waivedBy(
  results: readonly Result[],
  { plan, settingsOf, rules, cwd, locale }: SettleInput,
): Promise<Settled> {
  const paths = new Map<string, string>()
  for (const { file } of results) {
    const { resolved } = await settingsOf(resolve(cwd, file))
    if (resolved.waivers) paths.set(file, resolved.waivers.value)
  }
  if (paths.size === 0) return { results, notices: [] }
  const { loadWaivers } = await import('./loadWaivers.js')
  const { waiving } = await import('../../accept/waive.js')
  const lists = await loadWaivers(new Set(paths.values()), cwd, rules)
  const listOf = (file: string) => lists.get(paths.get(file) ?? '')
  const { accept, notices } = waiving({ listOf, today: today(), isOn: plan.isOn, locale })
  return { results: results.map(accept), notices: await notices() }
}

/** The day where the command runs, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date()
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

async function baselineIn(file: string, cwd: string, mode: AcceptancePlan['mode']): Promise<Baseline> {
  let text: string
  try {
    text = readFileSync(resolve(cwd, file), 'utf8')
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    if (isMissing && mode === 'update') return { findings: new Map() }
    throw unreadable(file, error, isMissing)
  }
  const { readBaseline } = await import('../../accept/baselineFile.js')
  return readBaseline(text, file)
}

function isOnOf(args: Arguments): (ruleId: string) => boolean {
  const listed = (flag: string): string[] => args.values(flag).flatMap((value) => value.split(','))
  const only = listed('only')
  const skip = listed('skip').map(ruleIdOf)
  return (ruleId) => (only.length === 0 || only.includes(ruleId)) && !skip.includes(ruleId)
}

function noBaseline(mode: 'update' | 'prune'): UsageError {
  return new UsageError({
    zh: `--${mode}-baseline 要与 --baseline 文件 一起使用`,
    en: `--${mode}-baseline needs --baseline FILE`,
  })
}

function shared(file: string): UsageError {
  return new UsageError({
    zh: `基线和输出写到同一个文件 ${file}`,
    en: `The baseline and an output are the same file ${file}`,
  })
}

function unreadable(file: string, error: unknown, isMissing: boolean): UsageError {
  if (isMissing) {
    return new UsageError({
      zh: `没有基线文件 ${file}，可用 --update-baseline 生成`,
      en: `No baseline ${file}; --update-baseline writes one`,
    })
  }
  return new UsageError({
    zh: `无法读取基线文件 ${file}：${failureOf(error, 'zh')}`,
    en: `Cannot read the baseline ${file}: ${failureOf(error, 'en')}`,
  })
}

/** Writes the baseline last: a run that could not write its findings changes nothing. */
export async function saveBaseline(
  { update }: Pick<Settled, 'update'>,
  { file }: AcceptancePlan,
  { cwd, stderr }: Pick<Io, 'cwd' | 'stderr'>,
): Promise<void> {
  if (!update || file === undefined) return
  const { writeFiles } = await import('../files/writeFiles.js')
  await writeFiles([{ file, content: update.content }], cwd)
  stderr.write(`${update.sentence}\n`)
}
