import { childrenOf, type XmlElement } from '../xml.js'
import type { Parts } from './parts.js'

/** Footnotes and endnotes that have been referred to and wait for the end of their paragraph or table. */
export interface Notes {
  /** A note is read once, however often it is referred to. */
  refer(kind: 'footnote' | 'endnote', id: string): void
  /** The notes referred to since the last call, in order. */
  take(): XmlElement[]
}

export function notesOf({ footnotes, endnotes }: Parts): Notes {
  const unread = new Map<string, XmlElement>()
  for (const element of [...childrenOf(footnotes, 'footnote'), ...childrenOf(endnotes, 'endnote')]) {
    // Lines between text and notes have a type.
    if (element.attributes['type'] === undefined)
      unread.set(keyOf(element.name, element.attributes['id']), element)
  }
  let waiting: XmlElement[] = []
  return {
    refer(kind, id) {
      const key = keyOf(kind, id)
      const element = unread.get(key)
      if (element) waiting.push(element)
      unread.delete(key)
    },
    take() {
      const taken = waiting
      waiting = []
      return taken
    },
  }
}

function keyOf(kind: string, id = ''): string {
  return `${kind} ${id}`
}
