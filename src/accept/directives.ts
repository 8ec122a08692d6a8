import { ruleIdOf } from '../config/ruleName.js'
import { lineStarts, positionAt } from '../lint/positions.js'
import type { Notice } from '../model/acceptance.js'
import type { Diagnostic, Locale, Result } from '../model/diagnostic.js'
import type { Bilingual } from '../model/regime.js'
import type { Format } from '../model/report.js'
import { directiveComments, type DirectiveComment } from '../read/directiveComments.js'
import type { Rule } from '../rule/rule.js'
import { coverageOf, EVERY_RULE, type Claim } from './coverage.js'
import { directiveOf, isDirective } from './directive.js'
import { withAccepted } from './withAccepted.js'

interface DirectiveInput {
  /** The decoded file. */
  readonly source: string
  readonly format: Format
  readonly rules: readonly Rule[]
  /** Whether a rule was run: a directive for another one is not called unused. */
  readonly isOn: (ruleId: string) => boolean
  /** Whether rules were left out for this run: a directive for every rule is not called unused either. */
  readonly isPartial: boolean
  readonly locale: Locale
}

/** Takes out what comments in the report accept, and says which comments accept nothing. */
export function acceptByDirectives(result: Result, input: DirectiveInput): Result {
  const comments = directiveComments(input.source, input.format)
  if (comments.length === 0) return result
  const read = comments.map((comment) => ({ comment, found: directiveOf(comment, input.rules) }))
  const directives = read.map(({ found }) => found).filter(isDirective)
  const coverage = coverageOf(input.source, directives)
  const starts = lineStarts(input.source)
  const lineOf = ({ range }: DirectiveComment): number => positionAt(starts, range.start).line
  const used = new Set<Claim>()

  const accepted = withAccepted(result, ({ ruleId, messageId, line, column }: Diagnostic) => {
    const offset = (starts[line - 1] ?? 0) + column - 1
    const claim = coverage.find({ line, offset }, [`${ruleId}/${messageId}`, ruleId])
    if (!claim) return undefined
    used.add(claim)
    return { by: 'directive', reason: claim.directive.reason }
  })

  const noticeOf = (kind: Notice['kind'], comment: DirectiveComment, texts: Bilingual): Notice => {
    const message = texts[input.locale]
    return { kind, by: 'directive', file: result.file, line: lineOf(comment), message, texts }
  }
  const invalid = read.flatMap(({ comment, found }): Notice[] =>
    isDirective(found) ? [] : [noticeOf('invalid', comment, found)],
  )
  const unused = coverage.claims
    .filter(({ claim, isIdle }) => isIdle || (claim.directive.form !== 'enable' && !used.has(claim)))
    .filter(({ isIdle, claim: { name } }) =>
      name === EVERY_RULE ? isIdle || !input.isPartial : input.isOn(ruleIdOf(name)),
    )
    .map(({ claim }) => noticeOf('unused', claim.directive.comment, unusedTexts(claim)))
  const notices = [...invalid, ...unused].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return { ...accepted, notices: [...accepted.notices, ...notices] }
}

function unusedTexts({ directive: { form }, name }: Claim): Bilingual {
  const which = name === EVERY_RULE ? '' : ` ${name}`
  if (form === 'enable') {
    return {
      zh: `注释 disclosure-lint-enable${which} 之前没有对应的 disable`,
      en: `The directive disclosure-lint-enable${which} ends nothing`,
    }
  }
  return {
    zh: `注释 disclosure-lint-${form}${which} 没有对应的问题，可以删去`,
    en: `The directive disclosure-lint-${form}${which} accepts nothing and can be removed`,
  }
}
