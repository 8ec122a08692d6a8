import type { Table } from '../../src/model/table.js'
import { named, type Named } from '../../src/rule/named.js'
import type { Finding, RelatedFinding } from '../../src/rule/rule.js'
import {
  chiefTerm,
  emptyTerms,
  equationsOf,
  holds,
  type CellPlace,
  type Equation,
} from '../../src/rule/tables/equations.js'
import type { Analysis, Fault } from '../../src/rule/tables/faults.js'
import type { MissingFigure } from '../../src/rule/tables/missingFigures.js'
import { cellName, cellPlace, linePlace } from '../../src/rule/tables/place.js'
import { balanceData, sumData } from '../../src/rule/tables/words.js'

type SumMessage =
  | 'sum'
  | 'cell'
  | 'cell-with-blank'
  | 'cells'
  | 'order'
  | 'shifted'
  | 'exceeds'
  | 'unverified'
  | 'total-missing'
  | 'part-missing'
  | 'with-blank'
type SumNote = 'equation' | 'balance' | 'expected-cell' | 'blank-cell' | 'unread'
type SumFinding = Finding<SumMessage, SumNote>
type Related = RelatedFinding<SumNote>

/** One finding for each cause; an unbalanced column whose cause nothing tells is `table-balance`'s. */
export function* faultFindings(table: Table, fault: Fault): Iterable<SumFinding> {
  const { broken } = fault
  if (fault.kind === 'equation' && broken[0]?.identity.kind === 'balance') return
  if (broken.some(({ isUnverified }) => isUnverified)) {
    for (const equation of broken) yield equationFinding(table, equation, 'unverified')
  } else if (fault.kind === 'equation') {
    const [first, ...others] = fault.broken
    yield {
      ...equationFinding(table, first, 'sum'),
      related: others.map((equation) => relatedSum(table, equation)),
    }
  } else if (fault.kind === 'shift') yield shiftFinding(table, fault)
  else if (fault.kind === 'cell') yield cellFinding(table, fault.at, fault.expected, broken)
  else yield lineFinding(table, fault)
}

function equationFinding(table: Table, equation: Equation, message: SumMessage): SumFinding {
  const { row, cell } = chiefTerm(equation)
  return {
    message,
    range: cell.range,
    place: cellPlace(table, row, cell.column),
    data: sumData(table, equation),
  }
}

function relatedSum(table: Table, equation: Equation): Related {
  if (equation.identity.kind === 'balance')
    return { note: 'balance', range: chiefTerm(equation).cell.range, data: balanceData(equation) }
  return {
    note: 'equation',
    range: chiefTerm(equation).cell.range,
    data: sumData(table, equation),
  }
}

function cellFinding(
  table: Table,
  { row, cell }: CellPlace,
  expected: number,
  broken: readonly Equation[],
): SumFinding {
  // One equation of figures only may break for any of them; two point at the cell.
  const isCertain = broken.filter(({ hasBlank }) => !hasBlank).length > 1
  return {
    message: isCertain ? 'cell' : 'cell-with-blank',
    range: cell.range,
    place: cellPlace(table, row, cell.column),
    data: { ...nameAt(table, { row, cell }), found: cell.value ?? 0, expected, count: broken.length },
    related: broken.map((equation) => relatedSum(table, equation)),
  }
}

function lineFinding(
  table: Table,
  { kind, line, expected, broken }: Extract<Fault, { kind: 'order' | 'cells' }>,
): SumFinding {
  const place = linePlace(table, line)
  return {
    message: kind,
    range: line[0]?.cell.range ?? table.range,
    place,
    data: {
      ...named(place),
      found: line.map(({ cell }) => cell.value ?? 0).join('、'),
      expected: expected.join('、'),
      count: broken.length,
    },
    related: line.map((at, index) => ({
      note: 'expected-cell',
      range: at.cell.range,
      data: { ...nameAt(table, at), expected: expected[index] ?? 0 },
    })),
  }
}

function shiftFinding(
  table: Table,
  { row, direction, broken }: Extract<Fault, { kind: 'shift' }>,
): SumFinding {
  const place = cellPlace(table, row)
  return {
    message: 'shifted',
    range: row.cells[0]?.range ?? row.range,
    place,
    data: {
      ...named(place),
      found: row.cells.map(({ text }) => (text === '' ? '（空）' : text)).join('、'),
      labelEn: direction,
      labelZh: direction === 'right' ? '右' : '左',
      count: broken.length,
    },
    related: broken.map((equation) => relatedSum(table, equation)),
  }
}

/** Parts above their total, where the copy may have cut off further parts. */
export function* exceeding(table: Table): Iterable<SumFinding> {
  for (const equation of equationsOf(table))
    if (equation.identity.kind === 'sum' && equation.relation === '<=' && !holds(equation))
      yield equationFinding(table, equation, 'exceeds')
}

/** Figures left out: one finding for all totals, one for all other cells. */
export function* missing(table: Table, { missing: cells, open }: Analysis): Iterable<SumFinding> {
  yield* missingFinding(
    table,
    cells.filter(({ isTotal }) => isTotal),
    'total-missing',
  )
  yield* missingFinding(
    table,
    cells.filter(({ isTotal }) => !isTotal),
    'part-missing',
  )
  for (const equation of open) {
    const empty = emptyTerms(equation)
    yield {
      ...equationFinding(table, equation, 'with-blank'),
      data: { ...sumData(table, equation), count: empty.length },
      related: empty.map((at) => ({ note: 'blank-cell', range: at.cell.range, data: nameAt(table, at) })),
    }
  }
}

function* missingFinding(
  table: Table,
  cells: readonly MissingFigure[],
  message: 'total-missing' | 'part-missing',
): Iterable<SumFinding> {
  const [first, ...others] = cells
  if (!first) return
  yield {
    message,
    range: first.at.cell.range,
    place: cellPlace(table, first.at.row, first.at.cell.column),
    data: { ...nameAt(table, first.at), expected: first.expected, count: cells.length },
    related: others.map(({ at, expected }) => ({
      note: 'expected-cell',
      range: at.cell.range,
      data: { ...nameAt(table, at), expected },
    })),
  }
}

function nameAt(table: Table, { row, cell }: CellPlace): Named {
  return named(cellName(table, row, cell.column))
}
