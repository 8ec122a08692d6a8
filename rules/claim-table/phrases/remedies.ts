import type { Subject } from '../subjects.js'
import { ALONE, DISCLOSURE, MATTER, whole } from './words.js'

const CAUSED =
  '被|共|申请|提起|引起|引发|产生|发生|受理|办理|收到|存在|因|的|类|工作|方面|不服|[我本][局厅委办镇]|本机关|答复'
const ABOUT = `(?:${MATTER}|有关|关于|涉及|领域|${CAUSED})*`

export const REMEDY_WORDS: readonly (readonly [Subject, RegExp])[] = [
  ['reviews', whole(`${ABOUT}(?:行政复议(?:案件|申请)?|复议案件)`)],
  ['suits', whole(`${ABOUT}(?:行政)?诉讼(?:案件)?`)],
  ['remedies', whole(`${ABOUT}行政复议(?:和|及|、|与)(?:提起)?(?:行政)?诉讼(?:案件)?`)],
  ['upheld', whole('(?:行政)?(?:复议|诉讼)?(?:结果|被)?维持的?')],
  ['corrected', whole('(?:行政)?(?:复议|诉讼)?(?:结果|被)?(?:依法)?(?:纠正|纠错)的?')],
  ['lost', whole('(?:行政机关|被判)?败诉的?')],
  ['other-result', whole('(?:行政)?(?:复议|诉讼)?其他结果的?')],
  ['pending', whole('(?:尚未|未)(?:审结|办结|结案)的?')],
  ['direct', whole(`${ABOUT}未经复议直接(?:起诉|提起诉讼)的?`)],
  ['after-review', whole(`${ABOUT}经?复议后(?:起诉|提起诉讼)的?`)],
]

const CASE_BEHIND = `(?:${DISCLOSURE}(?:${CAUSED})*)?`

const RECEIVED = whole('(?:收到|受理|发生|办理)?')

export const REMEDY_AROUND: readonly (readonly [Subject, RegExp, RegExp])[] = [
  ['reviews', RECEIVED, new RegExp(`^${CASE_BEHIND}行政复议(?:案件|申请)`)],
  ['suits', RECEIVED, new RegExp(`^${CASE_BEHIND}行政诉讼案件`)],
  ['pending', ALONE, /^(?:案件)?(?:尚未|未)(?:审结|结案)/],
  ['upheld', ALONE, /^(?:案件)?(?:结果|被)?维持/],
  ['corrected', ALONE, /^(?:案件)?(?:结果|被)(?:纠正|纠错)/],
  ['lost', ALONE, /^(?:案件)?败诉/],
]
