import { guardedReader } from '../guardedReader.js'
import type { Linter } from './linter.js'
import { limitsOf, lintDocument } from './lintSource.js'

const OPEN_FILES = 16

/** Lints one file after the other in this thread; what may hold it up is read in another. */
export function localLinter(): Linter {
  const reader = guardedReader()
  return {
    width: OPEN_FILES,
    lint: async (bytes, file, inForce) =>
      lintDocument(await reader.read(bytes, file, limitsOf(inForce)), file, inForce),
    close: reader.close,
  }
}
