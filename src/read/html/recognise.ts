import { matchesIn } from '../../model/matches.js'

const START = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body)\b/i
/** A piece of a page, as editors and archives store it: it begins with an element and is full of them. */
const PIECE =
  /^\s*<(?:p|div|table|meta|title|style|script|center|font|span|h[1-6]|section|article|link|form|ul|ol|b|strong)\b[^>]*>/i
const END_TAGS = /<\/(?:p|div|td|tr|table|span|font|li|body|html|strong|b)>|<br\s*\/?>/gi
const FEW = 3
const BEGINNING = 100_000

/** Whether decoded text is HTML, whatever its name. A Markdown file may begin with an element of HTML. */
export function isHtml(source: string, name: string): boolean {
  if (START.test(source)) return true
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(name)) return false
  const isNamed = /\.(?:html?|shtml|xhtml)$/i.test(name)
  const isPiece = PIECE.test(source)
  return (isNamed && isPiece) || ((isNamed || isPiece) && hasEndTags(source))
}

function hasEndTags(source: string): boolean {
  return matchesIn(source.slice(0, BEGINNING), END_TAGS).length >= FEW
}
