/** Replacement, object and control characters but those that end a line. */
// eslint-disable-next-line no-control-regex
export const UNREADABLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffc\ufffd]+/g
/** Symbols of a font that only the author had, mostly bullets of Word lists. */
export const PRIVATE_USE = /[\ue000-\uf8ff]/g
/** Half-width question marks where no question can stand. ？？ may be emphasis. The mark comes first, which V8 finds soonest. */
export const QUESTION_MARKS =
  /\?(?<=[\u3400-\u9fff，。、；：！“”‘’《》〈〉（）〔〕].)\?+|\?(?<![\w?&=/%.-].)\?+(?=[\u3400-\u9fff（“《])|\?(?<=(?:[一二三四五六七八九十]、|[（(][一二三四五六七八九十]{1,3}[）)]).)(?=[\u3400-\u9fff])/g
/** UTF-8 read as Windows-1252, two characters or more. */
export const READ_AS_LATIN =
  /(?:[\u00c2-\u00ef][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{1,2}){2,}/g
/** UTF-8 read as GBK gives 锛 for a full-width mark, 銆 for 。 and 、, 鈥 for a quotation mark; filler bytes read as text. */
export const READ_AS_GBK = /[锛銆鈥锘](?:[^\n]{0,20}[锛銆鈥锘])*|(?:锟斤拷)+|烫烫烫+|屯屯屯+/g
/** A bracket of GBK read a byte further on: 。ㄒ唬┲鲃 for （一）主动. No report writes bopomofo. */
export const SHIFTED = /[\u3105-\u312f][^\n。，、；：）]{0,20}/g

/** 截至1231日: the 月 is lost. */
const UNTIL_DAY = '1[0-2]\\d{1,2}日(?<=截[至止到]{1,2}1[0-2]\\d{1,2}日)'
/** 二一一年三月五日 without its 〇. */
const SPELLED_YEAR =
  '二(?<![〇零0Oo一二三四五六七八九十].)[一二三][一二三四五六七八九〇零]年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日'
/** Behind a year: 201711月5日, 2016月1日, 20171231日, 2017 12 31 日, 2016以来. */
const AFTER_YEAR = [
  '\\d{0,2}月(?:\\d{1,2}日|(?=[至到起止-]))',
  '(?:0?[1-9]|1[0-2])月(?![均度报刊份])',
  '\\d{1,6}日(?![均常报期内])',
  ' {1,3}\\d{1,2} {1,3}\\d{1,2} ?日(?![均常报期内])',
  '以来',
]
/** 自年1月1日: the figures of the year are lost. */
const NO_YEAR = '年(?<=[自从至到].)\\d{1,2}月\\d{1,2}日'
/** 20231年度: a figure too many. */
const LONG_YEAR = '2(?<!\\d.)[01]\\d{3}年(?=度|[\\u4e00-\\u9fff]{0,8}(?:工作|计划|公开|报告))(?!均)'
/** A copy that lost figures, or 年 and 月. */
export const BROKEN_DATE = new RegExp(
  [UNTIL_DAY, SPELLED_YEAR, `2(?<!\\d.)0[0-3]\\d(?:${AFTER_YEAR.join('|')})`, NO_YEAR, LONG_YEAR].join('|'),
  'g',
)

/** 9月31日, 2月30日, 13月5日. The 月 comes first, which V8 finds soonest; the figures before it count from there. */
export const NO_DAY =
  /月 ?(?:(?:3[2-9]|[4-9]\d) ?日|31 ?日(?<=(?<!\d)(?:0?[2469]|11) ?月 ?31 ?日)|30 ?日(?<=(?<!\d)0?2 ?月 ?30 ?日)|29 ?日(?<=(20[0-4]\d) ?年 ?0?2 ?月 ?29 ?日)|\d{1,2} ?日(?<=(?<!\d)(?:1[3-9]|[2-9]\d) ?月 ?\d{1,2} ?日))/g
export const MONTH_BEFORE = /(?:20\d\d ?年 ?)?\d{1,2} ?$/
/** 〔202130号 or 202130〕号: a bracket is lost with what stood beside it. */
export const BROKEN_NUMBER =
  /[〔[]20[0-3]\d{2,5} ?号|20[0-3]\d[〕\]]\d{1,4} ?号(?<!(?:^|[〔[\s])20[0-3]\d[〕\]]\d{1,4} ?号)/g

const TAGS =
  'p|br|div|span|table|tbody|thead|tr|td|th|font|strong|b|i|u|em|a|img|ul|ol|li|style|script|h[1-6]'
/** <o:p>, <v:shape>, <st1:chmetcnv>: what Word adds of its own. */
const TAGS_OF_WORD = 'o:p|[ovw]:[a-z]{1,20}|st1:[a-z]{1,20}'
const COMMENT = '<!--[^<>]{0,200}>?'
/** /p> and span>: a tag that lost its bracket. */
const BROKEN_TAG =
  '\\/(?<![<\\w].)(?:p|br|div|span|td|tr|tbody|strong|font)>|(?<![</\\w.-])(?:span|tbody|strong|div)>'
const CONDITION = '<!\\[(?:end)?if[^<>]{0,40}>'
const ENTITY =
  '&(?:nbsp|[el]dquo|ldquo|rdquo|lsquo|rsquo|[en]sp|emsp|middot|mdash|hellip|lt|gt|quot|#\\d{2,5}|#x[0-9a-fA-F]{2,5});'
const TAG = `<\\/?(?:${TAGS}|${TAGS_OF_WORD})(?:\\s[^<>]{0,300})?\\/?>`
/** Fields of Word and cells of Excel that point at nothing. */
const LOST_REFERENCE =
  '错误[!！] ?未(?:找到引用源|定义书签|指定书签)|Error! (?:Reference source|Bookmark) not (?:found|defined)|#(?:REF!|DIV\\/0!|VALUE!|NAME\\?)'
const STYLE = '\\/\\* Style Definitions \\*\\/|mso-[a-z-]{3,40}:|@font-face'
/** No code is without one of these, and few reports have one. */
export const OF_CODE = /[<>&#*!！]|mso-|@font/i
/** Code of a web page or a word processor. */
export const MARKUP = new RegExp(
  [COMMENT, BROKEN_TAG, CONDITION, ENTITY, TAG, LOST_REFERENCE, STYLE].join('|'),
  'gi',
)
