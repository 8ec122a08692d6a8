import type { Range } from '../../model/range.js'
import type { PrintedDate, Report } from '../../model/report.js'
import type { SourceDocument } from '../../read/document.js'
import { findContact } from '../contact/contact.js'
import { findPublished } from '../page/furniture.js'
import type { PageText } from '../page/pageText.js'
import type { Flow } from '../text/flow.js'
import { findBody } from './body.js'
import { findPeriod } from './period.js'
import { findSignature } from './signature.js'
import { findTitle } from './title.js'
import { decideYear } from './year.js'

/** Whose report it is and how to reach them, of which year, and when it came out. */
export type Identity = Pick<
  Report,
  'title' | 'body' | 'year' | 'period' | 'preface' | 'contact' | 'signature' | 'published'
>

export function identify(
  flow: Flow,
  { whole, folded, furniture, sections }: PageText,
  document: SourceDocument,
  given: number | undefined,
): Identity {
  const { text, blocks } = flow
  const firstHeading = sections[0]?.heading.start
  const title = findTitle({ text, folded, page: whole, blocks, sections, furniture, said: flow.facts.title })
  const preface = prefaceOf(folded, title?.range.end ?? 0, firstHeading)
  const period = findPeriod(folded, firstHeading)
  const signature = findSignature({ text, folded, blocks, sections, title })
  const published = findPublished(whole, furniture, saidDate(document, flow))
  const body = findBody({ text, folded, title, preface, signature })
  const year = decideYear({ folded, title, period, signature, given })
  return {
    ...(title ? { title } : {}),
    ...(body ? { body } : {}),
    ...(year ? { year } : {}),
    ...(period ? { period } : {}),
    ...(preface ? { preface } : {}),
    contact: findContact({ text, folded }),
    ...(signature ? { signature } : {}),
    ...(published ? { published } : {}),
  }
}

/** The text between title and first heading. */
function prefaceOf(folded: string, start: number, end = folded.length): Range | undefined {
  const between = folded.slice(start, end)
  const trimmed = between.trim()
  if (trimmed === '') return undefined
  const from = start + between.indexOf(trimmed)
  return { start: from, end: from + trimmed.length }
}

/** The publication date that the page says outside its text. */
function saidDate({ page }: SourceDocument, { facts }: Flow): PrintedDate | undefined {
  return page?.published && facts.published ? { date: page.published, range: facts.published } : undefined
}
