import type { Data } from '../rule/rule.js'

/** Puts the data of a finding into a text: `{name}` becomes its value. */
export function fill(text: string, data: Data): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(data[name] ?? placeholder))
}
