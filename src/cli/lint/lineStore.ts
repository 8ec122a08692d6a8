import type { FormatContext } from '../../format/formatter.js'
import type { Diagnostic, Result } from '../../model/diagnostic.js'

/** Keeps, of each file, only what the formats ask for: a corpus of sources would not fit. */
interface LineStore extends Pick<FormatContext, 'lineOf' | 'textOf'> {
  readonly keep: (result: Result, source: string, text: string | undefined) => void
}

/** The lines that findings point at; the extracted texts where there are any. */
export function createLineStore(): LineStore {
  const lines = new Map<string, string>()
  const texts = new Map<string, string>()
  const key = (file: string, line: number): string => `${line}:${file}`
  return {
    keep(result, source, text) {
      const { file } = result
      if (text !== undefined) texts.set(file, text)
      const wanted = linesOf(result)
      if (wanted.size === 0) return
      let number = 1
      for (let start = 0; start <= source.length; number += 1) {
        const newline = source.indexOf('\n', start)
        const end = newline === -1 ? source.length : newline
        if (wanted.has(number)) lines.set(key(file, number), source.slice(start, end).replace(/\r$/, ''))
        start = end + 1
      }
    },
    lineOf: (file, line) => lines.get(key(file, line)),
    textOf: (file) => texts.get(file),
  }
}

function linesOf({ diagnostics, accepted }: Result): Set<number> {
  const ends = ({ line, endLine, related }: Diagnostic): number[] => [
    line,
    endLine,
    ...related.flatMap((place) => (place.file === undefined ? [place.line, place.endLine] : [])),
  ]
  return new Set([...diagnostics, ...accepted].flatMap(ends))
}
