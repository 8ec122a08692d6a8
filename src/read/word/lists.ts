import { formatNumber, type NumberFormat } from './numberFormat.js'

/** One of the nine levels of a list. */
export interface ListLevel {
  readonly start: number
  readonly format: NumberFormat
  /** 第%1章 as ['第', 0, '章']: strings and the levels whose numbers stand between them. */
  readonly text: readonly (string | number)[]
  /** Prints the numbers of all levels in Arabic digits. */
  readonly isLegal: boolean
  /** Starts again after a paragraph of a level above this one (counted from 0); its own level when absent. */
  readonly restartBelow?: number
  /** Stands between number and text. */
  readonly follow: 'tab' | 'space' | 'nothing'
}

/** A use of a list: several share the counters of one definition. */
export interface List {
  readonly id: number | string
  readonly definition: number | string
  readonly level: (index: number) => ListLevel | undefined
  /** Levels that start anew with the first paragraph of this list, and where. */
  readonly restarts: ReadonlyMap<number, number>
}

export interface ListCounter {
  /** Counts a paragraph of the list and gives its label, with a blank where one follows; `undefined` for none. */
  next(list: List, level: number): string | undefined
}

const LEVELS = 9
/** No label of a report is longer; a file may say so to fill the memory. */
const LONGEST_LABEL = 40

export function listCounter(): ListCounter {
  const counters = new Map<List['definition'], (number | undefined)[]>()
  const begun = new Set<List['id']>()

  function valuesOf(list: List): (number | undefined)[] {
    const values = counters.get(list.definition) ?? []
    counters.set(list.definition, values)
    if (!begun.has(list.id)) {
      begun.add(list.id)
      for (const level of list.restarts.keys()) values[level] = undefined
    }
    return values
  }

  return {
    next(list, index) {
      const level = list.level(index)
      if (!level) return undefined
      const values = valuesOf(list)
      const before = values[index]
      values[index] = before === undefined ? startOf(list, index) : before + 1
      // A level that was never used counts as begun once one below it is.
      for (let above = 0; above < index; above += 1) values[above] ??= startOf(list, above)
      for (let below = index + 1; below < LEVELS; below += 1) {
        if (index < (list.level(below)?.restartBelow ?? below)) values[below] = undefined
      }
      return labelOf(list, level, values)
    },
  }
}

function startOf(list: List, level: number): number {
  return list.restarts.get(level) ?? list.level(level)?.start ?? 1
}

function labelOf(list: List, level: ListLevel, values: readonly (number | undefined)[]): string | undefined {
  if (level.format === 'bullet') return undefined
  const label = level.text
    .slice(0, LONGEST_LABEL)
    .map((part) => {
      if (typeof part === 'string') return part
      return formatNumber(
        values[part] ?? startOf(list, part),
        level.isLegal ? 'decimal' : (list.level(part)?.format ?? 'decimal'),
      )
    })
    .join('')
    .slice(0, LONGEST_LABEL)
  if (label === '') return undefined
  return level.follow === 'nothing' ? label : `${label} `
}
