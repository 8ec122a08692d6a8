import { matchesIn } from '../../model/matches.js'
import type { Range } from '../../model/range.js'
import type { Block, Section, Title } from '../../model/report.js'
import { ORGAN_AT_END } from './bodyName.js'
import { titleIn } from './titleSearch.js'

/** As far above the title as a letterhead stands. */
const LETTERHEAD = 100

export interface TitleSearch {
  readonly text: string
  readonly folded: string
  /** Folded text with the page furniture still in it: crawled pages print the title in their head. */
  readonly page: string
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  readonly furniture: readonly Range[]
  /** Where the page says its title outside its text. */
  readonly said?: Range | undefined
}

/**
 * The title above the text; a title that only the page's head prints was left standing there. Where the text
 * prints none, the page's own.
 */
export function findTitle({ text, folded, page, sections, said }: TitleSearch): Title | undefined {
  // A heading at the very beginning may be the title itself, behind a page number, and one that is no part its first line.
  const part = sections.find(({ ordinal, keys }) => ordinal !== undefined || keys.length > 0)
  const first = (part ?? sections[0])?.heading.start ?? 0
  const title =
    titleIn(folded, 0, first > 0 ? first : folded.length) ?? (said && titleIn(page, said.start, said.end))
  if (!title) return undefined
  const { range, found } = title
  const printed = text.slice(range.start, range.end)
  const places = [...printed].flatMap((character, at) => (/\s/.test(character) ? [] : [range.start + at]))
  const rangeOf = ({ start, end }: Range): Range => ({
    start: places[start] ?? range.start,
    end: (places[end - 1] ?? range.end - 1) + 1,
  })
  return {
    text: printed.replace(/\s+/g, ''),
    range,
    words: found.words,
    ...(found.year ? { year: { value: found.year.value, range: rangeOf(found.year) } } : {}),
    ...bodyOf(found.body ? rangeOf(found.body) : bodyAbove(folded, range.start)),
  }
}

function bodyOf(body: Range | undefined): Pick<Title, 'body'> {
  return body ? { body } : {}
}

/** A letterhead above the title: 某某县水利局文件, with the document number between them. */
function bodyAbove(folded: string, start: number): Range | undefined {
  const from = Math.max(0, start - LETTERHEAD)
  for (const match of matchesIn(folded.slice(from, start), /^[ ]*([^\s〔〕:|>]{4,40}?)(?:文件)?[ ]*$/gm)) {
    const name = match[1] ?? ''
    if (!ORGAN_AT_END.test(name)) continue
    const at = from + match.index + match[0].indexOf(name)
    return { start: at, end: at + name.length }
  }
  return undefined
}
