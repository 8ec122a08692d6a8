import { ReadError } from '../document.js'

/** The tokenizer compares each attribute of a tag with all before it; below this size that takes no time. */
const HARMLESS = 100_000
const MOST_ATTRIBUTES = 2000
const SKIPPED = /<!--[^]*?(?:-->|$)|<(script|style)\b[^>]*>[^]*?(?:<\/\1|$)|<[a-z][^\s/>]*/gi
const ATTRIBUTE = /[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"?|'[^']*'?|[^\s>"'][^\s>]*)?)?/y
const TOO_MANY = {
  zh: `HTML 中有一个标签带有超过 ${MOST_ATTRIBUTES} 个属性，文件可能已损坏`,
  en: `A tag of the HTML has more than ${MOST_ATTRIBUTES} attributes; the file may be damaged`,
}

/** Refuses a page with a tag that would take minutes to read. */
export function refuseAttributeStorm(source: string): void {
  if (source.length <= HARMLESS) return
  SKIPPED.lastIndex = 0
  for (let match = SKIPPED.exec(source); match; match = SKIPPED.exec(source)) {
    if (!match[0].startsWith('<!') && match[1] === undefined)
      SKIPPED.lastIndex = tagEnd(source, SKIPPED.lastIndex)
  }
}

function tagEnd(source: string, start: number): number {
  let end = start
  for (let count = 0; count <= MOST_ATTRIBUTES; count += 1) {
    ATTRIBUTE.lastIndex = end
    if (!ATTRIBUTE.test(source)) return end
    end = ATTRIBUTE.lastIndex
  }
  throw new ReadError(TOO_MANY)
}
