import type { Doubt, Format } from '../../model/report.js'
import { ReadError, type SourceDocument } from '../document.js'
import { documentOf } from '../extracted.js'
import { blocksOf } from './blocks.js'
import { layOut, type LaidOut } from './layOut.js'
import type { Image, Page } from './page.js'

const NO_TEXT = {
  zh: '文件没有文本层（页面是扫描图像），未作检查，请提供可复制文字的版本或先做文字识别',
  en: 'The file has no text layer (its pages are images) and was not checked; provide a version with text',
}
const NO_UNICODE = {
  zh: '文件中的字体没有给出文字编码，复制出来是乱码，无法检查',
  en: 'The fonts of the file do not say which characters they draw, so it cannot be checked',
}
const FEWEST_CHARACTERS = 10
/** Parts of the page. */
const WIDTH_OF_TABLE = 0.4
const HEIGHT_OF_TABLE = 0.06
const WHOLE = 0.9
const MOST = 0.6
const SHARE_OF_UNMAPPED = 0.3
/** A Chinese character has some fifty corners; a seal covers less of the page. */
const FEWEST_CORNERS = 500
const LEAST_AREA = 0.1
/** A cover holds as little text, but no shapes as small as its characters. */
const MOST_BESIDE = 60

/** Pages, each let go once it is laid out → document. What cannot be read must not pass for checked. */
export function documentFrom(
  format: Format,
  drawn: Iterable<Page>,
  found: readonly Doubt[] = [],
): SourceDocument {
  const pages = Array.from(drawn, layOut).flat()
  if (pages.every((page) => isScan(page) || isOutlined(page))) throw new ReadError(NO_TEXT)
  const characters = pages.reduce((sum, { count }) => sum + count.printed, 0)
  const unmapped = pages.reduce((sum, { count }) => sum + count.unmapped, 0)
  if (unmapped > SHARE_OF_UNMAPPED * characters) throw new ReadError(NO_UNICODE)
  const scans = pages.filter(
    (page) => (isScan(page) && page.images.length > 0) || isOutlined(page) || isUnmapped(page),
  )
  const pictures = pages
    .filter((page) => !scans.includes(page) && !isScan(page))
    .flatMap((page) => page.images.filter((image) => mayBeTable(image, page)))
  const { blocks, unread } = blocksOf(pages)
  const recognised = pages.filter(isRecognised).length
  const doubts: Doubt[] = [
    ...found,
    ...(recognised > 0 ? [{ kind: 'recognised', count: recognised } as const] : []),
    ...scans.map(({ number }): Doubt => ({ kind: 'page', page: number })),
    ...unread.map((page): Doubt => ({ kind: 'unruled', page })),
    ...(pictures.length > 0 ? [{ kind: 'picture', count: pictures.length } as const] : []),
  ]
  return { ...documentOf(format, blocks), ...(doubts.length > 0 ? { doubts } : {}) }
}

function isScan({ count: { printed }, images }: LaidOut): boolean {
  return printed < FEWEST_CHARACTERS && (images.length > 0 || printed === 0)
}

/** A page of text of which only the shapes are left, with little but its number as text. */
function isOutlined({ count: { printed }, outlines, width, height }: LaidOut): boolean {
  if (!outlines || printed > MOST_BESIDE) return false
  return outlines.count > FEWEST_CORNERS && outlines.area > LEAST_AREA * width * height
}

function isUnmapped({ count: { printed, unmapped } }: LaidOut): boolean {
  return printed >= FEWEST_CHARACTERS && unmapped > SHARE_OF_UNMAPPED * printed
}

/** A scan over which a program has put, unseen, what it took for its text. */
function isRecognised({ count: { printed, invisible }, images, width, height }: LaidOut): boolean {
  const isBehind = (image: Image): boolean => image.width > MOST * width && image.height > MOST * height
  return invisible > printed / 2 && images.some(isBehind)
}

/** What fills the page lies behind its text, or is the page itself. */
function mayBeTable(image: Image, { width, height }: LaidOut): boolean {
  const isWhole = image.width > WHOLE * width && image.height > WHOLE * height
  return !isWhole && image.width > WIDTH_OF_TABLE * width && image.height > HEIGHT_OF_TABLE * height
}
