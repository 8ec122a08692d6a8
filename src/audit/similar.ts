import { BANDS, ROWS, WIDTH } from './sketch.js'

interface Sketched {
  readonly body: string
  readonly sketch: Uint32Array
}

/** A crowd of equal parts is compared with its first ones only: it would be quadratic otherwise. */
const MOST_PARTNERS = 3

/** For each report the earlier ones of other bodies whose parts may be alike, by index; most are none. */
export function similarTo(reports: readonly Sketched[]): Map<number, number[]> {
  const owners = Uint32Array.from(
    reports.flatMap(({ sketch }, at) => Array.from({ length: sketch.length / WIDTH }, () => at)),
  )
  const partners = new Map<number, Set<number>>()
  for (let band = 0; band < BANDS; band += 1) {
    const keys = bandKeys(reports, band, owners.length)
    let from = 0
    for (let at = 1; at <= keys.length; at += 1) {
      if (at < keys.length && bandOf(keys[at] ?? 0) === bandOf(keys[from] ?? 0)) continue
      if (at - from > 1) meet(keys.subarray(from, at), owners, reports, partners)
      from = at
    }
  }
  return new Map(
    [...partners]
      .map(([at, others]) => [at, [...others].sort((a, b) => a - b)] as const)
      .sort(([a], [b]) => a - b),
  )
}

/** Hash and number of a part in one number that sorts by the hash: 31 bits and 21 bits. */
const PARTS = 2 ** 21

function bandKeys(reports: readonly Sketched[], band: number, count: number): Float64Array {
  const keys = new Float64Array(count)
  let part = 0
  for (const { sketch } of reports)
    for (let start = 0; start < sketch.length; start += WIDTH) {
      let value = band
      for (let row = 0; row < ROWS; row += 1)
        value = Math.imul(value ^ (sketch[start + band * ROWS + row] ?? 0), 0x9e3779b1) ^ (value >>> 15)
      keys[part] = (value >>> 1) * PARTS + part
      part += 1
    }
  return keys.sort()
}

const bandOf = (key: number): number => Math.floor(key / PARTS)

function meet(
  keys: Float64Array,
  owners: Uint32Array,
  reports: readonly Sketched[],
  partners: Map<number, Set<number>>,
): void {
  const [first, ...rest] = [...new Set([...keys].map((key) => owners[key % PARTS] ?? 0))].sort(
    (a, b) => a - b,
  )
  if (first === undefined) return
  const heads = [first]
  for (const report of rest) {
    for (const head of heads) {
      if (reports[head]?.body === reports[report]?.body) continue
      const known = partners.get(report) ?? new Set()
      if (known.size < MOST_PARTNERS) partners.set(report, known.add(head))
    }
    if (heads.length < MOST_PARTNERS) heads.push(report)
  }
}
