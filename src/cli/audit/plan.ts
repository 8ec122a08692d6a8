import { resolve, sep } from 'node:path'
import { rules } from '../../../rules/index.js'
import type { AuditFailure } from '../../audit/grid.js'
import { settingsFor, type FileSettings } from '../../config/settings.js'
import type { LintSettings } from '../../lint/settings.js'
import { onceEach } from '../../model/once.js'
import { settingsSourceOf } from '../arguments/flagSettings.js'
import { displayName, findSources, type Found } from '../files/files.js'
import { ignorePatterns } from '../files/ignorePatterns.js'
import { inForceOf, type InForce } from '../lint/lintSource.js'
import type { Invocation } from '../run.js'
import { hashOf } from './hashOf.js'
import type { AuditJob } from './readFiles.js'

/** What there is to audit, and what its settings say. */
export interface AuditPlan {
  readonly found: Found
  readonly jobs: readonly AuditJob[]
  /** In force where no file is meant. */
  readonly general: InForce
  readonly settingsOf: (file: string) => LintSettings
  /** By the file that they are for; those without a file are for what is missing. */
  readonly waiverPaths: ReadonlyMap<string, string>
  /** Plugins that could not be used, told once for each configuration. */
  readonly problems: readonly AuditFailure[]
}

/** Every report with what is in force for it. */
export async function auditPlanOf({ io, args, locale }: Invocation, out: string): Promise<AuditPlan> {
  const { cwd } = io
  const fileSettings = settingsFor(await settingsSourceOf(args, rules, cwd))
  const found = await findAll({ io, args, locale }, out)
  const problems = new Map<string, AuditFailure>()
  const inForceFor = onceEach(
    (settings: FileSettings) => marked(inForceOf(settings, locale)),
    ({ resolved }) => resolved,
  )
  const jobs: AuditJob[] = []
  const waiverPaths = new Map<string, string>()
  for (const source of found.sources) {
    const settings = await fileSettings(resolve(cwd, source.path ?? source.name))
    if (settings.isIgnored) continue
    for (const texts of settings.extras?.problems ?? []) {
      const failure = { file: displayName(settings.configFile ?? '', cwd), message: texts[locale] }
      problems.set(`${failure.file}\n${failure.message}`, failure)
    }
    jobs.push({ source, ...inForceFor(settings) })
    if (settings.resolved.waivers) waiverPaths.set(source.name, settings.resolved.waivers.value)
  }
  const here = await fileSettings(resolve(cwd, 'report.txt'))
  const general = inForceFor(here).inForce
  if (here.resolved.waivers) waiverPaths.set('', here.resolved.waivers.value)
  const byFile = new Map(jobs.map(({ source, inForce }) => [source.name, inForce.settings]))
  const settingsOf = (file: string): LintSettings => byFile.get(file) ?? general.settings
  return { found, jobs, general, settingsOf, waiverPaths, problems: [...problems.values()] }
}

/** Only the settings that change what is found stand in the names of entries. */
function marked(inForce: InForce): Pick<AuditJob, 'inForce' | 'mark'> {
  const { settings, regime, limits, extras } = inForce
  return { inForce, mark: hashOf([settings, regime, limits, extras]) }
}

/** The folder of results is no place to look for reports. */
async function findAll({ io, args }: Invocation, out: string): Promise<Found> {
  const isIgnored = await ignorePatterns(args.values('ignore-pattern'), io.cwd)
  const isOwn = (path: string): boolean => path === out || path.startsWith(out + sep)
  return findSources(args.operands, {
    cwd: io.cwd,
    stdinName: '<stdin>',
    opensArchives: true,
    isIgnored: (path) => isOwn(path) || isIgnored(path),
  })
}
