import type { Severity } from '../model/diagnostic.js'

export const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** Files are named from the directory the command was run in; where that is, the reader of the log knows. */
export const SOURCE_ROOT = 'SRCROOT'

export interface Span {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export function artifactOf(file: string, index?: number): object {
  return { uri: uriOf(file), uriBaseId: SOURCE_ROOT, ...(index === undefined ? {} : { index }) }
}

/** `年报 (终稿).md` → a relative reference as RFC 3986 has it. */
function uriOf(file: string): string {
  const path = file.split('/').map(encodeSegment).join('/')
  // A colon in the first segment would make it a scheme.
  return /^[^/]*:/.test(path) ? `./${path}` : path
}

/** A lone surrogate, which a file name may hold on Windows, is no character. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('%3A', ':')
}

export function regionOf({ line, column, endLine, endColumn }: Span, snippet?: string): object {
  return {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    ...(snippet ? { snippet: { text: snippet } } : {}),
  }
}

/** Plain text as a message string (§3.11): braces would be placeholders, `[…](…)` a link. */
export function messageOf(text: string): { readonly text: string } {
  return { text: text.replace(/[{}]/g, '$&$&').replace(/[[\]](?=[^[\]]*\]\()|\](?=\()/g, '\\$&') }
}
