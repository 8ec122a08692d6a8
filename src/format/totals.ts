import type { Locale, Run, Severity } from '../model/diagnostic.js'
import { summaryOf } from './summary.js'
import { wordsOf } from './words.js'

/** The counts of a run in one line; `paint` colours what was found by the worst of it. */
export function totalsText(
  run: Run,
  locale: Locale,
  paint: (worst: Severity, text: string) => string = (_worst, text) => text,
): string {
  const { files, failed, errorCount, warningCount, infoCount, accepted, fixable, fixed = 0 } = summaryOf(run)
  const words = wordsOf(locale)
  const found = errorCount + warningCount + infoCount
  const worst = errorCount > 0 ? 'error' : warningCount > 0 ? 'warning' : 'info'
  const counts = words.counts(errorCount, warningCount, infoCount)
  const parts = [
    words.files(files),
    ...(failed > 0 ? [words.failed(failed)] : []),
    ...(found > 0 ? [paint(worst, counts)] : files > 0 ? [words.clean] : []),
    ...(fixed > 0 ? [words.fixed(fixed)] : []),
    ...(fixable > 0 ? [words.fixable(fixable)] : []),
    ...(accepted.directive + accepted.waiver + accepted.baseline > 0 ? [words.accepted(accepted)] : []),
  ]
  return parts.join(words.separator)
}
