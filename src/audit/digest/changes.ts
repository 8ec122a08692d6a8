import type { Change, DigestFigure } from '../../model/digest.js'
import type { Figure } from '../../model/figure.js'
import type { Report } from '../../model/report.js'
import type { Spotter } from './digest.js'

/** 同比增长, 较上年增加, 与上年相比下降: nothing else stands between the figure and its change. */
const CHANGE =
  /^[,、(]?(?:同比|(?:较|比)(?:上|去)年(?:度|同期)?|与(?:上|去)年(?:度|同期)?相比)[,]?(增长|增加|上升|提高|下降|减少|降低)了?$/
const RISE = /^(?:增长|增加|上升|提高)$/

/** Changes whose base the text does not give: last year's report has it. */
export function changesIn(
  report: Report,
  figures: ReadonlyMap<Figure, DigestFigure>,
  spotOf: Spotter,
): Change[] {
  const judged = new Set(
    report.claims.flatMap((claim) => (claim.kind === 'growth' ? [claim.rate, claim.difference] : [])),
  )
  return report.figures.flatMap((figure, at): Change[] => {
    const before = report.figures[at - 1]
    const now = before && figures.get(before)
    if (!now || judged.has(figure) || figure.approximation || now.period !== 'year') return []
    const words = report.folded.slice(before.range.end, figure.range.start).replace(/\s+/g, '')
    const [, verb = ''] = CHANGE.exec(words) ?? []
    const kind =
      figure.unit?.family === 'percent' ? 'rate' : figure.unit?.text === now.unit ? 'difference' : undefined
    if (verb === '' || !kind || !isAlone(report, at - 1)) return []
    const range = { start: before.range.end, end: figure.range.end }
    return [
      {
        now,
        kind,
        direction: RISE.test(verb) ? 'up' : 'down',
        ...spanOf(figure),
        decimals: figure.decimals,
        printed: report.text.slice(range.start, range.end).replace(/\s+|^[，,、（(]/g, ''),
        spot: spotOf({ start: before.range.start, end: figure.range.end }),
      },
    ]
  })
}

/** 公开120条，其中网站100条，同比增长20%: whether all grew or the part is not said. */
function isAlone({ figures, folded }: Report, at: number): boolean {
  const now = figures[at]
  const before = figures[at - 1]
  if (!now || !before) return true
  const isSameSentence = !/[。;!?\n]/.test(folded.slice(before.range.end, now.range.start))
  return !isSameSentence || before.unit?.family !== now.unit?.family
}

/** Printed with k decimals: rounded or cut there. A count is exact. */
function spanOf({ value, decimals, unit, low, high }: Figure): { low: number; high: number } {
  if (unit?.family !== 'percent') return { low, high }
  const step = 10 ** -decimals
  return { low: value - step / 2, high: value + step }
}
