import { withoutBlanks } from '../../model/blanks.js'
import { fold } from '../../model/fold.js'
import { matchesIn } from '../../model/matches.js'
import { allSections, trimmed } from '../../model/sections.js'
import type { Finding, NotAssessable, RuleContext } from '../rule.js'
import type { Check, Declared } from './declaration.js'
import { placesOf } from './phrases.js'
import { checkRatio } from './ratio.js'
import { headOf, spanOf } from './span.js'

type Yielded = Iterable<Finding | NotAssessable>

const LONGEST_DATA = 40

/** What the message of each kind is called. */
export const messageIds: Readonly<Record<Check, string>> = {
  'required-phrase': 'missing',
  'required-section': 'missing',
  'forbidden-phrase': 'found',
  pattern: 'found',
  ratio: 'out-of-bounds',
}

/** What each kind of declaration looks for; each has one message. */
export const checks: { readonly [C in Check]: (context: RuleContext, declared: Declared<C>) => Yielded } = {
  'required-phrase': requirePhrase,
  'forbidden-phrase': forbidPhrases,
  'required-section': requireSection,
  pattern: forbidPattern,
  ratio: checkRatio,
}

function* requirePhrase({ report }: RuleContext, declared: Declared<'required-phrase'>): Yielded {
  const span = spanOf(report, declared.in)
  const phrases = [declared.phrases].flat()
  if (!span) yield { notAssessed: 'no-part', data: { part: declared.in ?? '' } }
  else if (placesOf(report, span, phrases).length === 0) {
    yield { message: 'missing', range: headOf(report, declared.in), data: { phrases: phrases.join('、') } }
  }
}

function* forbidPhrases({ report }: RuleContext, declared: Declared<'forbidden-phrase'>): Yielded {
  const span = spanOf(report, declared.in)
  if (!span) return
  for (const range of placesOf(report, span, [declared.phrases].flat()))
    yield { message: 'found', range, data: { found: report.text.slice(range.start, range.end) } }
}

/** Points at the end of the report, where one more section would stand. */
function* requireSection({ report }: RuleContext, { titles }: Declared<'required-section'>): Yielded {
  const plain = (text: string): string => withoutBlanks(fold(text))
  const wanted = [titles].flat().map(plain)
  const isThere = allSections(report.sections).some(({ heading }) => {
    const printed = plain(report.folded.slice(heading.start, heading.end))
    return wanted.some((title) => printed.includes(title))
  })
  if (isThere) return
  const { end } = trimmed(report, { start: 0, end: report.text.length })
  yield { message: 'missing', range: { start: end, end }, data: { titles: [titles].flat().join('、') } }
}

function* forbidPattern({ report }: RuleContext, declared: Declared<'pattern'>): Yielded {
  const span = spanOf(report, declared.in)
  if (!span) return
  const pattern = new RegExp(declared.pattern, 'gu')
  for (const { range } of report.blocks) {
    if (range.start < span.start || range.end > span.end) continue
    for (const match of matchesIn(report.folded.slice(range.start, range.end), pattern)) {
      const start = range.start + match.index
      const end = start + match[0].length
      if (end === start) continue
      const found = report.text.slice(start, Math.min(end, start + LONGEST_DATA))
      yield { message: 'found', range: { start, end }, data: { found } }
    }
  }
}
