/** Chinese characters and punctuation, which stand without blanks between them. */
const WIDE = /[\u2e80-\u9fff\uff00-\uffef“”‘’…—]/

/** Whether a line end between two characters is no blank: 商业 / 企业 in a narrow cell is 商业企业. */
export function joinsWithoutBlank(last: string, next: string): boolean {
  return WIDE.test(last) && WIDE.test(next)
}
