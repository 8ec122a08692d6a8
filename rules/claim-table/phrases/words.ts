import { THEN } from '../../../src/model/then.js'

/** No two ways to read one text: it is repeated. */
export const MATTER = '政府信息(?:依申请)?公开|依申请(?:政府)?(?:信息)?公开|政府信息|信息公开'
/** Names of requests and cases about disclosure. */
export const DISCLOSURE = `(?:有关|关于|涉及|因)?${THEN}(?:${MATTER})${THEN}(?:工作)?(?:方面)?(?:领域)?的?`
export const CASES = '(?:申请表?|请求|案件|事项|申请件|信息|办?件)*'

/** Year, the body itself, and words that count or link: they change nothing about what is counted. */
const LEAD =
  /^(?:截[至止]到?(?=20\d\d年)|(?:20\d\d|本|该)年度?(?:12月(?:31日|底|末)|年?[底末]|以来|[内间])?(?!度?(?:未办结)?结转|度?转结|度?转入)|1月1日(?:起)?[至到-](?:20\d\d年)?12月31日(?:止|期间)?|全年|一年来|年内|今年(?:以来)?|[我本][省市县区州镇乡局厅委办部院会旗街道]{1,2}|[我本](?:机关|单位|部门)(?!不)|[省市县区州](?:人民)?政府|全[省市县区州镇乡局系统]{1,2}|各级(?=行政机关|部门|单位)|各?行政机关|共计|总计|合计|一共|共有|共|新(?!收)|其中|均|另外?|还|已|全部|并|且|含|包括|包含|通过(?:各种|各类|不同|多种)(?:渠道|方式|途径)|在?(?:法定|规定)(?:期限|时限|时间)内|累计|(?:办理|答复|处理)(?:结果|情况)(?:具体)?(?:如下|为|是)?:|依法|依规|规范|及时|按时|按期|:|,|、|;)*/
const TRAIL = /(?:总计|合计|共|总[数量]|数量|数|件数|受理量|为|有|计|达|:|,)*$/
const QUOTES = /[“”‘’"'《》]/g

export function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`)
}

/** 8件予以公开, 3件被维持: said behind the figure, as the others before theirs. */
export const ALONE = /^有?$/

/** What counts: the words before a figure without lead and trail. */
export function saidBy(words: string): string {
  return words.replace(QUOTES, '').replace(LEAD, '').replace(TRAIL, '')
}
