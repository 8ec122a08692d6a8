/// <reference lib="dom" />
import { element } from './elements.js'

interface LongList<T> {
  /** Shows the next ones. */
  readonly more: HTMLElement
  /** Shows the first of these, instead of what was shown. */
  readonly show: (items: readonly T[]) => void
}

/** A list of which a page is shown, and the next one at a click. */
export function longList<T>(
  list: HTMLElement,
  page: number,
  name: string,
  draw: (item: T) => HTMLElement,
): LongList<T> {
  let left: readonly T[] = []
  let shown = 0
  const more = element('button', { type: 'button', click: () => next() })
  const next = (): void => {
    list.append(...left.slice(shown, shown + page).map(draw))
    shown += page
    more.textContent = `${name} (${Math.max(0, left.length - shown)})`
    more.hidden = shown >= left.length
  }
  const show = (items: readonly T[]): void => {
    left = items
    shown = 0
    list.replaceChildren()
    next()
  }
  return { more, show }
}
