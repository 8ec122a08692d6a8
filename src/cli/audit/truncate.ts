/** The end of a path says more than its beginning. */
export function truncate(path: string, width: number): string {
  return path.length <= width ? path : `…${path.slice(1 - width)}`
}
