import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isPlace, PLACES } from '../../config/places.js'
import type { ExitCode } from '../io.js'
import type { Invocation } from '../run.js'
import { STARTER } from './starterConfig.js'
import { UsageError } from '../usageError.js'

const FILE = '.disclosure-lintrc.yaml'

/** `disclosure-lint init`, `disclosure-lint init rule ID`. */
export async function initCommand(invocation: Invocation): Promise<ExitCode> {
  const [what, id] = invocation.args.operands
  if (what === undefined) return initConfig(invocation)
  if (what === 'rule' && id !== undefined) return (await import('./initRule.js')).initRule(id, invocation)
  throw new UsageError({
    zh: '可以写 disclosure-lint init（新建配置）或 disclosure-lint init rule 规则名（新建规则）',
    en: 'Write disclosure-lint init for a configuration or disclosure-lint init rule ID for a rule',
  })
}

/** A commented configuration; never over or beside an existing one. */
async function initConfig({ io, locale }: Invocation): Promise<ExitCode> {
  const present = PLACES.find((place) => isPlace(join(io.cwd, place)))
  if (present !== undefined) {
    throw new UsageError({
      zh: `已有配置文件 ${present}，没有改动`,
      en: `There is a configuration already, ${present}; nothing was written`,
    })
  }
  await writeFile(join(io.cwd, FILE), STARTER[locale], { flag: 'wx' })
  io.stderr.write(locale === 'zh' ? `已新建 ${FILE}\n` : `Wrote ${FILE}\n`)
  return 0
}
