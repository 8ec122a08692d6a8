const VERBS =
  '主动公开|新收|收到|受理|接到|答复|办结|办理|承办|结转|因|被|引发|引起|发生|涉及|收取|现行有效|举办|举行|组织|召开|开展|发布|公开(?!网|平台|专栏|栏|目录|指南)|制发|制定|印发|出台|废止|修改|作出|公示|予以公开|上一?年|共有|现有|设有|配备|聘请|接待|编发|开设'

/** Where a statement stops naming its subject and begins to say what was done. */
export const STATEMENT_VERB = new RegExp(VERBS)

/** 我局, 本单位. */
const OWN = '(?:我|本)(?:局|厅|委|办|镇|乡|街道|单位|机关|部门|区|县|市|省|中心|院|处|所)'
const OWN_OR_AREA = `${OWN}|全(?:局|厅|委|镇|乡|街道)`

/** 我局, 本单位, 全镇: the body that reports, or its area. */
export const OWN_SUBJECT = new RegExp(`^(?:${OWN_OR_AREA})$`)
export const OWN_WORD = new RegExp(OWN_OR_AREA)

/** 全市行政机关, 区政府, 市水利局. */
export const NAMED_SUBJECT =
  /^[\u4e00-\u9fff]{0,14}(?:省|市|州|盟|旗|县|区|镇|乡|街道|局|厅|委|办|办公室|政府|机关|系统|部门|单位|委员会|管委会|办事处|中心|院|所|处|本级)$/
/** Not always the same ones where the words return. */
export const VAGUE_SUBJECT = /各|其|该|部分|个|有关|相关|某|多|[和与、及]|通过|利用|依托|在|对|向|由|从/

/** A body named as the one that did something; the last character tells 局 from 委. */
export const BODY_NAME = new RegExp(
  `([\u4e00-\u9fff]{3,12}?[局厅委办])(?:\\d{4}年度?|全年|本年度?|依法|累计|总?共){0,3}(?=${VERBS})`,
  'g',
)

/** Words of scope that hold on for what follows in the paragraph. */
export const SCOPE_WORDS =
  /[省市县区州局厅委镇乡](?:本级|机关|直)|全(?:省|市|县|区|镇|乡|局|厅|委|州|盟|旗|街道|系统)[\u4e00-\u9fff]{0,4}?(?:系统|机关|部门)?|[\u4e00-\u9fff]{1,4}系统|各(?:省|市|县|区|镇|乡|街道|单位|部门|级)|下属|所属|直属|基层|本级/g

/** A clause before the statement that says nothing about what is counted. */
export const PREFACE =
  /^(?:主动公开|依申请公开|(?:政府)?信息管理|(?:政府信息公开)?平台建设|监督保障|(?:政策)?解读(?:与|和)?回应|[一二三四五六七八九十]是[^,;。]{2,14}|经统计|综上|综上所述|另?(?:经|据)[^,;。]{0,6}统计|[^,;。]{0,4}(?:统计|数据)(?:显示|表明)|(?:需要|值得)(?:说明|注意|指出)的是|(?:总的|总体|综合|整体)(?:来看|来说|而言|看)|为[^,;。\d]{3,20}|从[^,;。]{2,8}看|其中需说明的是|经清理|总体来看|报告期内|截至目前|一年来|全年|本年|年内|\d{4}年度?|本?年度内?|20\d\d年以来|截[至止].{2,14}|(?:(?:[\u4e00-\u9fff]{2,10}[局厅委办镇乡]|[我本][局厅委办镇乡区县市])?(?:严格|认真|全面)*(?:按照|根据|依据|遵照|对照).{2,40}(?:要求|规定|部署|安排|精神))|.{2,10}方面|.{2,12}情况|(?:为|(?:我|本)(?:局|厅|委|办|镇|乡|街道|单位|机关|部门|区|县|市|省)|依法|认真|积极|严格|规范|及时|妥善|有序|稳妥|扎实|进一步|办理|受理|处理|答复|做好|开展|相关|有关|数量|主动|总体|的|推进|各类|政府|政务|信息|依申请|公开|申请|工作|提升|提高|能力|水平|质量|质效|加强|强化){2,})$/
