import type { Run } from '../model/diagnostic.js'
import { artifactOf, messageOf } from './sarifPlaces.js'
import { noticesOf } from './summary.js'

/** What is no finding: files and rules that failed, what could not be assessed, acceptances that want a hand. */
export function notificationsOf(run: Run): object {
  const execution = [
    ...run.failures.map(({ file, message }) => notification('file-not-linted', 'error', file, message)),
    ...run.results.flatMap(({ file, internalErrors, notAssessed }) => [
      ...internalErrors.map(({ ruleId, message }) => ({
        ...notification('rule-failed', 'error', file, message),
        associatedRule: { id: ruleId },
      })),
      ...notAssessed.map(({ ruleId, reason }) => ({
        ...notification('not-assessed', 'note', file, reason),
        associatedRule: { id: ruleId },
      })),
    ]),
  ]
  const configuration = noticesOf(run).map(({ kind, by, file, line, message }) =>
    notification(`${by}-${kind}`, kind === 'expired' ? 'error' : 'warning', file, message, line),
  )
  return {
    toolExecutionNotifications: execution,
    toolConfigurationNotifications: configuration,
  }
}

function notification(id: string, level: string, file: string, text: string, line?: number): object {
  const region = line === undefined ? {} : { region: { startLine: line } }
  return {
    descriptor: { id },
    level,
    message: messageOf(text),
    locations: [{ physicalLocation: { artifactLocation: artifactOf(file), ...region } }],
  }
}
