/**
 * Characters that move the cursor, hide lines or turn the direction of writing: Cc and Bidi_Control of Unicode, spelt
 * out, since V8 takes as long to look a property up as to print a page.
 */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Text of a report as a terminal may show it. */
export function printable(text: string): string {
  return text.replace(CONTROLS, ' ')
}
