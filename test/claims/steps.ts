/** What an operation costs: one step for each character or member it may look at. */
type Cost = (self: { readonly length: number }, result: unknown) => number

const one: Cost = () => 1
const whole: Cost = (self) => self.length
const made: Cost = (_self, result) => (result as { length?: number } | undefined)?.length ?? 1

const STRING: Readonly<Record<string, Cost>> = {
  charCodeAt: one,
  startsWith: one,
  endsWith: one,
  trim: whole,
  includes: whole,
  slice: one,
  split: whole,
  replace: whole,
  match: whole,
}
const ARRAY: Readonly<Record<string, Cost>> = {
  ...Object.fromEntries(
    [
      'filter',
      'map',
      'flatMap',
      'some',
      'every',
      'find',
      'findLast',
      'findIndex',
      'indexOf',
      'includes',
      'forEach',
    ].map((name) => [name, whole]),
  ),
  ...{ reduce: whole, sort: whole, slice: made, concat: made, reverse: whole, push: one },
}

/**
 * Counts what string and array methods look at while something runs: a measure of work that does not depend on the
 * machine. Work done without any of these methods is not seen, so it bounds growth, not time.
 */
export function countSteps(run: () => void): number {
  let steps = 0
  const restore: (() => void)[] = []
  const watch = (prototype: object, costs: Readonly<Record<string, Cost>>): void => {
    for (const [name, cost] of Object.entries(costs)) {
      const target = prototype as Record<string, (...values: unknown[]) => unknown>
      const original = target[name]
      if (!original) continue
      target[name] = function (this: { readonly length: number }, ...values: unknown[]): unknown {
        const result = original.apply(this, values)
        steps += cost(this, result)
        return result
      }
      restore.push(() => (target[name] = original))
    }
  }
  watch(String.prototype, STRING)
  watch(Array.prototype, ARRAY)
  try {
    run()
  } finally {
    for (const undo of restore) undo()
  }
  return steps
}
