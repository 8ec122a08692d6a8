export { defineConfig } from './config/config.js'
export type { Config, ConfigOverride, ConfigSettings, RuleValue } from './config/config.js'
export { defineRule } from './rule/defineRule.js'
export type * from './model/diagnostic.js'
