import { unified } from 'unified'
import { VFile } from 'vfile'
import type { Doubt } from '../../model/report.js'
import { ReadError, type SourceDocument } from '../document.js'
import { htmlParse } from './htmlParse.js'

const NO_TEXT = { zh: 'HTML 页面中没有可读的文字', en: 'The HTML page holds no text' }
const ELSEWHERE = {
  zh: '页面上没有报告正文，正文在附件、嵌入的文件、图片中，或者要由脚本载入，未作检查，请改为检查附件',
  en: 'The page does not hold the report: it is in an attachment, a frame or pictures, or loaded by a script; check that file instead',
}

const LIST = {
  zh: '页面是列表或搜索结果，只有各篇的标题和摘要，不是一份报告；请打开要检查的报告，检查那个页面',
  en: 'The page is a list or the result of a search, with the titles and beginnings of others, and no report; lint the page of the report itself',
}

/** A page → its tree, with what surrounds the text set apart. */
export function readHtml(source: string): SourceDocument {
  const file = new VFile(source)
  const root = unified().use(htmlParse).parse(file)
  if (root.children.every(({ data }) => data?.isFurniture)) throw new ReadError(NO_TEXT)
  const { page, pictures = 0, documents = 0, isTextElsewhere, isList, isPiece } = file.data
  if (isTextElsewhere) throw new ReadError(ELSEWHERE)
  if (isList) throw new ReadError(LIST)
  const doubts: Doubt[] = [
    ...(pictures > 0 ? [{ kind: 'picture', count: pictures } as const] : []),
    ...(documents > 0 ? [{ kind: 'attached', count: documents } as const] : []),
    ...(isPiece ? [{ kind: 'piece' } as const] : []),
  ]
  return {
    format: 'html',
    source,
    root,
    ...(page && Object.keys(page).length > 0 ? { page } : {}),
    ...(doubts.length > 0 ? { doubts } : {}),
  }
}
