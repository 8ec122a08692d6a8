import { elementsBelow } from './elements.js'
import type { Element, ParentNode } from './tree.js'

/** A table has some seven columns; what is narrower is an icon, a seal or a code to scan. In pixels. */
const WIDTH_OF_TABLE = 280
const DECORATION = /icon|logo|qr-?code|ewm|erweima|weixin|blank|spacer|\.gif(?:\?|$)/i
const WIDTH = /(?:^|[;\s])width\s*:\s*(\d+(?:\.\d+)?)(px|pt|%)?/i

/** How many pictures of a text may be tables; one of unknown width may. */
export function picturesIn(main: ParentNode): number {
  let count = 0
  for (const element of elementsBelow(main)) if (element.tagName === 'img' && mayBeTable(element)) count += 1
  return count
}

function mayBeTable({ attrs }: Element): boolean {
  const valueOf = (name: string): string => attrs.find((attribute) => attribute.name === name)?.value ?? ''
  if (valueOf('src') === '' || DECORATION.test(valueOf('src'))) return false
  const [, number, unit] = WIDTH.exec(valueOf('style')) ?? /^(\d+)(%|px)?$/.exec(valueOf('width')) ?? []
  return number === undefined || unit === '%' || Number(number) >= WIDTH_OF_TABLE
}
