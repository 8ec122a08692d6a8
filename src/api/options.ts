import type { ConfigSettings } from '../config/config.js'
import type { Format } from '../model/report.js'
import type { Rule } from '../rule/rule.js'

/** Settings of the call; they are stronger than those of a configuration. */
export interface LintOptions extends ConfigSettings {
  /** The rules of this package when absent; with those that a configuration brings, where one is read. */
  readonly ruleSet?: readonly Rule[]
  /** Asked before each report: linting one is a single step. The call then fails with the signal's reason. */
  readonly signal?: AbortSignal
}

export interface LintTextOptions extends LintOptions {
  /** `text` when absent. */
  readonly format?: Format
  /** The year reported on, where the text need not be asked. */
  readonly year?: number
  /** The name the result carries; `report.txt` when absent. */
  readonly file?: string
}

export interface ConfigOptions {
  /** What relative paths are meant from; the working directory when absent. */
  readonly cwd?: string
  /**
   * `undefined`: the configuration is searched upward from each report, as the command does; a path: this one;
   * `false`: none.
   */
  readonly config?: string | false
}

export interface LintFileOptions extends LintOptions, ConfigOptions {}
