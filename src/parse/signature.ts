import type { Block, Section, SignatureBlock, Title } from '../model/report.js'

export interface SignatureSearch {
  readonly text: string
  readonly folded: string
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  readonly title: Title | undefined
}

export function findSignature(_search: SignatureSearch): SignatureBlock | undefined {
  return undefined
}
