import { THEN } from '../../../src/model/then.js'
import type { Subject } from '../subjects.js'
import { ALONE, CASES, DISCLOSURE, whole } from './words.js'

const PERSONS = '(?:自然人|公民|个人|法人|其他组织|(?:社会)?公众|(?:人民)?群众|申请人|、|和|及|或者?|以及)+'
const WHO = `(?:${PERSONS}(?:提出|提交|递交)?的?)?(?:各类|有效)?${THEN}`
const RECEIVE = `(?:新?收到|受理|接到|接收|接|收办|新收|登记)(?:并|和|及|受理|办理|办结|答复|处理|回复)*的?${THEN}`
const HANDLE = `(?:办结|答复|办理|处理|回复)(?:并?(?:办结|答复|回复))?${THEN}`
const NEXT_YEAR = `至?到?(?:下一?年度?|次年|20\\d\\d年度?)${THEN}`
const CARRY_OUT = `(?:结转|转结|转入?|顺延)${THEN}${NEXT_YEAR}(?:继续)?(?:办理|答复)*`
/** 自然人申请, 由自然人提出的, 申请人为自然人的. */
const BY = '(?:涉及|由|来自|申请人为|为|是|属于?)*'
const ASKED = `(?:提出|提交)?的?${CASES}的?`
/** 作出予以公开决定, 答复结果为予以公开的. */
const REPLY = `(?:作出|做出|答复(?:结果)?(?:为|是)?)?${THEN}`
/** 因本机关不掌握相关政府信息而: a row of its own, or what stands for the whole group. */
const FOR_WANT = '(?:(?:因|由于)[^,;:]{0,12}(?:原因|不掌握|等)[^,;:]{0,12})?'
const REPLIED = `${THEN}(?:的?(?:答复|决定))?的?`

export const REQUEST_WORDS: readonly (readonly [Subject, RegExp])[] = [
  ['received', whole(`${RECEIVE}${WHO}(?:(?:${DISCLOSURE})+${CASES}|公开申请件?)`)],
  ['received', whole('(?:政府信息公开|信息公开|依申请公开(?:政府)?信息|依申请公开)(?:申请|办)件?')],
  ['applications', whole(`${RECEIVE}申请`)],
  ['handled', whole(`${HANDLE}${WHO}(?:${DISCLOSURE})?${CASES}(?:办理结果)?`)],
  ['handled', whole(`(?:${DISCLOSURE}${CASES})?办理结果`)],
  [
    'carried-in',
    whole(
      `(?:上一?年度?|20\\d\\d年度?)${THEN}(?:未办结)?(?:结转|转结|转入)${THEN}(?:继续)?(?:办理)?的?(?:${DISCLOSURE})?${CASES}`,
    ),
  ],
  ['carried-out', whole(`(?:剩余)?${CARRY_OUT}(?:${DISCLOSURE})?${CASES}的?`)],
  ['enterprise', whole('(?:涉及)?商业企业(?:提出)?的?(?:申请)?')],
  ['company', whole('(?:企业|其他组织|单位)(?:提出)?的?(?:申请)?')],
  ['research', whole('(?:涉及)?科研机构(?:申请)?')],
  ['publicWelfare', whole('(?:涉及)?社会公益组织(?:申请)?')],
  ['legalService', whole('(?:涉及)?法律服务机构(?:申请)?')],
  ['natural', whole(`${BY}(?:自然人|公民个人|公民|个人)${ASKED}`)],
  ['legal', whole(`${BY}法人(?:(?:或|和|及|、|或者|以及)其他组织)${ASKED}`)],
  ['company', whole(`${BY}法人${ASKED}`)],
  [
    'granted-or-partly',
    whole(`${REPLY}(?:予以|同意|给予)?公开(?:和|及|以及|或|、)${THEN}(?:予以|同意)?部分公开${REPLIED}`),
  ],
  ['granted', whole(`${REPLY}(?:予以公开|同意公开|给予公开|公开答复)${REPLIED}`)],
  ['partly', whole(`${REPLY}(?:予以|同意)?部分(?:予以)?公开${REPLIED}`)],
  ['refused', whole(`${REPLY}(?:不予|不同意)公开${REPLIED}`)],
  ['unavailable', whole(`${REPLY}${FOR_WANT}无法提供${REPLIED}`)],
  ['not-processed', whole(`${REPLY}(?:属[^,;:]{2,16}等?)?不予处理${REPLIED}`)],
  ['other', whole('(?:作|作出)?其他处理的?')],
]

const REQUEST_BEHIND = `^(?:${DISCLOSURE})申请(?!行政|而|引|被)|^依申请公开(?:(?:政府)?信息(?!类)|请求|事项)`

/** 收到12件政府信息公开申请: verb before the figure, noun behind it. */
export const REQUEST_AROUND: readonly (readonly [Subject, RegExp, RegExp])[] = [
  ['received', whole(RECEIVE), new RegExp(REQUEST_BEHIND)],
  ['handled', whole(HANDLE), new RegExp(REQUEST_BEHIND)],
  [
    'carried-out',
    whole('(?:剩余|尚|仍|余)?'),
    /^(?:申请)?(?:(?:因)?(?:尚未|未)(?:到期|办结|办理完毕)的?,?)?(?:将|需|按规定|依法)?(?:结转|转结|转|顺延)至?到?(?:下一?年度?|次年|20\d\d年)/,
  ],
  ['granted', ALONE, /^(?:申请|答复)?予以公开(?=[,、;。])/],
  ['partly', ALONE, /^(?:申请|答复)?(?:予以)?部分公开(?=[,、;。])/],
  ['refused', ALONE, /^(?:申请|答复)?不予公开(?=[,、;。])/],
  ['unavailable', ALONE, /^(?:申请)?无法提供(?=[,、;。])/],
  ['not-processed', ALONE, /^(?:申请)?不予处理(?=[,、;。])/],
  ['granted', whole('公开'), /^[,、;](?:予以|同意)?(?:部分公开|不予公开|不公开)\d/],
]
