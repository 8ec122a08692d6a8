import { isAbsolute, relative, sep } from 'node:path'
import ignore from 'ignore'

/** Tells whether a path matches patterns as in `.gitignore`, which are meant from a base directory. */
export function matcherOf(patterns: readonly string[], base: string): (path: string) => boolean {
  if (patterns.length === 0) return () => false
  const matcher = ignore().add([...patterns])
  return (path) => {
    const inside = relative(base, path).split(sep).join('/')
    const isOutside = inside === '' || inside.startsWith('../') || inside === '..' || isAbsolute(inside)
    return !isOutside && matcher.ignores(inside)
  }
}
