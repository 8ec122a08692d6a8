import type { Finding } from '../../src/rule/rule.js'

/** The name of the table is added to the data of each. */
export type StructureFinding = Finding<
  | 'row-missing'
  | 'row-merged'
  | 'row-left-out'
  | 'row-unverified'
  | 'column-missing'
  | 'extra'
  | 'misspelt'
  | 'misprinted'
  | 'cut-off',
  'unread'
>
