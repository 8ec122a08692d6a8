import type { Draft, DraftRow } from './reading.js'

/** A row with a value too few has lost it, unless values run together in other rows of the copy as well. */
export function markRunTogether(rows: DraftRow[]): void {
  const isRun = rows.some(({ trouble, isApart }) => trouble === 'run-together' || isApart === true)
  const placed = rows.filter((row) => row.placed.length > 0).length
  if (!isRun && 2 * placed >= rows.length) return
  rows.forEach((row, at) => {
    if (row.isMaybeRun) rows[at] = { ...row, trouble: 'run-together' }
  })
}

/**
 * Values without a label and none after the last label: each label may stand below its values. Nothing tells, so
 * nothing is placed.
 */
export function withoutShift(draft: Draft): Draft {
  if (draft.rows.at(-1)?.trouble !== 'no-values') return draft
  return { ...draft, rows: draft.rows.map((row) => ({ ...row, placed: [], trouble: 'count' })) }
}

/** A label without values is a row only if its figures stand nowhere else. */
export function addEmptyRows(rows: DraftRow[], empty: readonly DraftRow[]): void {
  for (const row of empty) if (!rows.some(({ place }) => place?.row === row.place?.row)) rows.push(row)
  rows.sort((a, b) => a.start - b.start)
}
