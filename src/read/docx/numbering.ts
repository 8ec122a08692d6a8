import { childOf, childrenOf, type XmlElement } from '../xml.js'
import type { List, ListLevel } from '../word/lists.js'
import type { Styles } from './styles.js'
import { isOn, numberOf, valueOf } from './values.js'

export interface Numbering {
  list(numId: string): List | undefined
  /** The level of a list that belongs to a paragraph style. */
  levelOfStyle(numId: string, styleId: string): number | undefined
}

type Levels = ReadonlyMap<number, ListLevel & { readonly style: string | undefined }>

interface Definition {
  readonly id: string
  readonly levels: Levels
  /** Takes its levels from the list of this style. */
  readonly style: string | undefined
}

const LEVELS = 9
const MOST_LINKS = 8
/** Nine numbers and some words. */
const LONGEST_TEMPLATE = 100

/** `numbering.xml`: instances (num) of definitions (abstractNum), with levels of their own. */
export function numberingOf(root: XmlElement | undefined, styles: Styles): Numbering {
  const definitions = new Map<string, Definition>()
  for (const element of childrenOf(root, 'abstractNum')) {
    const id = element.attributes['abstractNumId'] ?? ''
    const levels = levelsOf(childrenOf(element, 'lvl'))
    definitions.set(id, { id, levels, style: valueOf(element, 'numStyleLink') })
  }

  function definitionOf(instance: XmlElement | undefined, links = 0): Definition | undefined {
    const definition = definitions.get(valueOf(instance, 'abstractNumId') ?? '')
    if (definition?.style === undefined || links >= MOST_LINKS) return definition
    const { numId } = styles.paragraph(definition.style)
    return definitionOf(instances.get(numId ?? ''), links + 1)
  }

  const instances = new Map(
    childrenOf(root, 'num').map((element) => [element.attributes['numId'] ?? '', element]),
  )
  const lists = new Map(
    [...instances].flatMap(([id, element]): [string, List & { readonly levels: Levels }][] => {
      const definition = definitionOf(element)
      const overrides = childrenOf(element, 'lvlOverride')
      const own = levelsOf(overrides.flatMap((override) => childrenOf(override, 'lvl')))
      const levels: Levels = new Map([...(definition?.levels ?? []), ...own])
      const level = (index: number): ListLevel | undefined => levels.get(index)
      if (!definition) return []
      return [[id, { id, definition: definition.id, levels, level, restarts: restartsOf(overrides) }]]
    }),
  )

  return {
    list: (numId) => lists.get(numId),
    levelOfStyle(numId, styleId) {
      const levels = lists.get(numId)?.levels ?? new Map()
      return [...levels].find(([, { style }]) => style === styleId)?.[0]
    },
  }
}

function restartsOf(overrides: readonly XmlElement[]): Map<number, number> {
  const restarts = new Map<number, number>()
  for (const override of overrides) {
    const start = numberOf(override, 'startOverride')
    if (start !== undefined) restarts.set(Number(override.attributes['ilvl']), start)
  }
  return restarts
}

function levelsOf(elements: readonly XmlElement[]): Levels {
  const levels = elements.map((element) => [Number(element.attributes['ilvl']), levelOf(element)] as const)
  return new Map(levels.filter(([index]) => index >= 0 && index < LEVELS))
}

function levelOf(element: XmlElement): ListLevel & { readonly style: string | undefined } {
  const restart = numberOf(element, 'lvlRestart')
  const follow = valueOf(element, 'suff')
  return {
    start: numberOf(element, 'start') ?? 1,
    format: formatOf(element),
    text: templateOf((valueOf(element, 'lvlText') ?? '').slice(0, LONGEST_TEMPLATE)),
    isLegal: isOn(element, 'isLgl') ?? false,
    ...(restart === undefined ? {} : { restartBelow: restart }),
    follow: follow === 'space' || follow === 'nothing' ? follow : 'tab',
    style: valueOf(element, 'pStyle'),
  }
}

/** A format that only newer Word knows is wrapped, with one that all know beside it. */
function formatOf(level: XmlElement): string {
  const fallback = childOf(childOf(level, 'AlternateContent'), 'Fallback')
  return valueOf(level, 'numFmt') ?? valueOf(fallback, 'numFmt') ?? 'decimal'
}

/** `%1.%2` → the levels whose numbers are printed, and what stands between. */
function templateOf(text: string): (string | number)[] {
  return text
    .split(/(%[1-9])/)
    .filter((part) => part !== '')
    .map((part) => (/^%[1-9]$/.test(part) ? Number(part[1]) - 1 : part))
}
