import fc from '../property.js'
import type { Form, FormBlock } from '../../src/model/form.js'
import { formOf } from '../../src/parse/tables/forms.js'

/** row key → column key → figure. */
export type Figures = ReadonlyMap<string, ReadonlyMap<string, number>>

const small = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat(30), fc.nat(4000))

/** Figures of a form for which every identity holds. */
export function validFigures(id: string): fc.Arbitrary<Figures> {
  const form = formOf(id)
  if (form.family === 'requests') return requestFigures(form)
  if (form.family === 'remedies') return remedyFigures(form)
  if (form.family === 'disclosure') return disclosureFigures(form)
  return statisticsFigures(form)
}

/** Parts at random; every total, what came in and what went out follow from them. */
function requestFigures(form: Form): fc.Arbitrary<Figures> {
  const block = form.blocks[0] as FormBlock
  const columns = block.columns.map(({ key }) => key).slice(0, -1)
  const sum = form.identities.find(({ kind, each }) => kind === 'sum' && each === 'column')
  const parts = sum?.kind === 'sum' ? sum.parts : []
  const column = fc.record({
    parts: fc.array(small, { minLength: parts.length, maxLength: parts.length }),
    carriedOut: fc.nat(20),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  return fc.array(column, { minLength: columns.length, maxLength: columns.length }).map((drawn) => {
    const figures = emptyFigures(form)
    drawn.forEach((one, at) => {
      const key = columns[at] ?? ''
      parts.forEach((part, index) => figures.get(part)?.set(key, one.parts[index] ?? 0))
      const settled = one.parts.reduce((total, value) => total + value, 0)
      const carriedIn = Math.floor((settled + one.carriedOut) * one.share)
      figures.get('settled')?.set(key, settled)
      figures.get('carriedOut')?.set(key, one.carriedOut)
      figures.get('carriedIn')?.set(key, carriedIn)
      figures.get('received')?.set(key, settled + one.carriedOut - carriedIn)
    })
    for (const row of figures.values())
      row.set(
        'total',
        [...row.values()].reduce((total, value) => total + value, 0),
      )
    return figures
  })
}

function remedyFigures(form: Form): fc.Arbitrary<Figures> {
  return fc.array(small, { minLength: 12, maxLength: 12 }).map((drawn) => {
    const figures = emptyFigures(form)
    const cases = figures.get('cases')
    for (const [at, group] of ['review', 'direct', 'after'].entries()) {
      const values = drawn.slice(4 * at, 4 * at + 4)
      ;['Upheld', 'Corrected', 'Other', 'Pending'].forEach((name, index) =>
        cases?.set(group + name, values[index] ?? 0),
      )
      cases?.set(
        `${group}Total`,
        values.reduce((total, value) => total + value, 0),
      )
    }
    return figures
  })
}

function disclosureFigures(form: Form): fc.Arbitrary<Figures> {
  return fc.array(small, { minLength: 30, maxLength: 30 }).map((drawn) => {
    const stream = drawn.values()
    const figures = emptyFigures(form)
    for (const { rows, columns } of form.blocks)
      for (const row of rows) {
        const values = columns.map(() => stream.next().value ?? 0)
        columns.forEach(({ key }, at) => figures.get(row.key)?.set(key, values[at] ?? 0))
        const own = figures.get(row.key)
        own?.set('publishedTotal', (own.get('published') ?? 0) + (own.get('made') ?? 0))
        own?.set('inForce', (own.get('issued') ?? 0) + (own.get('inForce') ?? 0))
        for (const key of [...(own?.keys() ?? [])])
          if (!columns.some((column) => column.key === key)) own?.delete(key)
      }
    return figures
  })
}

/** Leaves at random; totals from the leaves; subsets at most their wholes; cumulative counts at least the year's. */
function statisticsFigures(form: Form): fc.Arbitrary<Figures> {
  return fc.array(fc.nat(60), { minLength: 140, maxLength: 140 }).map((drawn) => {
    const stream = drawn.values()
    const figures = emptyFigures(form)
    const [block] = form.blocks
    for (const row of block?.rows ?? [])
      for (const column of block?.columns ?? [])
        figures.get(row.key)?.set(column.key, stream.next().value ?? 0)
    for (const { year } of yearly(figures))
      year.set('cumulative', (year.get('year') ?? 0) + (year.get('cumulative') ?? 0))
    for (let round = 0; round < 3; round += 1)
      for (const identity of form.identities)
        for (const column of block?.columns ?? []) {
          const value = (key: string): number => figures.get(key)?.get(column.key) ?? 0
          if (identity.kind === 'sum')
            figures.get(identity.total)?.set(
              column.key,
              identity.parts.reduce((total, part) => total + value(part), 0),
            )
          if (identity.kind === 'at-most' && identity.each === 'column')
            figures
              .get(identity.whole)
              ?.set(column.key, Math.max(value(identity.whole), value(identity.part)))
        }
    return figures
  })
}

function* yearly(figures: Map<string, Map<string, number>>): Iterable<{ year: Map<string, number> }> {
  for (const row of figures.values()) if (row.has('cumulative')) yield { year: row }
}

function emptyFigures(form: Form): Map<string, Map<string, number>> {
  const rows = form.blocks.flatMap((block) => block.rows.filter(({ heading }) => !heading))
  return new Map(rows.map(({ key }) => [key, new Map<string, number>()]))
}
