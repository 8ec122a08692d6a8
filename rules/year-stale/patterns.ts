import { THEN } from '../../src/model/then.js'

const YEAR = '(20[0-3]\\d) ?年'
/** 我局, 本县, 我们, 全区, 某某局. */
const WHO = `(?:我们|街道|[我本全][局厅委县市区省州镇乡街办院处旗盟]|[\\u4e00-\\u9fff]{2,14}(?:[局厅委办区县市镇乡]|街道))${THEN}`
const SOMEONE = `(?:${WHO})?${THEN}`
/** What follows 将 where it is 将要 and not 把: an adverb, or a verb that takes no 把. */
const TO_DO =
  '(?:继续|进一步|拓宽|丰富|持续|不断|着力|采取|重点|努力|切实|认真|严格|积极|大力|全面|深入|加强|加大|加快|完善|健全|强化|坚持|围绕|针对|从以下|主要|着重|紧紧|紧扣|始终|充分|逐步|更加|按照|以)'

/** 2018年，我局将继续 */
export const PLAN = new RegExp(`${YEAR}度?,? ?${SOMEONE}(?:将|计划|拟|打算)(?:会)?${THEN}${TO_DO}`, 'g')
/** A section of plans, by its title. */
export const PLAN_TITLE = /打算|计划|思路|下[一]?步|改进/
/** 将进一步深化公开作为重点 tells what was done. */
export const PART_OF_FACT = /作为|结合|纳入|列入|列为|融入|贯穿|列到|摆|放在|落到|落实到/

export const CUT_OFF = new RegExp(
  `截[至止]?(?:到|止|至)? ?${YEAR}(?:度)?(?:底|末| ?12 ?月(?: ?31 ?日|底|末)?)`,
  'g',
)
export const TOTAL = /累计|共/
/** 截至2016年底，我局政府信息公开工作运行正常: what reports say of the end of their year. */
export const RUNS_WELL = /公开[^。;]{0,24}(?:运行正常|(?:顺利|正常)(?:开展|进行|运行))/
/** 今年: the sentence tells the years apart. */
export const THIS_YEAR = /今年|本年|当年/
/** A term, not a count: 政策执行截至2023年底. */
export const TERM = /期限|有效|执行|延长|到期|免征|减免|优惠|完成|目标|计划/
export const COMPARES = /[较比]|同期|增[长加]|上年|去年|以来|其中 ?20|新增|(?:未|尚)(?:办结|审结)|结转/

/** 2017年度 | 历年累计 */
export const COLUMN = /(20[0-3]\d) ?年度?[ \n|]{0,6}(?:历年|历史)累计/g
/** 某局2017年度政府信息公开情况统计表 */
export const CAPTION = /(20[0-3]\d) ?年度? ?政府信息公开(?:工作)?(?:情况)?(?:统计表|统计数据|情况表|附表)/g

/** 现公布2012年度政府信息公开年度报告, 现公布某某局2012年… */
export const SELF =
  /(?:公布|发布|编制(?:完成)?(?:了|的)?|公开|撰写|形成(?:了)?)《?(?:我[局县区市厅委]|本[局县区市厅委]|[\u4e00-\u9fff]{2,24}(?:[局厅委办院部处校县市区旗乡镇]|政府|中心|街道|管委会))?(20[0-3]\d) ?年度?[^。;,《》()\d]{0,30}信息公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?报告/g
/** 某某局2015年政府信息公开工作年度报告（以下简称年报） */
export const SHORT_NAME =
  /(20[0-3]\d) ?年度?[^。;,》《()\d\n]{0,24}信息公开(?:工作)?(?:年度)?(?:工作)?报告》? ?\((?:以下)?简称[:"“《]?本?(?:年报|年度报告|报告)[》”"]?\)/g
/** A notice about such reports, or a look at an earlier one. */
export const SPEAKS_OF_NOTICE = /关于|根据|按照|依据|通知|要求|事项|格式|自20|相比|首[份次]|历[年次]/

/** 2012年度主动公开政府信息54条 at the beginning of a sentence. */
export const OLD_COUNT = new RegExp(
  `(?:^|[。;\\n ]) ?${YEAR}度?,? ?${SOMEONE}(?:[共总]计?|累计)*(?:主动)?公开(?:各类)?(?:政府|政务)?信息(?=[^。;\\n\\d]{0,40}\\d)`,
  'g',
)

/** 2012年，我局未收到 … at the beginning of a sentence; since, before and by the end of a year are history. */
export const CLAIM = new RegExp(
  `(?:^|[。;\\n ]) ?${YEAR}度?,? ?(?:${WHO}[^。;\\n]{0,40}?|没有|未|无|共?收到|共?受理|共?接到)[^。;\\n]{0,30}?(?:申请|复议|诉讼|收费|费用)`,
  'g',
)

/** 2022年，我局在县委、县政府领导下…: how 总体情况 begins. */
export const OPENING = new RegExp(
  `^\\s*${YEAR}度?,? ?(?:[\\u4e00-\\u9fff]{2,30}?)?(?:在[^。;\\n]{2,40}领导下|坚持以[^。;,\\n]{2,40}为指导|(?:认真|深入|全面|严格)(?:贯彻|落实|执行|按照))`,
)

/** 2022年，我局共制定规范性文件3件 at the beginning of a sentence. */
export const OLD_ACT = new RegExp(
  `(?:^|[。;\\n ]) ?${YEAR}(?! ?\\d)度?,? ?[^。;,\\n]{0,40}?(?:共计?|累计|主动|全年)(?:公开|发布|制定|制发|收到|受理|办理)(?=[^。;\\n\\d]{0,24}\\d+[余多]?[条件份篇个期])`,
  'g',
)

/** 2012年，我局的信息公开工作还存在以下问题 at the beginning of a sentence, of which none is told to be solved. */
export const OLD_PROBLEMS = new RegExp(
  `(?:^|[。;\\n ]) ?${YEAR}度?,? ?${SOMEONE}的?(?:政府|政务)?信息公开工作(?![^。\\n]{0,120}(?:已|整改|解决))(?=[^。\\n]{0,80}(?:存在|问题|不足))`,
  'g',
)

/** 比2023年增加3条, 与2023年相比. */
export const COMPARED =
  /[比较与和同] ?(20[0-3]\d) ?年度?(?:同期|全年)?(?:相比|有所|略有|大幅|[增减]|上升|下降|提[高升]|翻)/g
/** What will be compared with the report year is yet to come. */
export const TO_COME = /将|计划|预计|力争|目标|争取|明年|次年|今年/

/** 2021年，我局没有收取信息处理费. */
export const FEES =
  /(20[0-3]\d) ?年度?,? ?[^。;,\n\d]{0,20}?(?:没有|未|无)[^。;,\n]{0,6}?(?:收取|产生|发出|收到)[^。;,\n]{0,8}(?:处理费|收费通知)/g
