import type { Rule } from '../src/rule/rule.js'
import { sectionRequired } from './section-required/index.js'
import { textLeftover } from './text-leftover/index.js'
import { textGarbled } from './text-garbled/index.js'
import { textRepeated } from './text-repeated/index.js'
import { textPunctuation } from './text-punctuation/index.js'

/** All rules, in the order of the documentation. */
export const rules: readonly Rule[] = [
  sectionRequired,
  textLeftover,
  textGarbled,
  textRepeated,
  textPunctuation,
]
