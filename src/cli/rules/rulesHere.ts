import { join } from 'node:path'
import { settingsFor } from '../../config/settings.js'
import type { Rule } from '../../rule/rule.js'
import { displayName } from '../files/files.js'

/** The rules of the package and those that the configuration of the working directory brings. */
export async function rulesHere(rules: readonly Rule[], cwd: string): Promise<readonly Rule[]> {
  const show = (path: string): string => displayName(path, cwd)
  const settingsOf = settingsFor({ rules, cwd, layers: [], only: [], skip: [], show })
  return (await settingsOf(join(cwd, 'report.txt'))).rules
}
