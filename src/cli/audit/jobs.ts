import { resolve, sep } from 'node:path'
import type { AuditFailure } from '../../audit/grid.js'
import type { FileSettings } from '../../config/settings.js'
import type { Locale } from '../../model/diagnostic.js'
import { onceEach } from '../../model/once.js'
import { displayName, findSources, type Found } from '../files/files.js'
import { ignorePatterns } from '../files/ignorePatterns.js'
import { inForceOf, type InForce } from '../lint/lintSource.js'
import type { Invocation } from '../run.js'
import { hashOf } from './hashOf.js'
import type { AuditJob } from './readFiles.js'

/** Every report with what is in force for it, and what else the settings say. */
export async function jobsOf(
  { sources }: Found,
  settingsOf: (path: string) => Promise<FileSettings>,
  { cwd, locale }: { readonly cwd: string; readonly locale: Locale },
) {
  const problems = new Map<string, AuditFailure>()
  const inForceFor = onceEach(
    (settings: FileSettings) => marked(inForceOf(settings, locale)),
    ({ resolved }) => resolved,
  )
  const jobs: AuditJob[] = []
  const waiverPaths = new Map<string, string>()
  for (const source of sources) {
    const settings = await settingsOf(resolve(cwd, source.path ?? source.name))
    if (settings.isIgnored) continue
    for (const texts of settings.extras?.problems ?? []) {
      const failure = { file: displayName(settings.configFile ?? '', cwd), message: texts[locale] }
      problems.set(`${failure.file}\n${failure.message}`, failure)
    }
    jobs.push({ source, ...inForceFor(settings) })
    if (settings.resolved.waivers) waiverPaths.set(source.name, settings.resolved.waivers.value)
  }
  const here = await settingsOf(resolve(cwd, 'report.txt'))
  const general = inForceFor(here).inForce
  if (here.resolved.waivers) waiverPaths.set('', here.resolved.waivers.value)
  return {
    jobs,
    general,
    waiverPaths,
    inForces: [...new Set([...jobs.map(({ inForce }) => inForce), general])],
    /** Plugins that could not be used, told once for each configuration. */
    problems: [...problems.values()],
  }
}

/** Only the settings that change what is found stand in the names of entries. */
function marked(inForce: InForce): Pick<AuditJob, 'inForce' | 'mark'> {
  const { settings, regime, limits, extras } = inForce
  return { inForce, mark: hashOf([settings, regime, limits, extras]) }
}

/** The folder of results is no place to look for reports. */
export async function findAll({ io, args }: Invocation, out: string): Promise<Found> {
  const isIgnored = await ignorePatterns(args.values('ignore-pattern'), io.cwd)
  const isOwn = (path: string): boolean => path === out || path.startsWith(out + sep)
  return findSources(args.operands, {
    cwd: io.cwd,
    stdinName: '<stdin>',
    opensArchives: true,
    isIgnored: (path) => isOwn(path) || isIgnored(path),
  })
}
