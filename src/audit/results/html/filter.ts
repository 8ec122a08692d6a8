import type { FindingRow } from '../findingList.js'

/** What is shown of the findings; '' leaves all. */
export interface Filter {
  text: string
  severity: string
  rule: string
  year: string
  body: string
  district: string
}

export function noFilter(): Filter {
  return { text: '', severity: '', rule: '', year: '', body: '', district: '' }
}

export type ChoiceName = Exclude<keyof Filter, 'text'>

/** The value of a finding that each choice is about. */
export function choiceOf(name: ChoiceName, row: FindingRow, district: string): string {
  if (name === 'severity') return row.s
  if (name === 'rule') return row.r
  if (name === 'year') return String(row.y ?? '')
  return name === 'body' ? row.b : district
}

/** Whether a finding is left. */
export function passes(row: FindingRow, filter: Filter, district: string): boolean {
  const names = ['severity', 'rule', 'year', 'body', 'district'] as const
  const text = filter.text.trim().toLowerCase()
  return (
    names.every((name) => filter[name] === '' || choiceOf(name, row, district) === filter[name]) &&
    (text === '' || `${row.m} ${row.q ?? ''} ${row.b} ${row.f ?? ''}`.toLowerCase().includes(text))
  )
}