/** 加强图文解读，全年共发布…: what was done to get there, in front of a statement on all of the year. */
export const EFFORT =
  /^(?:持续|不断|进一步|着力|大力|积极|切实|认真|全面|深入|严格|及时)*(?:加强|强化|深化|推进|推动|做好|优化|完善|拓展|拓宽|丰富|创新|提升|提高|坚持|注重|落实|规范|健全|抓好|加大|畅通)[^,;。\d]{2,18}$/
export const ALL_YEAR = /全年|年内|共|累计|总计/
/** Even a preface speaks of some of them only: 在网上申请方面. */
export const NARROWING =
  /网|微信|微博|公众号|专栏|栏目|平台|窗口|信函|信件|当面|邮|传真|自然人|法人|企业|公民|个人|其中|领域|系统|本级|通过|利用|依托|针对|围绕|(?<!各)类/
/** 行政许可方面: what is said behind it is not of disclosure. */
export const OTHER_MATTER =
  /许可|处罚|审批|登记|信访|投诉|举报|采购|招标|热线|信箱|救助|援助|认定|仲裁|执法|公证|社保|户籍/
export const GENERAL = /建设|工作/
/** Without noise, statements that say of themselves that all is counted. */
export const COMPLETE =
  /^(?:依法)?(?:主动公开信息|(?:新收|收到|共收到|受理|接到|接收|答复|办结)(?:依申请公开|信息公开|公开)(?:申请)?(?:件|事项)?|信息公开(?:申请)?(?:引发|引起|提起|导致|涉及)?行政(?:复议|诉讼))$/
/** A clause with one of these may speak of some of what is counted behind it, of others, or of another time. */
export const LIMITING = new RegExp(
  `${NARROWING.source}|${OTHER_MATTER.source.replace('登记', '[产籍姻事商册]登记')}|${/[各另其]|梳理|事项|清单|以来|历年|上年|去年|往年|明年|下一步|计划|预计|力争|目标|将|拟|下属|所属|直属|基层|村|社区|部门|涉及|关于|为例|例如|重点|试点|专题|专项|目录|新增|电子化|历史|清理|补录|转为|征集|部分|抽查|分别|月|季度|[上下]半年|《(?!.{0,8}条例)|(?:^|及时|全面|按时|定期|集中|持续|主动)(?:公开|发布|公布)(?!工作|制度|机制|透明|(?:政府)?信息$)/.source}`,
)
/** Of the year and all of it, as a statement says that nobody's name stands before. */
export const FOR_ALL = /20\d\d年|全年|年内|今年|本年|年度|报告期|共|总计|合计/
/** The body a clause begins with: 县水利局 | 把公开作为重要抓手. */
export const OPENING_BODY = new RegExp(
  `^(?:${OWN}|(?![各其该在由对向为按把以与和从通利经被受因])[\u4e00-\u9fff]{1,10}?(?:局|厅|委员会|委|人民政府办公室|政府办公室|人民政府|街道办事处|街道|镇|乡|中心|医院|学校|公司|集团|[大支中]队|派出所|管理[所处站])(?![的各]))`,
)
/** Words that change nothing. */
export const NOISE =
  /依法(?!行政|治)|截[至止](?:到|目前)?|\d{4}年度?|本年度|年度|全年|年内|本年|当年|今年以?来?|报告期内|一共|总共|共计|合计|总计|累计|共|该|了|被|发生|有关|关于|因|各类|“[^”]*”|的|已|分别|政府|政务|(?:为|是|达到?)$|总[数量]$|数$|数量$|案件$|行政(?=规范性文件)|[、,\s]/g
export const TIME = /\d{1,2}月(?:\d{1,2}日|底|末|份)?|[上下]半年|[一二三四]季度|前三季度|年初|年底/g
/** The whole year, up to its end. */
export const WHOLE_YEAR = /(?:1月1日.{0,8})?12月(?:31日|底|末)|年底|年末/g

