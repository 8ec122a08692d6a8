import type { Subject } from '../subjects.js'
import { DISCLOSURE_AROUND, DISCLOSURE_WORDS } from './disclosure.js'
import { REMEDY_AROUND, REMEDY_WORDS } from './remedies.js'
import { REQUEST_AROUND, REQUEST_WORDS } from './requests.js'

/** The words before a figure, without lead and trail, have to be one of these as a whole. */
const WORDS = [...REQUEST_WORDS, ...REMEDY_WORDS, ...DISCLOSURE_WORDS]
const AROUND = [...REQUEST_AROUND, ...REMEDY_AROUND, ...DISCLOSURE_AROUND]

/** What the words before a figure, and those behind it, say that it counts. */
export function subjectOf(said: string, behind: string): Subject | undefined {
  return (
    WORDS.find((phrase) => phrase[1].test(said))?.[0] ??
    AROUND.find((phrase) => phrase[1].test(said) && phrase[2].test(behind))?.[0]
  )
}
