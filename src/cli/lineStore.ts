import type { Result } from '../model/diagnostic.js'

/** Keeps, of each file, only the lines that findings point at: a corpus of sources would not fit. */
export interface LineStore {
  readonly keep: (result: Result, source: string) => void
  readonly lineOf: (file: string, line: number) => string | undefined
}

export function createLineStore(): LineStore {
  const lines = new Map<string, string>()
  const key = (file: string, line: number): string => `${line}:${file}`
  return {
    keep({ file, diagnostics }, source) {
      const wanted = new Set(diagnostics.map(({ line }) => line))
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
  }
}