/** Ways to say one thing, after the noise is gone. */
export const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^有(?=现行有效)/, ''],
  [/^(?:信息公开)?(?:引发|引起|提起|导致|涉及)(?:信息公开)?行政(复议|诉讼)$/, '信息公开行政$1'],
  [/^信息公开申请行政复议$/, '信息公开行政复议'],
  [/^上一?年?结转(?:信息公开|公开)?(?:申请)?$/, '上年结转'],
  [/^结转(?:至|到)?下(?:一?年)?(?:继续)?(?:办理)?(?:信息公开|公开)?(?:申请)?$/, '结转下年'],
  [/^(?:举行|举办|召开)(新闻(?:发布会|通气会))$/, '召开$1'],
  [/^(?:举办|组织开展|组织举办|组织|开展)([\u4e00-\u9fff]{0,8}(?:培训班?|讲座|演练))$/, '开展$1'],
  [/^(?:承办|办理)([省市县区]?(?:人大代表建议|人大建议|政协委员提案|政协提案|建议提案))$/, '办理$1'],
  [/^收取(?:信息公开)?(?:信息)?处理费用?$/, '收取处理费'],
  [
    /^(新收|新收到|收到|受理|接到|答复|办结)(?:(?:依申请公开|信息公开|公开)申请(?:件|事项)?|依申请公开件?)$/,
    '$1申请',
  ],
  [/^(发布|公开|制作|编发)(?:政策解读|解读)(?:信息|材料|文件|稿件|文章|产品)?$/, '$1政策解读'],
  [/^(?:编发|编印|出版|刊发|编辑出版)(公报|《[^》]{0,10}公报》)$/, '编发$1'],
  [
    /^(?:在|通过|利用)([\u4e00-\u9fff]{2,14}(?:网|网站|平台|公众号|专栏))上?(?=(?:主动)?(?:公开|发布|推送)信息$)/,
    '$1',
  ],
]

/** Statements that name a measure beyond doubt, in the words above; 发布信息20条 may be about anything. */
export const MEASURES: readonly RegExp[] = [
  /^(?:依法)?主动公开信息$/,
  /^(?:新收|新收到|收到|受理|接到|答复|办结)申请$/,
  /^(?:上年结转|结转下年)$/,
  /^(?:信息公开)?行政(?:复议|诉讼)$/,
  /^(?:予以公开|部分公开|不予公开)$/,
  /^收取(?:处理|检索|复制|邮寄|信息公开)费用?$/,
  /^(?:制发|制定|印发|出台|废止|修改|现行有效)规范性文件$/,
  /^(?:发布|公开|制作|编发)政策解读$/,
  /^(?:编发|发行)(?:《[^》]{0,10}公报》|公报)$/,
  /^(?:作出|办理|公开|公示)行政处罚(?:决定|信息)?$/,
  /^(?:承办|办理|办复|收到)[省市县区]?(?:人大代表建议|人大建议|人大代表建议和政协委员提案|政协委员提案|政协提案|建议提案)$/,
  /^(?:[\u4e00-\u9fff]{1,8})?(?:门户网站|网站|微信|微博|公众号|抖音号|头条号|公报)(?:公开|发布|主动公开|推送|刊发)信息$/,
  /^(?:举办|组织(?!机构|架构|人事|部)|召开|开展)[\u4e00-\u9fff]{4,12}$/,
]
/** Outcomes are given for some applicants, some subjects: only of all requests they are one measure. */
export const OUTCOME_MEASURE = /^(?:予以公开|部分公开|不予公开)$/
/** Words that any clause may return to with something else in mind. */
export const VAGUE_WORDS =
  /其|部分|有关|相关|上述|各|该|另|类|等|部门|乡镇|单位(?!门户)|栏目|其他|[一-九]是|通过|利用|在|对|涉及|第/
/** All that was published, unless the words before speak of some of it. */
export const GENERIC = /^(?:公开|发布|公布)(?:各类)?信息$/
export const UNLIMITED =
  /^(?:[(]?[一二三四五六七八九十\d]{1,2}[)、.])?(?:概述|基本|总体|情况|主动|公开|发布|政府|政务|信息|工作|的|数量|积极|开展|相关|和|及|[、,:])*$/
/** One point of several: what is said of it is said of it alone, unless the words name their object. */
export const POINT = /^[一二三四五六七八九十]是/
export const BROAD = /(?<!主动)(?:公开|发布|公布|推送|刊发|上传|更新)(?:各类)?信息$/
