/** How the number of a list level is printed, as [ECMA-376] 17.18.59 names it. */
export type NumberFormat = string

const DIGITS = '〇一二三四五六七八九'
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const
/** Above it, styles that grow with the number are printed in digits: labels stay short whatever a file says. */
const LARGEST_ROMAN = 3999
const LARGEST_LETTER = 26 * 5
const LARGEST_COUNT = 9999

type Print = (value: number) => string

const PRINTS: Readonly<Record<string, Print>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => eachDigit(value, (digit) => String.fromCharCode(0xff10 + digit)),
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460, 20),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474, 20, `(${value})`),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, 20, `${value}.`),
  ideographEnclosedCircle: (value) => enclosed(value, 0x3280, 10),
  lowerLetter: letter,
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  chineseCounting: (value) => counted(value, DIGITS, '十百千'),
  chineseLegalSimplified: (value) => counted(value, LEGAL_DIGITS, '拾佰仟'),
  ideographDigital: (value) => eachDigit(value, (digit) => DIGITS.charAt(digit)),
  ideographTraditional: (value) => STEMS.charAt((value - 1) % STEMS.length),
  ideographZodiac: (value) => BRANCHES.charAt((value - 1) % BRANCHES.length),
}

/** Formats that print the same numerals for the counts a report has. */
const SAME: Readonly<Record<string, keyof typeof PRINTS>> = {
  chineseCountingThousand: 'chineseCounting',
  japaneseCounting: 'chineseCounting',
  taiwaneseCounting: 'chineseCounting',
  taiwaneseCountingThousand: 'chineseCounting',
  koreanDigital2: 'ideographDigital',
  taiwaneseDigital: 'ideographDigital',
  japaneseDigitalTenThousand: 'ideographDigital',
  decimalFullWidth2: 'decimalFullWidth',
  decimalEnclosedCircleChinese: 'decimalEnclosedCircle',
  ideographLegalTraditional: 'chineseLegalSimplified',
}

export function formatNumber(value: number, format: NumberFormat): string {
  const print = PRINTS[SAME[format] ?? format]
  return print && value > 0 ? print(value) : String(value)
}

function eachDigit(value: number, print: Print): string {
  return Array.from(String(value), (digit) => print(Number(digit))).join('')
}

function enclosed(value: number, first: number, count: number, beyond = String(value)): string {
  return value <= count ? String.fromCodePoint(first + value - 1) : beyond
}

/** a … z, aa, bb, …: as Word counts, not as spreadsheets do. */
function letter(value: number): string {
  if (value > LARGEST_LETTER) return String(value)
  return String.fromCharCode(0x61 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function roman(value: number): string {
  if (value > LARGEST_ROMAN) return String(value)
  let rest = value
  let result = ''
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) result += sign
  }
  return result
}

/** 十二, 一百〇五: no 一 before a leading 十, one 〇 for any number of missing places. */
function counted(value: number, digits: string, units: string): string {
  if (value > LARGEST_COUNT) return String(value)
  const places = [...String(value)].map(Number)
  const zero = digits.charAt(0)
  let result = ''
  places.forEach((digit, at) => {
    const unit = places.length - 1 - at
    if (digit === 0) return
    const gap = at > 0 && places[at - 1] === 0 ? zero : ''
    const isLeadingTen = at === 0 && unit === 1 && digit === 1 && digits === DIGITS
    result += gap + (isLeadingTen ? '' : digits.charAt(digit)) + units.charAt(unit - 1)
  })
  return result
}
