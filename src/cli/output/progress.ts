import type { Locale } from '../../model/diagnostic.js'
import type { Io } from '../io.js'

interface Progress {
  readonly step: () => void
  readonly end: () => void
}

const EVERY_MS = 100
const CLEAR = '\r\u001b[K'

/** How far a long run has come, on one line of a terminal; gone when the run ends. */
export function progressOf(total: number, { stderr }: Pick<Io, 'stderr'>, locale: Locale): Progress {
  let done = 0
  let shownAt = Date.now()
  let isShown = false
  return {
    step() {
      done += 1
      const now = Date.now()
      if (stderr.isTTY !== true || now - shownAt < EVERY_MS) return
      shownAt = now
      isShown = true
      stderr.write(`${CLEAR}${locale === 'zh' ? `已检查 ${done}/${total}` : `${done}/${total} checked`}`)
    },
    end() {
      if (isShown) stderr.write(CLEAR)
    },
  }
}
