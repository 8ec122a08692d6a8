import type { Rule } from '../src/rule/rule.js'
import { sectionRequired } from './section-required/index.js'

/** All rules, in the order of the documentation. */
export const rules: readonly Rule[] = [sectionRequired]
