import type { Locale, Run, Severity } from '../model/diagnostic.js'
import type { Bilingual } from '../model/regime.js'

export interface FormatContext {
  readonly locale: Locale
  readonly color: boolean
  readonly tool: { readonly name: string; readonly version: string }
  /** A line of a file as it stands there, for code frames; `undefined` once it is no longer known. */
  readonly lineOf: (file: string, line: number) => string | undefined
  /** The extracted text of a report; `undefined` where it was not kept, see `needs` in the registry. */
  readonly textOf: (file: string) => string | undefined
  /** Facts about the rules; empty unless the formatter needs them. */
  readonly rules: readonly RuleFacts[]
}

export interface RuleFacts {
  readonly id: string
  readonly messages: Readonly<Record<string, Bilingual & { readonly severity: Severity }>>
  readonly notes?: Readonly<Record<string, Bilingual>>
  /** The rule's page in Markdown: Chinese, then English. */
  readonly page?: string
}

/** Text ending in a newline unless empty, or the bytes of a file. */
export type Output = string | Uint8Array

/** Writes a run. Pure: the same run and context give the same output. */
export type Formatter = (run: Run, context: FormatContext) => Output | Promise<Output>
