import { withoutBlanks } from '../model/blanks.js'
import type { PartsClaim } from '../model/claim.js'

interface SumHint {
  readonly note: 'twice' | 'transposed' | 'without' | 'hundredfold' | 'myriad'
  /** The part to leave out, as printed. */
  readonly part?: string
}

/** Advice on a sum that does not fit, only where exactly one explanation is exact. */
export function hintFor({ whole, parts }: PartsClaim, text: string): SumHint | undefined {
  if (whole.low !== whole.high || parts.some(({ low, high }) => low !== high)) return undefined
  const sum = parts.reduce((total, part) => total + part.low, 0)
  if (sum === 2 * whole.value) return { note: 'twice' }
  if (sum === 100 * whole.value || whole.value === 100 * sum) return { note: 'hundredfold' }
  if (sum === 10000 * whole.value || whole.value === 10000 * sum) return { note: 'myriad' }
  if (isTransposed(String(sum), String(whole.value))) return { note: 'transposed' }
  const surplus = parts.filter(({ low }) => low === sum - whole.value)
  const [only] = surplus
  if (surplus.length !== 1 || !only) return undefined
  return { note: 'without', part: withoutBlanks(text.slice(only.name.start, only.figure.range.end)) }
}

/** Two neighbouring digits change places, the rest is equal. */
export function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false
  const at = [...a].findIndex((digit, index) => digit !== b[index])
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
