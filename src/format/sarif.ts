import { SEVERITIES, type Run } from '../model/diagnostic.js'
import { entriesOf } from './entries.js'
import type { FormatContext, RuleFacts } from './formatter.js'
import { demandIn, leadOf } from './pageLead.js'
import { artifactOf, LEVELS, messageOf, SOURCE_ROOT } from './sarifPlaces.js'
import { notificationsOf } from './sarifNotifications.js'
import { resultOf } from './sarifResult.js'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** SARIF 2.1.0, for code scanning and other readers of static analysis. */
export function sarif(run: Run, { locale, tool, rules }: FormatContext): string {
  const entries = entriesOf(run)
  const used = new Set(entries.map(({ diagnostic }) => diagnostic.ruleId))
  const listed = [...new Set([...rules.map(({ id }) => id), ...used])].sort()
  const files = run.results.map(({ file }) => file)
  const fileAt = new Map(files.map((file, at) => [file, at]))
  const ruleAt = new Map(listed.map((id, at) => [id, at]))
  const describe = (id: string): object => ruleOf(id, rules, locale, used.has(id))
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { ...driverOf(tool, locale), rules: listed.map(describe) } },
        language: locale === 'zh' ? 'zh-CN' : 'en',
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [SOURCE_ROOT]: { description: { text: 'The directory the command was run in' } },
        },
        artifacts: files.map((file) => ({ location: artifactOf(file), roles: ['analysisTarget'] })),
        invocations: [
          {
            executionSuccessful:
              run.failures.length === 0 &&
              run.results.every(({ internalErrors }) => internalErrors.length === 0),
            ...notificationsOf(run),
          },
        ],
        results: entries.map((entry) =>
          resultOf(entry, {
            locale,
            hasBaseline: run.baseline !== undefined,
            ruleIndex: ruleAt.get(entry.diagnostic.ruleId) ?? -1,
            fileIndex: fileAt.get(entry.result.file) ?? -1,
          }),
        ),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function driverOf({ name, version }: FormatContext['tool'], locale: FormatContext['locale']): object {
  return { name, version, semanticVersion: version, language: locale === 'zh' ? 'zh-CN' : 'en' }
}

/**
 * What a rule checks, in both languages: the page stands in Chinese first, then in English. A rule that found nothing
 * is listed, for it was asked (3.19.23), but without its page: nobody can open it, and all pages make a megabyte.
 * Short and full description and help are what GitHub requires of every rule.
 */
function ruleOf(
  id: string,
  rules: readonly RuleFacts[],
  locale: FormatContext['locale'],
  isUsed: boolean,
): object {
  const rule = rules.find((candidate) => candidate.id === id)
  if (!rule) return { id }
  const severities = Object.values(rule.messages).map(({ severity }) => severity)
  const worst = SEVERITIES.find((severity) => severities.includes(severity)) ?? 'warning'
  const { page = '' } = rule
  const demand = demandIn(page, locale) ?? id
  const lead = leadOf(page, locale) ?? demand
  return {
    id,
    shortDescription: { text: demand },
    fullDescription: { text: lead },
    help: isUsed && page !== '' ? { text: page, markdown: page } : { text: lead },
    defaultConfiguration: { level: LEVELS[worst] },
    messageStrings: Object.fromEntries(
      Object.entries(rule.messages).map(([name, message]) => [name, messageOf(named(message[locale]))]),
    ),
  }
}

/** Placeholders of SARIF are numbered; ours have names, which stay readable between other brackets. */
function named(text: string): string {
  return text.replace(/\{(\w+)\}/g, '‹$1›')
}
