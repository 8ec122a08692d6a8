import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rules } from '../../../rules/index.js'
import { isId } from '../../config/ruleName.js'
import type { ExitCode } from '../io.js'
import type { Invocation } from '../run.js'
import { starterRule, written } from './starterRule.js'
import { UsageError } from '../usageError.js'

/** `disclosure-lint init rule ID`: a rule, its page and its test in `rules/ID`; never over existing files. */
export async function initRule(id: string, { io, locale }: Invocation): Promise<ExitCode> {
  const folder = `rules/${id}`
  refuse(id, folder, existsSync(join(io.cwd, folder)))
  await mkdir(join(io.cwd, folder), { recursive: true })
  for (const [name, content] of Object.entries(starterRule(id)))
    await writeFile(join(io.cwd, folder, name), content, { flag: 'wx' })
  io.stderr.write(written[locale](folder))
  return 0
}

function refuse(id: string, folder: string, isThere: boolean): void {
  if (!isId(id)) {
    throw new UsageError({
      zh: `规则名“${id}”应由小写字母、数字和连字符组成，例如 hotline-stated`,
      en: `The rule “${id}” must consist of small letters, digits and hyphens, such as hotline-stated`,
    })
  }
  if (rules.some((rule) => rule.id === id)) {
    throw new UsageError({
      zh: `本工具已有规则 ${id}`,
      en: `This tool has a rule ${id} already`,
    })
  }
  if (isThere) {
    throw new UsageError({
      zh: `已有文件夹 ${folder}，没有改动`,
      en: `There is a folder ${folder} already; nothing was written`,
    })
  }
}
