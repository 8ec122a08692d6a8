/**
 * CJK Radicals Supplement: fonts that map a glyph twice come out of Chromium as radicals. Unicode gives most of
 * them no compatibility mapping, so the character each stands for is listed here.
 */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺁': '厂',
  '⺅': '亻',
  '⺒': '巳',
  '⺟': '母',
  '⺠': '民',
  '⺢': '氵',
  '⺩': '王',
  '⺫': '目',
  '⺬': '示',
  '⺮': '竹',
  '⺼': '肉',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
}

const FIRST = '\u2e80'
const LAST = '\u2fd5'

/** A radical → the character it was meant for: ⼯ U+2F2F is 工 U+5DE5. Never for a whole line: NFKC alters （. */
export function withoutRadical(character: string): string {
  if (character < FIRST || character > LAST) return character
  return SUPPLEMENT[character] ?? character.normalize('NFKC')
}
