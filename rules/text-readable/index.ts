import type { Range } from '../../src/model/range.js'
import type { Block, Doubt, Report } from '../../src/model/report.js'
import { defineRule } from '../../src/rule/defineRule.js'

export const textReadable = defineRule({
  id: 'text-readable',
  scope: 'report',
  basis: {
    tier: 'practice',
    zh: '公开发布的报告应当可以阅读、检索和复制；扫描的页面和图片无法检查',
    en: 'A published report can be read, searched and copied; scanned pages and pictures cannot be checked',
  },
  messages: {
    'page-image': {
      severity: 'error',
      reader: 'always',
      zh: '第 {page} 页是图像，或者其文字没有编码，读不出文字，未作检查',
      en: 'Page {page} is an image, or its characters have no codes: it has no text that can be read and was not checked',
    },
    recognised: {
      severity: 'warning',
      reader: 'always',
      zh: '有 {count} 页是扫描图像，文字由识别软件生成，可能有误，结果仅供参考',
      en: 'Pages that are images ({count}) carry text recognised by a program, which may be wrong; findings are hints',
    },
    picture: {
      severity: 'info',
      reader: 'always',
      zh: '文中有 {count} 张图片，而有的部分没有文字或表格；图片未作检查',
      en: 'The document holds pictures ({count}), which were not checked, and lacks text or tables in some parts',
    },
    attached: {
      severity: 'info',
      reader: 'always',
      zh: '文中链接了其他文档（{count} 个），而有的部分没有文字或表格；链接的文档未作检查',
      en: 'The text links to other documents ({count}), which were not checked, and lacks text or tables in some parts',
    },
    piece: {
      severity: 'info',
      reader: 'always',
      zh: '网页分页显示，这里只有其中一页，缺少有的部分；其余各页未作检查，可把各页合为一个文件',
      en: 'The site shows its text page by page; this is one of them and lacks parts of the report. Put all pages into one file to check them',
    },
    unruled: {
      severity: 'info',
      reader: 'always',
      zh: '第 {page} 页的表格没有框线，无法确定数字属于哪一行，未作检查',
      en: 'The table on page {page} has no lines; which figures belong to which row is not certain, so it was not checked',
    },
    embedded: {
      severity: 'warning',
      reader: 'always',
      zh: '文中嵌入了其他文档（{count} 个），其内容未作检查',
      en: 'The document embeds others ({count}), whose content was not checked',
    },
    'no-prose': {
      severity: 'info',
      zh: '文件只有规定的表格，没有正文，只检查了表格',
      en: 'The file holds prescribed tables only and no prose; only the tables were checked',
    },
    glosses: {
      severity: 'info',
      zh: '这是逐字夹注拼音的副本，检查时略去了注音',
      en: 'A copy with the pinyin of each character in brackets, which was left out for checking',
    },
    damaged: {
      severity: 'warning',
      reader: 'always',
      zh: '文件有损坏，读取时作了修补，内容可能不全',
      en: 'The file is damaged and was mended to be read; content may be missing',
    },
  },
  *check({ report, regime }) {
    for (const doubt of report.doubts) {
      const { kind, page, count = 1 } = doubt
      if (kind === 'page')
        yield { message: 'page-image', range: placeOf(report, doubt), data: { page: page ?? 1 } }
      else if (kind === 'unruled')
        yield { message: 'unruled', range: placeOf(report, doubt), data: { page: page ?? 1 } }
      else if (kind === 'prose') yield { message: 'no-prose', range: START }
      else if (kind === 'gloss') yield { message: 'glosses', range: START }
      else if (kind === 'piece') {
        if (hasGap(report, regime.forms) || lacksPart(report)) yield { message: kind, range: START }
      } else if (kind !== 'picture' && kind !== 'attached')
        yield { message: kind, range: START, data: { count } }
      else if (hasGap(report, regime.forms)) yield { message: kind, range: START, data: { count } }
    }
  },
})

const START: Range = { start: 0, end: 0 }

/** Where the text of the page would stand: at the end of the pages before. */
function placeOf({ blocks }: Report, { page = 1 }: Doubt): Range {
  const before = blocks.findLast((block: Block) => (block.page ?? page) < page)
  const end = before?.range.end ?? 0
  return { start: end, end }
}

function lacksPart({ contents }: Report): boolean {
  return contents.some(({ facts, section, evidence }) => facts.required && !section && !evidence)
}

/** A picture or an attachment in the place of a table leaves a gap: a prescribed table that is not there, or a part without a word. */
function hasGap(report: Report, forms: readonly { readonly family: string }[]): boolean {
  const seen = [...report.tables, ...report.unreadTables].map(({ form }) => form?.family)
  const isEmpty = report.sections.some(
    ({ heading, range }) => report.folded.slice(heading.end, range.end).trim() === '',
  )
  return isEmpty || forms.some(({ family }) => !seen.includes(family))
}
