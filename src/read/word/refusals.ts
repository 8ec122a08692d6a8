/** Why a Word document of either format is not read. */
export const NO_TEXT = {
  zh: '文档中没有文字：可能全是图片或扫描件',
  en: 'The document holds no text: it may consist of pictures or scans',
}
