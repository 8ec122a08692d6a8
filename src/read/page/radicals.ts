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

/**
 * What U+2F00 to U+2FD5, the radicals of the Kangxi dictionary, stand for, in their order: their NFKC, which takes
 * 15 ms to ask for the first time; but 户 and 青 as they are printed in China, whose fonts share their glyphs.
 */
const KANGXI =
  '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴' +
  '廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿' +
  '目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵' +
  '邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠'
const FIRST_KANGXI = 0x2f00
const FIRST = '\u2e80'
const LAST = '\u2fd5'

/** Brackets and characters that fonts draw alike and Unicode takes for the same: 〈 U+2329, 福 U+FA1B. */
const BRACKETS: Readonly<Record<string, string>> = { '\u2329': '〈', '\u232a': '〉' }
const FIRST_BRACKET = '\u2329'
const FIRST_COMPATIBLE = '\uf900'
const LAST_COMPATIBLE = '\ufad9'

/** A radical → the character it was meant for: ⼯ U+2F2F is 工 U+5DE5. Never for a whole line: NFKC alters （. */
export function withoutRadical(character: string): string {
  if (character < FIRST_BRACKET) return character
  if (character >= FIRST_COMPATIBLE && character <= LAST_COMPATIBLE) return character.normalize('NFC')
  if (character > LAST) return character
  if (character < FIRST) return BRACKETS[character] ?? character
  return SUPPLEMENT[character] ?? (KANGXI.charAt(character.charCodeAt(0) - FIRST_KANGXI) || character)
}
