import { unified } from 'unified'
import { VFile } from 'vfile'
import { ReadError, type SourceDocument } from '../document.js'
import { htmlParse } from './htmlParse.js'

const NO_TEXT = { zh: 'HTML 页面中没有可读的文字', en: 'The HTML page holds no text' }

/** A page → its tree, with what surrounds the text set apart. */
export function readHtml(source: string): SourceDocument {
  const file = new VFile(source)
  const root = unified().use(htmlParse).parse(file)
  if (root.children.every(({ data }) => data?.isFurniture)) throw new ReadError(NO_TEXT)
  const { page, pictures = 0 } = file.data
  return {
    format: 'html',
    source,
    root,
    ...(page && Object.keys(page).length > 0 ? { page } : {}),
    ...(pictures > 0 ? { doubts: [{ kind: 'picture', count: pictures }] } : {}),
  }
}
