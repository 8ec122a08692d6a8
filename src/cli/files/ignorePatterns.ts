/** What `--ignore-pattern` leaves out; the reader of patterns is loaded only when there are some. */
export async function ignorePatterns(
  patterns: readonly string[],
  cwd: string,
): Promise<(path: string) => boolean> {
  if (patterns.length === 0) return () => false
  const { matcherOf } = await import('../../config/patterns.js')
  return matcherOf(patterns, cwd)
}
