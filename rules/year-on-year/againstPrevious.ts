import { withoutBlanks } from '../../src/model/blanks.js'
import type { Change, Digest, DigestFigure, Spot } from '../../src/model/digest.js'
import type { SeriesContext } from '../../src/rule/rule.js'
import { isTable, numberAt, tableOf, type PlacedCell } from '../../src/rule/series/tables.js'
import { changeLabels } from './changeLabels.js'

interface Base {
  readonly value: number
  readonly spot: Spot
}

/** What the text says of growth, against the figures of last year's own report. */
export function* againstPrevious({ report, previous, relation }: SeriesContext) {
  if (relation !== 'year-before') return
  if (report.changes.length > 0 && isCountedAnew(report)) {
    yield { notAssessed: 'counted-anew' as const }
    return
  }
  let unmatched = 0
  for (const change of report.changes) {
    const bases = basesOf(change, report, previous)
    const [likeliest] = bases
    if (!likeliest) unmatched += 1
    else if (!bases.some((base) => fits(change, base.value)))
      yield {
        message: isAgainst(change, likeliest.value) ? ('direction' as const) : ('growth' as const),
        spot: change.spot,
        data: {
          base: withoutBlanks(likeliest.spot.quote),
          now: withoutBlanks(change.now.spot.quote),
          printed: change.printed,
          ...changeLabels({ now: change.now.value, base: likeliest.value, decimals: change.decimals }),
          partZh: `（对照 ${previous.file}）`,
          partEn: ` (compared with ${previous.file})`,
        },
        related: [
          { note: 'now' as const, spot: change.now.spot, in: 'report' as const },
          { note: 'previous' as const, spot: likeliest.spot, in: 'previous' as const },
        ],
      }
  }
  if (unmatched > 0) yield { notAssessed: 'no-base' as const, data: { unmatched } }
}

const COUNTED_ANEW = /口径|可比|更正|订正|勘误|重新(?:统计|核)|核[实减增]|[漏误错多少][报统计登录填列]/

/** 上年数据已按新口径调整: what last year's report prints is no longer the base. */
function isCountedAnew({ remarks }: Digest): boolean {
  return remarks.some(({ words }) => /同比|上一?年|去年/.test(words) && COUNTED_ANEW.test(words))
}

/** Likeliest first: the figure that last year's text calls by the same words, then the table's. */
function basesOf(change: Change, report: Digest, previous: Digest): Base[] {
  const { now } = change
  const named = previous.figures.filter((figure) => isSameMeasure(figure, now, previous))
  const values = new Set(named.map(({ value }) => value))
  // Two different figures of one name: which one is meant is not known.
  const [only] = values.size === 1 ? named : []
  if (values.size > 1) return []
  const counted = countedAs(now, report, previous)
  if (!only && !counted.isSame) return []
  return [...(only ? [{ value: only.value, spot: only.spot }] : []), ...counted.bases]
}

function isSameMeasure(figure: DigestFigure, now: DigestFigure, previous: Digest): boolean {
  if (figure.label !== now.label || figure.unit !== now.unit || figure.period !== 'year') return false
  return figure.year === undefined || figure.year === previous.year
}

/** 收到申请: the row of new requests, with those carried in, or all that were settled. */
function countedAs(
  { measure, value }: DigestFigure,
  report: Digest,
  previous: Digest,
): { readonly bases: readonly Base[]; readonly isSame: boolean } {
  const none = { bases: [], isSame: false }
  if (measure !== 'received' && measure !== 'handled') return none
  const now = requestsOf(report)
  const before = requestsOf(previous)
  if (!now || !before) return none
  const [received, carriedIn, settled] = before
  const bases = [received, settled].map(({ value: base, cell }) => ({ value: base, spot: cell.spot }))
  const both = { value: received.value + carriedIn.value, spot: received.cell.spot }
  return { bases: [...bases, both], isSame: value === (measure === 'received' ? now[0].value : now[2].value) }
}

function requestsOf(digest: Digest): readonly [PlacedCell, PlacedCell, PlacedCell] | undefined {
  const table = tableOf(digest, 'requests')
  if (!isTable(table)) return undefined
  const received = numberAt(table, 'received.total')
  const carriedIn = numberAt(table, 'carriedIn.total')
  const settled = numberAt(table, 'settled.total')
  return received && carriedIn && settled && [received, carriedIn, settled]
}

function fits({ now, kind, direction, low, high }: Change, base: number): boolean {
  const sign = direction === 'up' ? 1 : -1
  const difference = sign * (now.value - base)
  const change = kind === 'rate' ? (100 * difference) / base : difference
  if (kind === 'rate' && base === 0) return true
  return low - TOLERANCE <= change && change <= high + TOLERANCE
}

const TOLERANCE = 1e-9

function isAgainst({ now, direction }: Change, base: number): boolean {
  return direction === 'up' ? now.value < base : now.value > base
}
