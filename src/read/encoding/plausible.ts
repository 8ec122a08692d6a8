import { FREQUENT } from './frequent.js'

/** Fewer characters prove nothing. */
const FEWEST = 4

/**
 * How much of the text that is not ASCII is frequent Chinese, 0 to 1. Characters that are not in use at all and
 * private ones weigh double: a wrong encoding gives many.
 */
export function shareOfFrequent(text: string): number {
  let frequent = 0
  let others = 0
  for (const character of text) {
    const code = character.charCodeAt(0)
    if (code >= 0x20 && code < 0x7f) continue
    if (FREQUENT.has(character)) frequent += 1
    else if (isBlank(code)) continue
    else others += isStrange(code) ? 2 : 1
  }
  return frequent < FEWEST ? 0 : frequent / (frequent + others)
}

function isBlank(code: number): boolean {
  return (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0xfeff
}

/** Controls, private use, replacement, Korean, and the scripts that single bytes fall into. */
function isStrange(code: number): boolean {
  return code < 0x20 || (code >= 0x7f && code < 0x2000) || (code >= 0xac00 && code < 0xf900) || code >= 0xfff0
}
