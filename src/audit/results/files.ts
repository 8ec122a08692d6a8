import { closeSync, openSync, writeFileSync } from 'node:fs'

const BUFFER = 1 << 20

export interface TextFile {
  readonly write: (text: string) => void
  readonly close: () => void
}

/** A file written piece by piece; it stands under its own name only once it is whole (see `replaceAll`). */
export function createTextFile(path: string): TextFile {
  const file = openSync(path, 'w')
  let pieces: string[] = []
  let length = 0
  const flush = (): void => {
    if (length > 0) writeFileSync(file, pieces.join(''))
    pieces = []
    length = 0
  }
  return {
    write(text) {
      pieces.push(text)
      length += text.length
      if (length > BUFFER) flush()
    },
    close() {
      flush()
      closeSync(file)
    },
  }
}
