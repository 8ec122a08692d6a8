/** -1-, — 1 —, 第1页 共5页, 第1页/共5页, 1 / 5, 第一页, 页码：1/5, Page 1 of 5. */
const PAGE_NUMBER =
  /^(?:[-–—－·~]{1,2} ?# ?[-–—－·~]{1,2}|(?:第|页码[:：])? ?# ?页?[ ,，]{0,2}[/／共]{1,2} ?# ?页?|第 ?# ?页|page # of #)$/i
const LONGEST = 24
const NUMBER = /\d{1,4}|(?<=[第共] ?)[一二三四五六七八九十〇○百]{1,4}/g

/** Whether a line says itself that it is a page number; a bare number may be anything. */
export function saysPageNumber(text: string): boolean {
  return text.length <= LONGEST && PAGE_NUMBER.test(withAsciiDigits(text).replaceAll(NUMBER, '#'))
}

/** １２ → 12 */
export function withAsciiDigits(text: string): string {
  return text.replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}
