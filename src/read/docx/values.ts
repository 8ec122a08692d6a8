import { childOf, type XmlElement } from '../xml.js'

const DIGITS = /^-?\d{1,9}$/

/** `<w:name w:val="…"/>` in an element. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['val']
}

export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const value = valueOf(element, name)
  return value !== undefined && DIGITS.test(value) ? Number(value) : undefined
}

/** A property that is on when it is named: `<w:vanish/>`, but not `<w:vanish w:val="0"/>`. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(element, name)
  return property && !/^(?:0|false|off)$/.test(property.attributes['val'] ?? '')
}
