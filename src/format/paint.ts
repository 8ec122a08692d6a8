import { Chalk } from 'chalk'
import type { Severity } from '../model/diagnostic.js'

export interface Paint {
  readonly heading: (text: string) => string
  readonly faint: (text: string) => string
  readonly strong: (text: string) => string
  readonly severity: (severity: Severity, text: string) => string
}

export function paintOf(color: boolean): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 })
  const severities = { error: chalk.red, warning: chalk.yellow, info: chalk.cyan }
  return {
    heading: (text) => chalk.underline(text),
    faint: (text) => chalk.dim(text),
    strong: (text) => chalk.bold(text),
    severity: (severity, text) => severities[severity](text),
  }
}
