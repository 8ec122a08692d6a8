/** Characters that move the cursor, hide lines or turn the direction of writing. */
const CONTROLS = /[\p{Cc}\p{Bidi_Control}]/gu

/** Text of a report as a terminal may show it. */
export function printable(text: string): string {
  return text.replace(CONTROLS, ' ')
}
