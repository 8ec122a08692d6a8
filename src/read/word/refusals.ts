import { ReadError, type SourceDocument } from '../document.js'

const NO_TEXT = {
  zh: '文档中没有文字：可能全是图片或扫描件',
  en: 'The document holds no text: it may consist of pictures or scans',
}
const PICTURES_ONLY = {
  zh: '文档只有标题，正文是图片，未作检查；请提供有文字的版本',
  en: 'The document holds a title only, its text is pictures and was not checked; provide a version with text',
}
/** A title, a body and a day. */
const LONGEST_TITLE = 150
const MOST_SENTENCES = 2
const REPORT = /[报報]告|年[报報]/

/** Refuses a Word document of any format that holds no report. */
export function refuseTextless({ root, source }: SourceDocument, pictures: number): void {
  const text = root.children.filter(({ data }) => !data?.isFurniture)
  if (text.length === 0) throw new ReadError(NO_TEXT)
  if (pictures === 0 || text.some(({ type }) => type === 'table')) return
  const words = source.slice(0, text.at(-1)?.position?.end.offset)
  if (words.length <= LONGEST_TITLE && REPORT.test(words) && words.split('。').length <= MOST_SENTENCES + 1)
    throw new ReadError(PICTURES_ONLY)
}
