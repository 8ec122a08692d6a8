import type { Unit } from '../../model/figure.js'

/** 份, 件 and 条 are used for one another; other units stand for themselves. */
export function comparable(a: Unit | undefined, b: Unit | undefined): boolean {
  if (!a || !b || a.family === 'kind') return false
  if (a.text === b.text) return true
  if (a.family !== b.family) return false
  return a.family === 'record' || a.family === 'event' || a.family === 'person'
}
