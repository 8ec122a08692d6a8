export type Fields = Readonly<Record<string, unknown>>

/** Whether what was read from a file or a plugin has fields: no list, no text, no nothing. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
