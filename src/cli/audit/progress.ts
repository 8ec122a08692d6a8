import type { Locale } from '../../model/diagnostic.js'
import type { Io } from '../io.js'
import { truncate } from './truncate.js'

export interface AuditProgress {
  readonly step: (file: string) => void
  readonly end: () => void
}

const EVERY_MS = 100
/** Where nobody watches a terminal, a line now and then. */
const PLAIN_EVERY_MS = 10_000
const CLEAR = '\r\u001b[K'

/** How far a long run has come, how fast, how long still, and where it is. */
export function auditProgress(total: number, { stderr }: Pick<Io, 'stderr'>, locale: Locale): AuditProgress {
  const begun = performance.now()
  const isTerminal = stderr.isTTY === true
  let shownAt = begun
  let done = 0
  let isShown = false
  return {
    step(file) {
      done += 1
      const now = performance.now()
      if (now - shownAt < (isTerminal ? EVERY_MS : PLAIN_EVERY_MS)) return
      shownAt = now
      isShown = true
      const rate = (1000 * done) / (now - begun)
      const line = WORDS[locale](done, total, Math.round(rate), Math.round((total - done) / rate))
      stderr.write(isTerminal ? `${CLEAR}${line}${truncate(file, 40)}` : `${line}${file}\n`)
    },
    end() {
      if (isShown && isTerminal) stderr.write(CLEAR)
    },
  }
}

const WORDS = {
  zh: (done: number, total: number, rate: number, left: number) =>
    `已检查 ${done}/${total}，每秒 ${rate} 份，约剩 ${left} 秒  `,
  en: (done: number, total: number, rate: number, left: number) =>
    `${done}/${total} checked, ${rate} a second, about ${left} s left  `,
}
