import type { Range } from '../model/range.js'
import type { BodyName, SignatureBlock, Title } from '../model/report.js'

export interface BodySearch {
  readonly text: string
  readonly folded: string
  readonly title: Title | undefined
  readonly preface: Range | undefined
  readonly signature: SignatureBlock | undefined
}

export function findBody(_search: BodySearch): BodyName | undefined {
  return undefined
}
