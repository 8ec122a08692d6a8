import { rules } from '../../rules/index.js'
import type { Bilingual } from '../model/regime.js'
import { onceEach } from '../model/once.js'
import { messageOf } from '../model/thrown.js'
import type { InForce } from './lint/lintSource.js'

/** What every thread is given once: a copy for each task would cost more than some reports. */
export type SharedSettings = readonly Omit<InForce, 'rules'>[]

/** A rule is code, which does not travel between threads: each has its own. */
export function withoutRules({ rules: _rules, ...settings }: InForce): SharedSettings[number] {
  return settings
}

/** What is in force for a task, by its place among the shared settings. Plugins are loaded once. */
export function inForceFrom(shared: SharedSettings): (at: number) => Promise<InForce> {
  return onceEach((at) => withRules(shared[at]))
}

async function withRules(settings: SharedSettings[number] | undefined): Promise<InForce> {
  if (!settings) throw new Error('Settings unknown to this thread')
  if (!settings.extras) return { ...settings, rules }
  const { rulesFrom } = await import('../config/plugins/extras.js')
  return { ...settings, rules: await rulesFrom(rules, settings.extras) }
}

/** What was thrown, by shape: a copy of an error between threads keeps its message alone. */
export interface Thrown {
  readonly message: string
  readonly code?: string
  readonly texts?: Bilingual
}

export function thrownOf(error: unknown): Thrown {
  const { code, texts } = (error ?? {}) as Partial<Thrown>
  return { message: messageOf(error), ...(code ? { code } : {}), ...(texts ? { texts } : {}) }
}

/** Of a thread that serves one file at a time: the file it had is the one that ended it. */
export function diedTexts(error: unknown): Bilingual {
  return {
    zh: `检查这个文件的线程意外终止，没有得出结果（${messageOf(error)}）`,
    en: `The worker that was linting this file died before it had a result (${messageOf(error)})`,
  }
}
