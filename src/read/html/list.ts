import { attribute, isElement, textBelow } from './elements.js'
import type { Element } from './tree.js'

const DIGITS = '〇一二三四五六七八九'
const CHINESE_STYLE = /list-style(?:-type)?\s{0,9}:[^;]{0,40}(?:cjk-ideographic|simp-chinese|trad-chinese)/i
const OTHER_STYLE = /list-style(?:-type)?\s{0,9}:(?![^;]{0,40}decimal)/i
const OWN_NUMBER =
  /^(?:[\d一二三四五六七八九十]{1,3}[、.．)）]|[（(][\d一二三四五六七八九十]{1,3}[)）]|[①-⑳]|第[\d一二三四五六七八九十])/

/**
 * The numbers that a browser prints before the items of a list: `2. ` or `二、`. None for lists that a style sheet
 * may number otherwise, and none before a text that brings its own.
 */
export function itemMarkers(list: Element): ReadonlyMap<Element, string> {
  const markers = new Map<Element, string>()
  if (list.tagName !== 'ol' || attribute(list, 'class')) return markers
  if (!/^1?$/.test(attribute(list, 'type') ?? '')) return markers
  let value = integer(attribute(list, 'start')) ?? 1
  for (const item of list.childNodes) {
    if (!isElement(item) || item.tagName !== 'li') continue
    value = integer(attribute(item, 'value')) ?? value
    const style = `${attribute(list, 'style') ?? ''};${attribute(item, 'style') ?? ''}`
    const marker = OWN_NUMBER.test(textBelow(item, 20)) ? undefined : markerOf(value, style)
    if (marker) markers.set(item, marker)
    value += 1
  }
  return markers
}

function markerOf(value: number, style: string): string | undefined {
  if (CHINESE_STYLE.test(style)) return value > 0 && value < 100 ? `${chinese(value)}、` : undefined
  return OTHER_STYLE.test(style) ? undefined : `${value}. `
}

function integer(text: string | undefined): number | undefined {
  const value = Number.parseInt(text ?? '', 10)
  return Number.isSafeInteger(value) ? value : undefined
}

function chinese(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`
}
