import type { Destination } from './destinations.js'
import type { Story } from './story.js'

/** What control words set until their group ends. */
export interface State {
  readonly destination: Destination
  readonly story: Story
  /** Stories around it. */
  readonly nesting: number
  /** A sign says that the group may be skipped. */
  readonly isMarked: boolean
  readonly isHidden: boolean
  readonly isDeleted: boolean
  /** Number of the font. */
  readonly font: number
  /** How many characters stand after a Unicode one for readers that do not know it. */
  readonly fallback: number
  readonly isInTable: boolean
  /** As far as it is said. */
  readonly tableDepth: number
  /** The row described is one of a nested table. */
  readonly isInnerRow: boolean
  /** Depth of a heading, 0 for none. */
  readonly heading: number
}

/** What a new story begins with. */
export const RUNNING_TEXT = { isInTable: false, tableDepth: 0, heading: 0 }
const PLAIN = { isHidden: false, isDeleted: false }
const DEEPEST_HEADING = 9

type Change = (value: number | undefined) => Partial<State>

const CHANGES: ReadonlyMap<string, Change> = new Map<string, Change>([
  ['pard', () => RUNNING_TEXT],
  ['plain', () => PLAIN],
  ['v', (value) => ({ isHidden: value !== 0 })],
  ['deleted', (value) => ({ isDeleted: value !== 0 })],
  ['f', (value = 0) => ({ font: value })],
  ['uc', (value = 1) => ({ fallback: Math.max(0, value) })],
  ['intbl', () => ({ isInTable: true })],
  ['itap', (value = 0) => ({ tableDepth: Math.max(0, value), isInTable: value > 0 })],
  ['outlinelevel', (value = 9) => ({ heading: value < DEEPEST_HEADING ? value + 1 : 0 })],
  ['nesttableprops', () => ({ isInnerRow: true })],
])

export function changed(state: State, word: string, value: number | undefined): State {
  const change = CHANGES.get(word)
  return change ? { ...state, ...change(value) } : state
}

/** How many tables stand around. */
export function depthOf({ isInTable, tableDepth }: State): number {
  return isInTable ? Math.max(1, tableDepth) : 0
}
