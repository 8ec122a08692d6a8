import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { readWaivers } from '../../accept/readWaivers.js'
import type { WaiverList } from '../../accept/waive.js'
import { matcherOf } from '../../config/patterns.js'
import type { Rule } from '../../rule/rule.js'
import { failureOf } from '../failure.js'
import { displayName } from '../files/files.js'
import { walk } from '../files/walk.js'
import { UsageError } from '../usageError.js'

/** Waivers by the path of their file. Patterns are meant from its folder. */
export async function loadWaivers(
  paths: ReadonlySet<string>,
  cwd: string,
  rules: readonly Rule[],
): Promise<ReadonlyMap<string, WaiverList>> {
  const lists = new Map<string, WaiverList>()
  for (const path of paths) lists.set(path, await load(path, cwd, rules))
  return lists
}

async function load(path: string, cwd: string, rules: readonly Rule[]): Promise<WaiverList> {
  const name = displayName(path, cwd)
  const waivers = await readWaivers(await textOf(path, name), name, rules)
  const matchers = new Map(
    waivers.map((waiver) => [waiver, waiver.files ? matcherOf(waiver.files, dirname(path)) : undefined]),
  )
  let present: Promise<readonly string[]> | undefined
  return {
    name,
    waivers,
    concerns: (waiver, file) => matchers.get(waiver)?.(resolve(cwd, file)) ?? true,
    async isAnywhere(waiver) {
      const matches = matchers.get(waiver)
      // What an archive holds is not looked for.
      if (!matches || waiver.files?.some((pattern) => pattern.includes('.zip/'))) return true
      present ??= walk(dirname(path), never, () => undefined)
      return (await present).some(matches)
    },
  }
}

const never = (): boolean => false

async function textOf(path: string, name: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new UsageError({
      zh: `无法读取豁免文件 ${name}：${failureOf(error, 'zh')}`,
      en: `Cannot read the waivers ${name}: ${failureOf(error, 'en')}`,
    })
  }
}
