import type { Acceptance } from '../model/acceptance.js'
import type { Locale, Run } from '../model/diagnostic.js'
import { entriesOf, expectedText, placeText, type Entry } from './entries.js'
import { listWordsOf, type ListColumn } from './listWords.js'
import { wordsOf } from './words.js'

export type ListRow = Readonly<Record<ListColumn, string | number>>

/** The rectification list, one row a finding; a file that could not be checked has a row too. Empty: to be filled in. */
export function listRows(run: Run, locale: Locale): ListRow[] {
  const words = listWordsOf(locale)
  const findings = entriesOf(run).map((entry) => findingRow(entry, locale))
  const failures = run.failures.map(({ file, message }) => ({
    ...EMPTY,
    file,
    problem: `${words.failed}${words.colon}${message}`,
    severity: wordsOf(locale).severity.error,
    state: words.open,
  }))
  return [...findings, ...failures].map((row, at) => ({ ...row, number: at + 1 }))
}

const EMPTY: ListRow = {
  number: 0,
  body: '',
  year: '',
  file: '',
  place: '',
  section: '',
  quote: '',
  problem: '',
  expected: '',
  basis: '',
  severity: '',
  rule: '',
  state: '',
  measure: '',
  person: '',
  date: '',
}

function findingRow({ result, diagnostic, acceptance }: Entry, locale: Locale): ListRow {
  const words = listWordsOf(locale)
  const { ruleId, messageId, severity, message, quote, place, at, basis } = diagnostic
  return {
    ...EMPTY,
    body: result.body ?? '',
    year: result.year ?? '',
    file: result.file,
    place: at || result.file === '' ? '' : placeText(diagnostic),
    section: place,
    quote,
    problem: message,
    expected: expectedText(diagnostic, locale),
    basis: basis[locale],
    severity: wordsOf(locale).severity[severity],
    rule: `${ruleId}/${messageId}`,
    state: acceptance ? acceptedText(acceptance, locale) : words.open,
  }
}

/** 已豁免：历史数据无法更正（某处，至 2026-12-31）. */
export function acceptedText(acceptance: Acceptance, locale: Locale): string {
  const words = listWordsOf(locale)
  const { by, reason, who, until } = acceptance
  const last = until === undefined ? undefined : locale === 'zh' ? `至 ${until}` : `until ${until}`
  const facts = [who, last].filter((fact) => fact !== undefined)
  const [open, comma, close] = locale === 'zh' ? ['（', '，', '）'] : [' (', ', ', ')']
  const tail = facts.length === 0 ? '' : `${open}${facts.join(comma)}${close}`
  return `${words.accepted[by]}${words.colon}${reason}${tail}`
}
