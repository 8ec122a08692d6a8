import type { FileFailure, Locale, Result, Run } from '../model/diagnostic.js'
import { entriesOf, placeText, type Entry } from './entries.js'
import type { FormatContext } from './formatter.js'
import { acceptedText } from './listRow.js'
import { wordsOf } from './words.js'
import { element, xmlText, XML_HEAD } from './xmlText.js'

interface Suite {
  readonly name: string
  readonly cases: readonly Case[]
}

interface Case {
  readonly name: string
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped'
  readonly child?: string
}

/**
 * JUnit's XML: a suite for each report, a case for each error or warning (failure), accepted finding or rule that
 * could not be assessed (skipped); a note passes, and says what it has to say as output. Where nothing was found a
 * case passes.
 */
export function junit(run: Run, { locale }: FormatContext): string {
  const suites = [
    ...run.results.map((result) => suiteOf(result, locale)),
    ...run.failures.map((failure) => failedSuite(failure)),
  ]
  const body = suites.map((suite) => `  ${suiteXml(suite)}\n`).join('')
  const all = suites.flatMap(({ cases }) => cases)
  return `${XML_HEAD}<testsuites name="disclosure-lint" ${totals(all)}>\n${body}</testsuites>\n`
}

function suiteOf(result: Result, locale: Locale): Suite {
  const { file, notAssessed, internalErrors } = result
  const found = entriesOf({ results: [result], failures: [] }).map((entry) => findingCase(entry, locale))
  const cases = [
    ...found,
    ...internalErrors.map(({ ruleId, message }) =>
      testCase(ruleId, 'error', element('error', { type: 'internal', message })),
    ),
    ...notAssessed.map(({ ruleId, reason }) =>
      testCase(ruleId, 'skipped', element('skipped', { message: reason })),
    ),
  ]
  const isClean = result.diagnostics.length + internalErrors.length === 0
  return { name: file, cases: isClean ? [testCase(wordsOf(locale).clean, 'passed'), ...cases] : cases }
}

function findingCase({ result, diagnostic, acceptance }: Entry, locale: Locale): Case {
  const { ruleId, messageId, severity, message, hint, quote, place, basis } = diagnostic
  const words = wordsOf(locale)
  const name = `${ruleId}/${messageId} (${placeText(diagnostic)})`
  if (acceptance) {
    const why = element('skipped', { message: `${message} ${acceptedText(acceptance, locale)}` })
    return testCase(name, 'skipped', why)
  }
  const lines = [
    `${result.file}:${diagnostic.line}:${diagnostic.column}`,
    place,
    quote,
    hint === undefined ? '' : `${words.hint}${hint}`,
    words.basis(words.tier[basis.tier], basis[locale]),
  ]
  const body = xmlText(lines.filter((line) => line !== '').join('\n'))
  if (severity === 'info')
    return testCase(name, 'passed', element('system-out', {}, [xmlText(`${message}\n`), body]))
  return testCase(name, 'failure', element('failure', { type: severity, message }, [body]))
}

function failedSuite({ file, message }: FileFailure): Suite {
  return {
    name: file,
    cases: [testCase('read', 'error', element('error', { type: 'unreadable', message }))],
  }
}

function testCase(name: string, outcome: Case['outcome'], child?: string): Case {
  return { name, outcome, ...(child === undefined ? {} : { child }) }
}

/** GitLab keeps one case of those that share file and name. */
function numbered(cases: readonly Case[]): Case[] {
  const seen = new Map<string, number>()
  return cases.map((one) => {
    const nth = (seen.get(one.name) ?? 0) + 1
    seen.set(one.name, nth)
    return nth === 1 ? one : { ...one, name: `${one.name} #${nth}` }
  })
}

function suiteXml({ name: file, cases }: Suite): string {
  const inside = numbered(cases).map(({ name, child }) => {
    const xml = element('testcase', { classname: file, name, file }, child === undefined ? [] : [child])
    return `\n    ${xml}`
  })
  return `<testsuite name="${xmlText(file)}" ${totals(cases)}>${inside.join('')}\n  </testsuite>`
}

function totals(cases: readonly Case[]): string {
  const count = (wanted: Case['outcome']): number => cases.filter(({ outcome }) => outcome === wanted).length
  const counts = [
    ['tests', cases.length],
    ['failures', count('failure')],
    ['errors', count('error')],
    ['skipped', count('skipped')],
  ]
  return counts.map(([name, value]) => `${name}="${value}"`).join(' ')
}
