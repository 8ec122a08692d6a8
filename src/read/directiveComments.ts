import { matchesIn } from '../model/matches.js'
import type { Format } from '../model/report.js'
import type { Range } from '../model/range.js'

/** A comment that speaks to the linter and is no part of the report. */
export interface DirectiveComment {
  /** In the decoded file. */
  readonly range: Range
  /** What stands in it, from `disclosure-lint-` on. */
  readonly text: string
}

const MARK = 'disclosure-lint-'
/** In plain text a line may be a comment too; in Markdown `#` makes a heading. */
const LINE = /^[ \t]*(?:[#＃]|\/\/|／／)[ \t]*(disclosure-lint-[^\r\n]*)$/gm

/** The comments of a file that has them: plain text, Markdown and HTML. In reading order. */
export function directiveComments(source: string, format: Format): DirectiveComment[] {
  if (!source.includes(MARK)) return []
  if (format === 'text') {
    return [...htmlComments(source), ...lineComments(source)].sort((a, b) => a.range.start - b.range.start)
  }
  return format === 'markdown' || format === 'html' ? htmlComments(source) : []
}

/** Plain text without its directives, of the same length: whoever reads it finds blanks. */
export function withoutDirectives(source: string): string {
  let result = ''
  let done = 0
  for (const { range } of directiveComments(source, 'text')) {
    if (range.start < done) continue
    result += source.slice(done, range.start) + blank(source.slice(range.start, range.end))
    done = range.end
  }
  return result + source.slice(done)
}

export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ')
}

function htmlComments(source: string): DirectiveComment[] {
  const comments: DirectiveComment[] = []
  let start = source.indexOf('<!--')
  while (start !== -1) {
    const close = source.indexOf('-->', start + 4)
    if (close === -1) break
    const end = close + 3
    const text = source.slice(start + 4, close).trim()
    if (text.startsWith(MARK)) comments.push({ range: { start, end }, text })
    start = source.indexOf('<!--', end)
  }
  return comments
}

function lineComments(source: string): DirectiveComment[] {
  return matchesIn(source, LINE).map(({ 0: line, 1: text = '', index }) => ({
    range: { start: index, end: index + line.length },
    text: text.trim(),
  }))
}
