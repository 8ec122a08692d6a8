import { READ_LIMITS, type ReadLimits } from '../../model/limits.js'
import { ReadError, type SourceDocument } from '../document.js'
import { budget } from '../page/budget.js'
import { documentFrom } from '../page/document.js'
import { pageOf, type Drawing } from '../page/letters.js'
import type { Page } from '../page/page.js'
import type { Zip } from '../zip.js'
import { boxOf, drawPage, type PageDraft } from './draw.js'
import { openOfd, type OfdFile, type OfdPage } from './package.js'

const MOST_PAGES = 1000
const TOO_LARGE = {
  zh: 'OFD 文件过大，拒绝读取',
  en: 'The OFD file is too large and is not read',
}
const TOO_SLOW = {
  zh: 'OFD 文件过于复杂，未能在限定时间内读完',
  en: 'The OFD file is too complex and could not be read in the time allowed',
}
const MOST_CHARACTERS = 50_000

/** A fixed-layout document of GB/T 33190: pages of characters and lines at their places, as in PDF. */
export async function readOfd(zip: Zip, limits: ReadLimits = READ_LIMITS): Promise<SourceDocument> {
  const file = openOfd(zip)
  if (file.pages.length > MOST_PAGES) throw new ReadError(TOO_LARGE)
  const spend = budget({ milliseconds: 1000 * limits.seconds, tooSlow: TOO_SLOW })
  return documentFrom('ofd', pagesOf(file, spend))
}

function* pagesOf(file: OfdFile, spend: () => void): Generator<Page, void, undefined> {
  let number = 0
  for (const page of file.pages) yield pageOf(drawingOf(file, page, spend), (number += 1))
}

function drawingOf(file: OfdFile, page: OfdPage, spend: () => void): Drawing {
  const box = boxOf(page.area ?? file.area)
  const draft: PageDraft = { box, letters: [], segments: [], images: [], spend }
  for (const content of [...page.templates, page.content]) drawPage(draft, content)
  if (draft.letters.length > MOST_CHARACTERS) throw new ReadError(TOO_LARGE)
  return draft
}
