/** Tells the milliseconds of processor time since it was started: other work on the machine does not count. */
export function stopwatch(): () => number {
  const before = process.cpuUsage()
  return () => process.cpuUsage(before).user / 1000
}
