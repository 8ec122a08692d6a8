export { rules } from '../rules/index.js'
export { formatRun, runOf, type FormatOptions } from './api/formatRun.js'
export { lintFile, lintFiles } from './api/lintFiles.js'
export { lintText } from './api/lintText.js'
export { loadConfig, type EffectiveConfig } from './api/loadConfig.js'
export type { ConfigOptions, LintFileOptions, LintOptions, LintTextOptions } from './api/options.js'
export { defineConfig } from './config/config.js'
export { ConfigError } from './config/configError.js'
export { definePlugin, type Plugin } from './plugin.js'
export { defineRule } from './rule/defineRule.js'
export { ReadError } from './read/document.js'
export type {
  Config,
  ConfigOverride,
  ConfigSettings,
  RuleOptions,
  RuleSeverity,
  RuleValue,
} from './config/config.js'
export type { FormatContext, Formatter, Output, RuleFacts } from './format/formatter.js'
export type { FormatName } from './format/registry.js'
export type * from './model/acceptance.js'
export type * from './model/diagnostic.js'
export type * from './model/digest.js'
export type * from './model/range.js'
export type * from './model/regime.js'
export type * from './model/report.js'
export type * from './model/table.js'
export type { Declaration } from './rule/declared/declaration.js'
export type * from './rule/rule.js'
