/** Milliseconds that pass until the action is done. */
export async function wallTime(action) {
  const start = performance.now()
  await action()
  return performance.now() - start
}

/** Milliseconds of processor time for one run, after as many to warm up. */
export function processorTime(run, rounds) {
  for (let round = 0; round < rounds; round += 1) run()
  const before = process.cpuUsage().user
  for (let round = 0; round < rounds; round += 1) run()
  return (process.cpuUsage().user - before) / rounds / 1000
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}
