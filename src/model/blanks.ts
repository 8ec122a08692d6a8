/** Chinese words without the blanks and line breaks that a page sets between them. */
export function withoutBlanks(words: string): string {
  return words.replace(/\s+/g, '')
}
