import type { Locale, Run } from '../model/diagnostic.js'

export interface FormatContext {
  readonly locale: Locale
  readonly color: boolean
  readonly tool: { readonly name: string; readonly version: string }
  /** A line of a file as it stands there, for code frames; `undefined` once it is no longer known. */
  readonly lineOf: (file: string, line: number) => string | undefined
}

/** Writes a run. Pure: the same run and context give the same text, ending in a newline unless empty. */
export type Formatter = (run: Run, context: FormatContext) => string
