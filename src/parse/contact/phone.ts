// As libphonenumber has the numbering plan; reading its metadata for every number takes longer than all other contact.
import areaCodes from './areaCodes.json' with { type: 'json' }

/** A telephone number cut into its parts, digits only. */
export interface Phone {
  /** Without the leading 0. */
  readonly areaCode?: string
  readonly local: string
}

const COUNTRY = '(?:\\+?\\(?86\\)?[- ]{1,2}|\\+86)'
const AREA =
  '(?:\\(0?\\d{2,3}\\)|0\\d{2,3}(?=[-_ )])|(?<=86[- ]{1,2})\\d{2,3}(?=[- ])|[1-9]\\d{1,2}(?=-\\d{7,8}(?!\\d)))'
/** 400-810-1234, 139 0000 0000; (0574)63961109, 0561-3062132, 0591 6256 1118, 23158668, 86-591-…; 12345. */
export const NUMBER =
  '(?:[48]00[- ]?\\d{3}[- ]?\\d{4}(?!\\d)|1[3-9]\\d[- ]\\d{4}[- ]\\d{4}(?!\\d)|' +
  `${COUNTRY}?${AREA}?[-_ )]{0,3}(?:\\d{3,4}[-. ]\\d{4}(?!\\d)|\\d{1,16}))`
/** 转801, -801, #801 after the number. */
export const EXTENSION = '(?: ?(?:转(?:分机)?|-|#|\\*|ext\\.?) ?\\d{1,6})?'

/** 110, 12345, 12315, 95598, 96166: lines for everybody, not the office's own. */
const HOT_LINE = /^(?:1[12]\d{1,3}|9[56]\d{3,4})$/
/** 010 and 02x have three digits with the 0, all others four. */
const AREA_CODE = /^0(10|2\d|[3-9]\d\d)(?=\d{5,})/
const MARKED_AREA = /\(0?(\d{2,3})\)|^0(\d{2,3})[-_ )]|^([1-9]\d{1,2})-\d{7,8}$/

export function isHotLine({ areaCode, local }: Phone): boolean {
  return areaCode === undefined && HOT_LINE.test(local)
}

export function phoneOf(printed: string): Phone {
  const number = printed.replace(/^(?:\+?\(?86\)?[- ]{1,2}|\+86)(?=\(?\d)/, '')
  const marked = MARKED_AREA.exec(number)
  const digits = number.replace(/\D/g, '')
  const areaCode = marked?.[1] ?? marked?.[2] ?? marked?.[3] ?? AREA_CODE.exec(digits)?.[1]
  if (areaCode === undefined) return { local: digits }
  return { areaCode, local: digits.slice(digits.indexOf(areaCode) + areaCode.length) }
}

/** Local numbers have seven or eight digits, whatever their area; short ones without area code may be internal. */
export function isImpossible(phone: Phone): boolean {
  const { local, areaCode } = phone
  if (HOT_LINE.test(local)) return false
  const isShort = local.length >= 4 && local.length <= 6
  return local.length === 9 || (isShort && areaCode !== undefined)
}

/** Whether the numbering plan gives the area numbers of this length: 0591 has eight digits, 0561 seven. */
export function isOfAreaLength({ areaCode, local }: Phone): boolean {
  if (areaCode === undefined || local.length < 7 || local.length > 8) return true
  return (local.length === 7 ? areaCodes.seven : areaCodes.eight).includes(Number(areaCode))
}
