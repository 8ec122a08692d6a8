import type { Encoding } from './ladder.js'

const HEAD = 2048
const META =
  /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{3,20})|^\s*<\?xml[^>]{0,99}encoding=["']([\w-]{3,20})/i
const NAMES: readonly (readonly [RegExp, Encoding])[] = [
  [/^utf-?8$/i, 'utf-8'],
  [/^(?:gb_?2312(?:-?80)?|gbk|gb-?18030|x-gbk|cp936)$/i, 'gb18030'],
  [/^(?:big5(?:-hkscs)?|x-x-big5|cn-big5)$/i, 'big5'],
  // A page that says UTF-16 in ASCII letters is not in UTF-16.
]

/** The encoding that the head of a page names. */
export function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD))
  const name = META.exec(head)
  return name ? encodingNamed(name[1] ?? name[2] ?? '') : undefined
}

/** The encoding that a page or the header of a message calls so. */
export function encodingNamed(name: string): Encoding | undefined {
  return NAMES.find(([pattern]) => pattern.test(name))?.[1]
}
