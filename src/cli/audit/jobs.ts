import { resolve, sep } from 'node:path'
import type { AuditFailure } from '../../audit/grid.js'
import { lintSettingsOf, type Resolved } from '../../config/resolve.js'
import type { FileSettings } from '../../config/settings.js'
import type { Locale } from '../../model/diagnostic.js'
import { displayName, findSources, type Found } from '../files/files.js'
import { ignorePatterns } from '../files/ignorePatterns.js'
import type { InForce } from '../lint/lintSource.js'
import type { Invocation } from '../run.js'
import { hashOf } from './hashOf.js'
import type { AuditJob } from './readFiles.js'

/** Only the settings that change what is found stand in the names of entries. */
export async function jobsOf(
  { sources }: Found,
  settingsOf: (path: string) => Promise<FileSettings>,
  { cwd, locale }: { readonly cwd: string; readonly locale: Locale },
) {
  const problems = new Map<string, AuditFailure>()
  const known = new Map<Resolved, { readonly inForce: InForce; readonly mark: string }>()
  const of = ({ resolved, rules: inUse, extras }: FileSettings) => {
    const made = known.get(resolved)
    if (made) return made
    const inForce: InForce = {
      rules: inUse,
      settings: lintSettingsOf(resolved, resolved.locale?.value ?? locale),
      ...(resolved.regime ? { regime: resolved.regime.value } : {}),
      ...(resolved.limits ? { limits: resolved.limits.value } : {}),
      ...(extras
        ? { extras: { plugins: extras.plugins.map(({ path }) => path), declared: extras.declared } }
        : {}),
    }
    const fresh = {
      inForce,
      mark: hashOf([inForce.settings, inForce.regime, inForce.limits, inForce.extras]),
    }
    known.set(resolved, fresh)
    return fresh
  }
  const jobs: AuditJob[] = []
  const waiverPaths = new Map<string, string>()
  for (const source of sources) {
    const settings = await settingsOf(resolve(cwd, source.path ?? source.name))
    if (settings.isIgnored) continue
    for (const texts of settings.extras?.problems ?? []) {
      const failure = { file: displayName(settings.configFile ?? '', cwd), message: texts[locale] }
      problems.set(`${failure.file}\n${failure.message}`, failure)
    }
    jobs.push({ source, ...of(settings) })
    if (settings.resolved.waivers) waiverPaths.set(source.name, settings.resolved.waivers.value)
  }
  const here = await settingsOf(resolve(cwd, 'report.txt'))
  const general = of(here).inForce
  if (here.resolved.waivers) waiverPaths.set('', here.resolved.waivers.value)
  return {
    jobs,
    general,
    waiverPaths,
    inForces: [...known.values()].map(({ inForce }) => inForce),
    /** Plugins that could not be used, told once for each configuration. */
    problems: [...problems.values()],
  }
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
