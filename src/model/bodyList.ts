import type { BodyKind } from './regime.js'

/** 机关名录: who is to report, as `bodies.yaml` gives it. */
export interface BodyList {
  /** Expected of every body that says nothing else. */
  readonly years?: readonly number[]
  readonly bodies: readonly ListedBody[]
}

export interface ListedBody {
  readonly name: string
  /** Former and other names. */
  readonly aliases: readonly string[]
  readonly kind?: BodyKind
  readonly district?: string
  readonly parent?: string
  readonly years?: readonly number[]
  readonly unitsComplete?: true
  /** Its reports by the beginning of their file names, where their text does not name it. */
  readonly files: readonly string[]
}

export const NO_LIST: BodyList = { bodies: [] }
