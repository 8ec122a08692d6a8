import type { Form } from '../../model/form.js'
import type { Report } from '../../model/report.js'
import { cellOf, type TableCell } from '../../model/table.js'
import type { Finding, NotAssessable, RuleContext } from '../rule.js'
import type { Declared } from './declaration.js'

/** A figure of a table as a share of another, held against the bounds that were declared. */
export function* checkRatio(
  { report }: RuleContext,
  { part, whole, least = -Infinity, most = Infinity }: Declared<'ratio'>,
): Iterable<Finding<'out-of-bounds'> | NotAssessable> {
  const [first, second] = [part, whole].map((path) => ({ path, cell: figureAt(report, path) }))
  const unread = [first, second].find((figure) => figure?.cell?.value === undefined)
  if (unread) {
    yield { notAssessed: 'no-figure', data: { path: unread.path } }
    return
  }
  if (!first?.cell || !second?.cell) return
  const { value: over = 0 } = first.cell
  const { value: under = 0 } = second.cell
  // Nothing of nothing is no share.
  if (under === 0) return
  const ratio = over / under
  if (ratio >= least && ratio <= most) return
  yield {
    message: 'out-of-bounds',
    range: first.cell.range,
    data: { part: over, whole: under, ratio: percent(ratio), least: percent(least), most: percent(most) },
    related: [{ note: 'whole', range: second.cell.range, data: { whole: under } }],
  }
}

function figureAt(report: Report, path: string): TableCell | undefined {
  const [name = '', row = '', column = ''] = path.split('/')
  const table = report.tables.find(({ form }) => form && namesOf(form).includes(name))
  return table && cellOf(table, row, column)
}

/** `requests` is the table of any year, `requests-2021` that of one form. */
export function namesOf({ id }: Form): readonly string[] {
  return [id, id.replace(/-\d{4}$/, '')]
}

function percent(ratio: number): string {
  return Number.isFinite(ratio) ? `${Number((100 * ratio).toFixed(1))}%` : '—'
}
