import { parsePhoneNumberFromString, type MetadataJson } from 'libphonenumber-js/core'
import metadata from './phoneMetadata.json' with { type: 'json' }

/** A telephone number as printed, cut into its parts. */
export interface Phone {
  /** With blanks and dashes, without label and extension. */
  readonly text: string
  readonly areaCode?: string
  readonly local: string
}

/** (0574)63961109, 0561-3062132, 0591 62561118, 23158668, 86-591-…, 400-810-1234, 12345. */
export const NUMBER = String.raw`(?:\+?\(?86\)?[- ]{0,2})?(?:\(0?\d{2,3}\)|0\d{2,3}(?=[- )]))?[- )]{0,3}\d{1,4}(?:[-. ]?\d{1,4}){0,3}\d{0,12}`
/** 转801, -801, #801: follows the number. */
export const EXTENSION = String.raw`(?: ?(?:转|-|#|ext\.?) ?\d{1,6})?`

/** 110, 12345, 12315, 95598, 96166: lines for everybody, not the office's own. */
const HOT_LINE = /^(?:1[12]\d{1,3}|9[56]\d{3,4})$/
const FREE_CALL = /^[48]00\d{7}$/
const MOBILE = /^1[3-9]\d{9}$/

export function isHotLine(digits: string): boolean {
  return HOT_LINE.test(digits)
}

export function isMobile(digits: string): boolean {
  return MOBILE.test(digits)
}

/** Cuts a printed number into area code and local number. */
export function phoneOf(text: string): Phone {
  const digits = text.replace(/\D/g, '').replace(/^86(?=0?\d{9,})/, '')
  const marked = /\(0?(\d{2,3})\)|(?:^|\D)0(\d{2,3})[- )]/.exec(text)
  const areaCode = marked?.[1] ?? marked?.[2] ?? areaCodeOf(digits)
  const local = areaCode === undefined ? digits : digits.replace(new RegExp(`^0?${areaCode}`), '')
  return { text, local, ...(areaCode === undefined ? {} : { areaCode }) }
}

/** 02x and 010 have two digits after the 0, all others three. */
function areaCodeOf(digits: string): string | undefined {
  if (!digits.startsWith('0') || digits.length < 10) return undefined
  return /^0(?:10|2)/.test(digits) ? digits.slice(1, 3) : digits.slice(1, 4)
}

/** No Chinese number has this many digits: local ones have seven or eight, whatever their area. */
export function isImpossible({ local, areaCode }: Phone): boolean {
  if (areaCode === undefined && (isHotLine(local) || FREE_CALL.test(local) || isMobile(local))) return false
  return local.length < 7 || local.length > 8
}

/** Whether the numbering plan knows such a number; the area codes' lengths change over the years. */
export function isInPlan({ local, areaCode = '' }: Phone): boolean {
  const number = parsePhoneNumberFromString(`0${areaCode}${local}`, 'CN', metadata as unknown as MetadataJson)
  return number?.isValid() ?? false
}
